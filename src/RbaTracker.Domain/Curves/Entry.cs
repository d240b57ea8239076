using RbaTracker.Domain.People;
using RbaTracker.Domain.Reporting;
using RbaTracker.Domain.Rules;

namespace RbaTracker.Domain.Curves;

/// <summary>How far an entry has come on its way to the public.</summary>
public enum EntryState
{
    /// <summary>Being entered; nobody else acts on it.</summary>
    Draft,

    /// <summary>Handed in, waiting for approval.</summary>
    Submitted,

    /// <summary>Sent back with a comment.</summary>
    Returned,

    /// <summary>Approved, waiting for its release.</summary>
    Approved,
}

/// <summary>Why a published value changes.</summary>
public enum RevisionKind
{
    /// <summary>From provisional to final, as announced.</summary>
    Scheduled,

    /// <summary>The source changed its figure.</summary>
    SourceRevised,

    /// <summary>We made an error. Only this one carries the correction mark.</summary>
    Correction,

    /// <summary>The method changed.</summary>
    MethodChange,
}

/// <summary>A value that is not public yet: typed, handed in, approved or sent back. Publishing moves it among the data points.</summary>
public sealed class Entry : Cell
{
    /// <summary>The longest note or comment.</summary>
    public const int NoteMaxLength = 1000;

    internal Entry(CurveId curve, GroupId group, int startMonth)
        : base(curve, group, startMonth)
    {
    }

    private Entry()
    {
    }

    /// <summary>How far it has come.</summary>
    public EntryState State { get; private set; }

    /// <summary>A note for colleagues; it may be requested as a public record.</summary>
    public string? InternalNote { get; private set; }

    /// <summary>Who typed the value that it has now.</summary>
    public PersonId? EnteredBy { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>Who approved it.</summary>
    public PersonId? ApprovedBy { get; private set; }

    /// <summary>What was said when it was sent back.</summary>
    public string? ReturnComment { get; private set; }

    /// <summary>Why it changes a published value; none for the first value of a period.</summary>
    public RevisionKind? RevisionKind { get; private set; }

    /// <summary>The reason of the revision in words, shown in public.</summary>
    public string? RevisionReason { get; private set; }

    /// <summary>The release that will publish it, once it is planned.</summary>
    public ReleaseId? ReleaseId { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Whether the contributor can still change it.</summary>
    public bool IsOpen => State is EntryState.Draft or EntryState.Returned;

    /// <summary>Types its value.</summary>
    /// <param name="curve">Its curve, which knows which values it can have.</param>
    /// <param name="value">The value.</param>
    /// <param name="publicNote">A note for everybody.</param>
    /// <param name="internalNote">A note for colleagues.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, in UTC.</param>
    public void Type(Curve curve, Value value, string? publicNote, string? internalNote, PersonId? by, DateTimeOffset at)
    {
        Rule.Require(IsOpen, Broken.EntryNotOpen);
        Rule.Require((publicNote?.Length ?? 0) <= NoteMaxLength && (internalNote?.Length ?? 0) <= NoteMaxLength, Broken.NoteTooLong, NoteMaxLength);
        curve.Accept(value);
        Take(value, publicNote);
        InternalNote = string.IsNullOrWhiteSpace(internalNote) ? null : internalNote.Trim();
        (EnteredBy, EnteredAt) = (by, at);
    }

    /// <summary>Hands it in.</summary>
    public void Submit()
    {
        Rule.Require(IsOpen, Broken.EntryNotOpen);
        Rule.Require(Value.IsKnown || Absence is not null, Broken.ValueNeedsNumber);
        (State, ReturnComment) = (EntryState.Submitted, null);
    }

    /// <summary>Approves it.</summary>
    /// <param name="by">Who.</param>
    /// <param name="ownAllowed">Whether the city lets people approve what they typed themselves.</param>
    public void Approve(PersonId? by, bool ownAllowed)
    {
        Rule.Require(State == EntryState.Submitted, Broken.EntryNotSubmitted);
        Rule.Require(ownAllowed || by != EnteredBy, Broken.ApproverEnteredIt);
        (State, ApprovedBy) = (EntryState.Approved, by);
    }

    /// <summary>Sends it back to the contributor.</summary>
    /// <param name="comment">What to do; needed.</param>
    public void Return(string? comment)
    {
        Rule.Require(State is EntryState.Submitted or EntryState.Approved, Broken.EntryNotSubmitted);
        Rule.Require(ReleaseId is null, Broken.EntryInRelease);
        Rule.Require(!string.IsNullOrWhiteSpace(comment), Broken.ReturnNeedsComment);
        Rule.Require(comment!.Length <= NoteMaxLength, Broken.NoteTooLong, NoteMaxLength);
        (State, ReturnComment, ApprovedBy) = (EntryState.Returned, comment.Trim(), null);
    }

    /// <summary>Puts it into a release.</summary>
    internal void PlanFor(ReleaseId release)
    {
        Rule.Require(State == EntryState.Approved, Broken.EntryNotApproved);
        Rule.Require(ReleaseId is null, Broken.EntryInRelease);
        ReleaseId = release;
    }

    internal void Revises(RevisionKind kind, string reason)
    {
        Rule.Require(!string.IsNullOrWhiteSpace(reason), Broken.RevisionNeedsReason);
        Rule.Require(reason.Length <= NoteMaxLength, Broken.NoteTooLong, NoteMaxLength);
        (RevisionKind, RevisionReason) = (kind, reason.Trim());
    }
}
