using RbaTracker.Domain.People;
using RbaTracker.Domain.Reporting;
using RbaTracker.Domain.Rules;

namespace RbaTracker.Domain.Curves;

/// <summary>The published value of a curve, group and period: what every public page, file and feed draws from.</summary>
public sealed class DataPoint : Cell
{
    /// <summary>Publishes an approved entry that has no public value before it.</summary>
    /// <param name="entry">The approved entry.</param>
    /// <param name="release">The release that publishes it.</param>
    /// <param name="at">The instant, in UTC.</param>
    public DataPoint(Entry entry, ReleaseId release, DateTimeOffset at)
        : base(entry.CurveId, entry.GroupId, entry.StartMonth)
    {
        // The last door: whatever a release was made of, no value of a group gets among the published ones without suppression.
        Rule.Require(entry.GroupId == GroupId.Total, Broken.GroupsNotReleased);
        Revision = 1;
        Publish(entry, release, at);
    }

    private DataPoint()
    {
    }

    /// <summary>1 for the first published value, then 2, …</summary>
    public int Revision { get; private set; }

    /// <summary>The release that published it.</summary>
    public ReleaseId ReleaseId { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>Who entered it.</summary>
    public PersonId? EnteredBy { get; private set; }

    /// <summary>Who approved it.</summary>
    public PersonId? ApprovedBy { get; private set; }

    /// <summary>Why it replaced the value before it; none for the first.</summary>
    public RevisionKind? RevisionKind { get; private set; }

    /// <summary>The reason in words.</summary>
    public string? RevisionReason { get; private set; }

    /// <summary>Publishes a revision; the former value is handed back, to be kept for ever.</summary>
    public DataPointRevision Revise(Entry entry, ReleaseId release, DateTimeOffset at)
    {
        Rule.Require(entry.RevisionKind is not null, Broken.RevisionNeedsReason);
        Rule.Require(entry.State == EntryState.Approved, Broken.EntryNotApproved);
        if ((entry.CurveId, entry.GroupId, entry.StartMonth) != (CurveId, GroupId, StartMonth))
        {
            throw new ArgumentException("The entry is of another cell.", nameof(entry));
        }

        var former = new DataPointRevision(this, entry, at);
        Revision++;
        Publish(entry, release, at);
        return former;
    }

    private void Publish(Entry entry, ReleaseId release, DateTimeOffset at)
    {
        Rule.Require(entry.State == EntryState.Approved, Broken.EntryNotApproved);
        Take(entry);
        (ReleaseId, PublishedAt, EnteredBy, ApprovedBy) = (release, at, entry.EnteredBy, entry.ApprovedBy);
        (RevisionKind, RevisionReason) = (entry.RevisionKind, entry.RevisionReason);
    }
}

/// <summary>A value that was public once. Nothing published is ever overwritten silently.</summary>
public sealed class DataPointRevision : Cell
{
    internal DataPointRevision(DataPoint former, Entry replacement, DateTimeOffset at)
        : base(former.CurveId, former.GroupId, former.StartMonth)
    {
        Take(former);
        (Revision, ReleaseId, PublishedAt, ReplacedAt) = (former.Revision, former.ReleaseId, former.PublishedAt, at);
        (ReplacedBecause, Reason) = (replacement.RevisionKind!.Value, replacement.RevisionReason!);
    }

    private DataPointRevision() => Reason = "";

    /// <summary>Its number among the published values of the cell.</summary>
    public int Revision { get; private set; }

    /// <summary>The release that had published it.</summary>
    public ReleaseId ReleaseId { get; private set; }

    /// <summary>When it became public, in UTC.</summary>
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>When it was replaced, in UTC.</summary>
    public DateTimeOffset ReplacedAt { get; private set; }

    /// <summary>Why it was replaced.</summary>
    public RevisionKind ReplacedBecause { get; private set; }

    /// <summary>The reason in words.</summary>
    public string Reason { get; private set; }
}
