using RbaTracker.Domain.Rules;

namespace RbaTracker.Domain.People;

/// <summary>Somebody who works with the tracker. Signing in is the account's affair; this is who it is.</summary>
public sealed class Person
{
    /// <summary>The longest name.</summary>
    public const int NameMaxLength = 120;

    /// <summary>Takes a person in.</summary>
    /// <param name="name">The name, as colleagues know it.</param>
    /// <param name="language">The language that the person works in.</param>
    public Person(string name, string language)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(name), Broken.PersonNeedsName);
        Rule.Require(name.Length <= NameMaxLength, Broken.NameTooLong, NameMaxLength);
        (Id, Name, Language) = (PersonId.New(), name.Trim(), Words.Language.English);
        Speak(language);
    }

    private Person() => (Name, Language) = ("", Words.Language.English);

    /// <summary>The id; the sign-in account has the same number.</summary>
    public PersonId Id { get; private set; }

    /// <summary>The name, as colleagues know it.</summary>
    public string Name { get; private set; }

    /// <summary>The language that the person works in.</summary>
    public string Language { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Chooses the language of the staff pages.</summary>
    public void Speak(string language)
    {
        Rule.Require(Words.Language.All.Contains(language), Broken.LanguageUnknown, language);
        Language = language;
    }
}
