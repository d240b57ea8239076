using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RbaTracker.Data;
using RbaTracker.Data.Accounts;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Accounts;

/// <summary>Signs in who works here. Who has left is refused, by password and by passkey alike.</summary>
internal sealed class StaffSignIn(
    UserManager<Account> accounts,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    IDbContextFactory<RbaDbContext> contexts,
    CityClock clock) : SignInManager<Account>(accounts, http, claims, options, log, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(Account user)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var today = clock.Today;
        return !await db.People.AnyAsync(person => person.Id == user.Person && person.LeftOn <= today) && await base.CanSignInAsync(user);
    }

    // The last step of every way in.
    protected override async Task<SignInResult> SignInOrTwoFactorAsync(Account user, bool isPersistent, string? loginProvider = null, bool bypassTwoFactor = false) =>
        await CanSignInAsync(user) ? await base.SignInOrTwoFactorAsync(user, isPersistent, loginProvider, bypassTwoFactor) : SignInResult.NotAllowed;
}
