using System.Threading.RateLimiting;

namespace RbaTracker.Web.Features.Accounts;

/// <summary>How often one address may try to sign in: enough for people, too little for guessing.</summary>
internal static class SignInLimit
{
    public const string Name = "sign-in";

    private const int TriesAMinute = 20;

    public static void AddSignInLimit(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Name, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesAMinute, Window = TimeSpan.FromMinutes(1) })
            : RateLimitPartition.GetNoLimiter("reading"));
    });
}
