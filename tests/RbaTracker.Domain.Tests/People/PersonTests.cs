using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Tests.Rules;

namespace RbaTracker.Domain.Tests.People;

public sealed class PersonTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_person_has_a_name(string name) => Refused.Because(Broken.PersonNeedsName, () => Sample.Person(name));

    [Fact]
    public void A_name_has_120_letters_at_most()
    {
        Assert.Equal("Ada", Sample.Person(" Ada ").Name);
        Assert.Equal(120, Sample.Person(new string('a', Person.NameMaxLength)).Name.Length);
        Assert.Equal([120], Refused.Because(Broken.NameTooLong, () => Sample.Person(new string('a', Person.NameMaxLength + 1))));
    }

    [Fact]
    public void A_person_works_in_a_language_of_the_pages()
    {
        var person = Sample.Person();
        person.Speak("es");

        Assert.Equal(["fr"], Refused.Because(Broken.LanguageUnknown, () => person.Speak("fr")));
        Refused.Because(Broken.LanguageUnknown, () => new Person("Ada", "xx"));
        Assert.Equal("es", person.Language);
    }

    [Fact]
    public void The_tracker_itself_cannot_be_imitated()
    {
        Assert.True(Actor.Clockwork.IsClockwork);
        Assert.False(new Actor(null, "clockwork").IsClockwork);
        Assert.False((Actor.Clockwork with { Name = "clockwork" }).IsClockwork);
        Assert.False(Actor.Nobody.IsClockwork);
        Assert.Equal(Sample.Contributor, Actor.Of(Sample.Contributor, "Ada").Person);
    }
}
