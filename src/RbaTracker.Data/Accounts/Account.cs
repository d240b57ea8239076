using Microsoft.AspNetCore.Identity;
using RbaTracker.Domain.People;

namespace RbaTracker.Data.Accounts;

/// <summary>How a person signs in. Who the person is and what they may do stands in the domain, under the same number.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>An account of a new person.</summary>
    public Account()
        : this(PersonId.New())
    {
    }

    /// <summary>The account of a person.</summary>
    public Account(PersonId person) => Id = person.Value;

    /// <summary>The person who signs in with it.</summary>
    public PersonId Person => new(Id);
}

/// <summary>What a sign-in says about an account.</summary>
public sealed class AccountClaim : IdentityUserClaim<Guid>;

/// <summary>A way to sign in elsewhere, such as the city's own directory.</summary>
public sealed class AccountLogin : IdentityUserLogin<Guid>;

/// <summary>A secret that belongs to an account, such as recovery codes.</summary>
public sealed class AccountToken : IdentityUserToken<Guid>;

/// <summary>A passkey of an account.</summary>
public sealed class AccountPasskey : IdentityUserPasskey<Guid>;
