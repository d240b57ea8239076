namespace RbaTracker.Domain.People;

/// <summary>Who asks for a change. It says who, not what they may do: rights are read anew inside every command.</summary>
/// <param name="Person">The person, or none for a visitor.</param>
/// <param name="Name">The name as the audit will show it.</param>
public sealed record Actor(PersonId? Person, string Name)
{
    /// <summary>A visitor who has not signed in.</summary>
    public static Actor Nobody { get; } = new(null, "");

    /// <summary>The tracker itself: releases on their date, seals, the demo, the command line on the city's own machine.</summary>
    public static Actor Clockwork { get; } = new(null, "clockwork");

    /// <summary>Whether this is the tracker itself, which holds every duty.</summary>
    public bool IsClockwork => ReferenceEquals(this, Clockwork);

    /// <summary>An actor who is a signed-in person.</summary>
    public static Actor Of(PersonId person, string name) => new(person, name);
}
