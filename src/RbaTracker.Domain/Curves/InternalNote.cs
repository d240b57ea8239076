using RbaTracker.Domain.People;

namespace RbaTracker.Domain.Curves;

/// <summary>What colleagues noted on a value, kept when the value is published. For staff only: no public page knows this table.</summary>
public sealed class InternalNote
{
    /// <summary>Keeps the note of an entry that is being published.</summary>
    /// <param name="entry">The entry; it has a note.</param>
    /// <param name="revision">The number that its value gets among the published values of the cell.</param>
    public InternalNote(Entry entry, int revision)
    {
        (CurveId, GroupId, StartMonth, Revision) = (entry.CurveId, entry.GroupId, entry.StartMonth, revision);
        (Note, By, At) = (entry.InternalNote!, entry.EnteredBy, entry.EnteredAt);
    }

    private InternalNote() => Note = "";

    /// <summary>The curve.</summary>
    public CurveId CurveId { get; private set; }

    /// <summary>Whom the value is about.</summary>
    public GroupId GroupId { get; private set; }

    /// <summary>The first month of the period.</summary>
    public int StartMonth { get; private set; }

    /// <summary>The published value that the note is on.</summary>
    public int Revision { get; private set; }

    /// <summary>The note; it may be requested as a public record.</summary>
    public string Note { get; private set; }

    /// <summary>Who noted it.</summary>
    public PersonId? By { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; private set; }
}
