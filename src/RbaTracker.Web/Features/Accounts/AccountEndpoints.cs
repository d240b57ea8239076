using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;
using RbaTracker.Data.Accounts;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Accounts;

/// <summary>What the pages of signing in post to beside their own forms.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapPost("/" + Links.SignOut, async (HttpContext context, SignInManager<Account> signIn) =>
        {
            await signIn.SignOutAsync();
            return TypedResults.LocalRedirect(LanguagePath.In(LanguagePath.Current, "/"));
        }).AddEndpointFilter<ForgeryFilter>();

        app.MapPost("/account/language", async (HttpContext context, ChooseLanguage choose) =>
        {
            var form = await context.Request.ReadFormAsync();
            var (language, here) = (form["language"].ToString(), form["here"].ToString());
            if (!Language.All.Contains(language))
            {
                return (IResult)TypedResults.BadRequest();
            }

            await choose.RunAsync(CurrentActor.Of(context.User), language);
            return TypedResults.LocalRedirect(LanguagePath.In(language, Links.IsOurs(here) ? here : "/"));
        }).AddEndpointFilter<ForgeryFilter>().RequireAuthorization(Policies.ReadStaff);

        app.MapPost("/account/passkey-request", async (SignInManager<Account> signIn) =>
            TypedResults.Text(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json")).AddEndpointFilter<ForgeryFilter>();

        app.MapPost("/account/passkey-creation", async (HttpContext context, SignInManager<Account> signIn, UserManager<Account> accounts) =>
        {
            var account = await accounts.GetUserAsync(context.User);
            if (account is null)
            {
                return (IResult)TypedResults.Unauthorized();
            }

            var options = await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
            {
                Id = account.Id.ToString(),
                Name = account.UserName!,
                DisplayName = account.UserName!,
            });
            return TypedResults.Text(options, "application/json");
        }).AddEndpointFilter<ForgeryFilter>().RequireAuthorization(Policies.ReadStaff);
    }

    /// <summary>Refuses a post that does not carry the token of one of our own pages.</summary>
    private sealed class ForgeryFilter(IAntiforgery antiforgery) : IEndpointFilter
    {
        public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
            await antiforgery.IsRequestValidAsync(context.HttpContext) ? await next(context) : TypedResults.BadRequest();
    }
}
