using Microsoft.AspNetCore.Identity;
using RbaTracker.Data.Accounts;
using RbaTracker.Domain.People;

namespace RbaTracker.Web.Features.Accounts;

/// <summary>Makes the account of a new person, checked but not stored: it is written in the transaction that takes the person in.</summary>
public sealed class NewAccount(UserManager<Account> accounts)
{
    /// <summary>Makes it.</summary>
    /// <returns>The account, or what is wrong in the reader's language.</returns>
    public async Task<(Account? Account, string? Wrong)> MakeAsync(PersonId person, string? email, string? password)
    {
        var account = Named(person, email);
        foreach (var validator in accounts.UserValidators)
        {
            if (await validator.ValidateAsync(accounts, account) is { Succeeded: false } wrong)
            {
                return (null, PasswordRule.Sentence(wrong));
            }
        }

        foreach (var validator in accounts.PasswordValidators)
        {
            if (await validator.ValidateAsync(accounts, account, password) is { Succeeded: false } wrong)
            {
                return (null, PasswordRule.Sentence(wrong));
            }
        }

        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password!);
        return (account, null);
    }

    /// <summary>An account that cannot sign in yet: it has an address and no password.</summary>
    internal Account Named(PersonId person, string? email)
    {
        var address = email?.Trim();
        return new Account(person)
        {
            UserName = address,
            Email = address,
            NormalizedUserName = accounts.NormalizeName(address),
            NormalizedEmail = accounts.NormalizeName(address),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.CreateVersion7().ToString("N"),
        };
    }
}
