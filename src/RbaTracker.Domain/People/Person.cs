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
        (Id, Name, Language) = (PersonId.New(), "", Words.Language.English);
        Rename(name);
        Speak(language);
    }

    private Person() => (Name, Language) = ("", Words.Language.English);

    /// <summary>The id; the sign-in account has the same number.</summary>
    public PersonId Id { get; private set; }

    /// <summary>The name, as colleagues know it.</summary>
    public string Name { get; private set; }

    /// <summary>The language that the person works in.</summary>
    public string Language { get; private set; }

    /// <summary>The first day without the person, who can no longer sign in; none while they work here.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Says the name as it is now.</summary>
    public void Rename(string name)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(name), Broken.PersonNeedsName);
        Rule.Require(name.Length <= NameMaxLength, Broken.NameTooLong, NameMaxLength);
        Name = name.Trim();
    }

    /// <summary>Notes that the person left. What they were named for is handed on by the command that asks.</summary>
    public void Leave(DateOnly on)
    {
        Rule.Require(LeftOn is null, Broken.PersonLeftAlready);
        LeftOn = on;
    }

    /// <summary>Takes the person in again. What they were named for is given to them anew.</summary>
    public void ComeBack() => LeftOn = null;

    /// <summary>Chooses the language of the staff pages.</summary>
    public void Speak(string language)
    {
        Rule.Require(Words.Language.All.Contains(language), Broken.LanguageUnknown, language);
        Language = language;
    }
}
