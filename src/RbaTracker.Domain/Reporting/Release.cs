using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;

namespace RbaTracker.Domain.Reporting;

/// <summary>Names a release.</summary>
public readonly record struct ReleaseId(Guid Value)
{
    /// <summary>A new id, later than all before it.</summary>
    public static ReleaseId New() => new(Guid.CreateVersion7());
}

/// <summary>A set of approved values that become public together, on a day announced before; never earlier.</summary>
public sealed class Release
{
    /// <summary>Plans a release.</summary>
    /// <param name="entries">The approved entries; at least one.</param>
    /// <param name="on">The day; today or later.</param>
    /// <param name="today">The city's date.</param>
    /// <param name="by">Who decided it.</param>
    /// <param name="at">When, in UTC.</param>
    public Release(IReadOnlyCollection<Entry> entries, DateOnly on, DateOnly today, PersonId? by, DateTimeOffset at)
    {
        Rule.Require(entries.Count > 0, Broken.ReleaseNeedsValues);
        Rule.Require(on >= today, Broken.ReleaseDayPassed, on);

        // No grouped value is public before a release with suppression has been approved.
        Rule.Require(entries.All(entry => entry.GroupId == GroupId.Total), Broken.GroupsNotReleased);

        // All are looked at before the first is touched: a refused plan leaves none of them in a release that is not there.
        Rule.Require(entries.All(entry => entry.State == EntryState.Approved), Broken.EntryNotApproved);
        Rule.Require(entries.All(entry => entry.ReleaseId is null), Broken.EntryInRelease);
        (Id, On, PlannedBy, PlannedAt) = (ReleaseId.New(), on, by, at);
        foreach (var entry in entries)
        {
            entry.PlanFor(Id);
        }
    }

    private Release()
    {
    }

    /// <summary>The release of an import whose values are published as they come, such as those of an adopted budget: a person approves them as a whole.</summary>
    /// <param name="by">Who approves them.</param>
    /// <param name="today">The city's date.</param>
    /// <param name="at">When, in UTC.</param>
    public static Release OfImport(PersonId by, DateOnly today, DateTimeOffset at) =>
        new() { Id = ReleaseId.New(), On = today, PlannedBy = by, PlannedAt = at, PublishedAt = at };

    /// <summary>Its id.</summary>
    public ReleaseId Id { get; private set; }

    /// <summary>The announced day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Who decided it.</summary>
    public PersonId? PlannedBy { get; private set; }

    /// <summary>When it was decided, in UTC.</summary>
    public DateTimeOffset PlannedAt { get; private set; }

    /// <summary>When its values became public, in UTC; none before.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Whether its day has come and its values are still to be published.</summary>
    public bool IsDue(DateOnly today) => PublishedAt is null && On <= today;

    /// <summary>Notes that its values are public now.</summary>
    public void Publish(DateOnly today, DateTimeOffset at)
    {
        Rule.Require(PublishedAt is null, Broken.ReleasePublished);
        Rule.Require(On <= today, Broken.ReleaseDayNotCome, On);
        PublishedAt = at;
    }
}
