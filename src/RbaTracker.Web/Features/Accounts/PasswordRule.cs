using Microsoft.AspNetCore.Identity;
using RbaTracker.Web.Shared.Wording;

namespace RbaTracker.Web.Features.Accounts;

/// <summary>What a password must be: long. Length protects; rules about characters only make people write it down.</summary>
internal static class PasswordRule
{
    public const int MinimumLength = 12;

    public static void Set(PasswordOptions options)
    {
        options.RequiredLength = MinimumLength;
        options.RequiredUniqueChars = 4;
        options.RequireDigit = options.RequireLowercase = options.RequireUppercase = options.RequireNonAlphanumeric = false;
    }

    /// <summary>What was wrong, in the reader's language.</summary>
    public static string Sentence(IdentityResult result) => string.Join(' ', result.Errors.Select(error => error.Code switch
    {
        nameof(IdentityErrorDescriber.PasswordTooShort) or nameof(IdentityErrorDescriber.PasswordRequiresUniqueChars) =>
            Show.Say(Words.PasswordTooShort, MinimumLength),
        nameof(IdentityErrorDescriber.PasswordMismatch) => Words.PasswordWrong,
        nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.DuplicateEmail) => Words.EmailTaken,
        nameof(IdentityErrorDescriber.InvalidUserName) or nameof(IdentityErrorDescriber.InvalidEmail) => Words.EmailNotReadable,
        _ => Words.AccountNotMade,
    }).Distinct());
}
