using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Reporting;
using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Features.DataEntry;

/// <summary>A row of the table of groups while a person types: what stands in its fields, what is stored, and what was said to it.</summary>
internal sealed class GroupRowInHand
{
    private TypedCell _stored;

    /// <summary>A row as it was read.</summary>
    public GroupRowInHand(Code code, RecordView period, GroupCell cell)
    {
        (Id, Name) = (cell.Group.Value, cell.Name);
        _stored = TypedCell.Of(code, period.Period, period.Shape, cell.Entry, cell.Group);
        (First, Second) = (_stored.First, _stored.Second);
        Comment = cell.Entry is { State: EntryState.Returned } returned ? returned.ReturnComment : null;
        Shown = CellAnswer.ShownOf(cell.Entry?.Value, period.Facts);
        IsOpen = cell.Entry?.IsOpen ?? true;
        State = cell.Entry?.State switch
        {
            null => null,
            EntryState.Draft => DueState.Draft,
            EntryState.Submitted => DueState.Submitted,
            EntryState.Returned => DueState.Returned,
            _ => DueState.Approved,
        };
    }

    /// <summary>The code of the group.</summary>
    public string Id { get; }

    public Text Name { get; }

    /// <summary>The number, the numerator, or why there is no value.</summary>
    public string? First { get; set; }

    /// <summary>The denominator.</summary>
    public string? Second { get; set; }

    /// <summary>The stored value as a page shows it.</summary>
    public string? Shown { get; private set; }

    /// <summary>What was said when it was sent back.</summary>
    public string? Comment { get; private set; }

    /// <summary>Why it was refused, or who changed it meanwhile.</summary>
    public string? Sentence { get; private set; }

    /// <summary>The part of it that is to blame: first, second, or none for both.</summary>
    public string? Wrong { get; private set; }

    /// <summary>What somebody else stored meanwhile.</summary>
    public CellAnswer? Theirs { get; private set; }

    /// <summary>Whether it can be typed.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Where it stands; none where nothing has been typed.</summary>
    public DueState? State { get; private set; }

    /// <summary>The row as it is sent.</summary>
    public TypedCell Typed => _stored with { First = Blank(First), Second = Blank(Second) };

    /// <summary>Whether it differs from what is stored.</summary>
    public bool IsChanged => IsOpen && (Blank(First) != Blank(_stored.First) || Blank(Second) != Blank(_stored.Second));

    /// <summary>Whether it is stored and can be handed in.</summary>
    public bool IsDraft => IsOpen && _stored.Version > 0 && Sentence is null && !IsChanged;

    /// <summary>Whether a part of it is to blame.</summary>
    public bool IsWrong(string part) => Sentence is not null && Theirs is null && (Wrong is null || Wrong == part);

    /// <summary>Takes what became of it.</summary>
    public void Answered(CellAnswer answer)
    {
        (Sentence, Wrong, Theirs) = (answer.Sentence, answer.Part, null);
        if (answer.Outcome == CellAnswer.Conflict)
        {
            Theirs = answer;
        }
        else if (answer.Outcome == CellAnswer.Saved)
        {
            Take(answer);
        }
    }

    /// <summary>Shows what is stored in place of what was typed.</summary>
    public void Take(CellAnswer answer)
    {
        var stored = answer.Stored!;
        _stored = stored;
        (First, Second, Shown, IsOpen) = (stored.First, stored.Second, answer.Shown ?? Shown, answer.IsOpen);
        State = stored.Version > 0 && Enum.TryParse<DueState>(answer.State, out var state) ? state : null;
        (Sentence, Wrong, Theirs) = (null, null, null);
    }

    /// <summary>Keeps what was typed; saved again, it takes the place of the other.</summary>
    public void KeepMine()
    {
        var theirs = Theirs!.Stored!;
        _stored = theirs;
        (Sentence, Wrong, Theirs) = (null, null, null);
    }

    private static string? Blank(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
