using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RbaTracker.Data;
using RbaTracker.Data.Accounts;

namespace RbaTracker.Web.Features.Accounts;

/// <summary>Puts the person's name beside the account's number into the sign-in; rights are never in it, they are read anew.</summary>
internal sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options, IDbContextFactory<RbaDbContext> contexts)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        await using var db = await contexts.CreateDbContextAsync();
        var name = await db.People.Where(person => person.Id == user.Person).Select(person => person.Name).SingleOrDefaultAsync();
        identity.AddClaim(new Claim(ClaimTypes.GivenName, name ?? user.UserName ?? ""));
        return identity;
    }
}
