using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Reporting;
using RbaTracker.Domain.Rules;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.DataEntry;

/// <summary>What became of a cell that the entry grid sent, in words for its person.</summary>
public sealed record CellAnswer
{
    public const string Saved = "saved";
    public const string Refused = "refused";
    public const string Conflict = "conflict";

    /// <summary>Saved, refused, or changed meanwhile by somebody else.</summary>
    public required string Outcome { get; init; }

    /// <summary>Why it was refused, or who changed it.</summary>
    public string? Sentence { get; init; }

    /// <summary>Whether only the denominator is to blame for a refusal, or only what stands before it; else both.</summary>
    public string? Part { get; init; }

    /// <summary>Where the cell stands now: the name of a <see cref="DueState"/>.</summary>
    public string? State { get; init; }

    /// <summary>Whether it is late.</summary>
    public bool IsLate { get; init; }

    /// <summary>Icon and word of the state.</summary>
    public string? Mark { get; init; }

    /// <summary>The value as a page shows it; a share computed from its parts.</summary>
    public string? Shown { get; init; }

    /// <summary>What is stored, in the fields of a cell.</summary>
    public TypedCell? Stored { get; init; }

    /// <summary>Whether the stored one can be changed.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>A cell that a rule refused: what was typed stays.</summary>
    public static CellAnswer Refuse(string sentence, string? property = null) => new()
    {
        Outcome = Refused,
        Sentence = sentence,
        Part = property switch
        {
            nameof(RecordDataPointForm.Denominator) => "second",
            nameof(RecordDataPointForm.Numerator) or nameof(RecordDataPointForm.Number) => "first",
            _ => null,
        },
    };

    /// <inheritdoc cref="Refuse(string, string?)"/>
    public static CellAnswer Refuse(BrokenRuleException refusal) => Refuse(refusal.Sentence());

    /// <summary>A cell as it is stored now.</summary>
    public static CellAnswer Of(string outcome, TypedCell stored, Value? value, EntryState? entry, bool published, CurveFacts facts, CityClock clock)
    {
        var period = Domain.Calendars.Period.Parse(stored.Period!);
        var state = DueCycle.StateOf(facts.Calendar, period, entry, published, clock.Today);
        var late = DueCycle.IsLate(facts.Calendar, period, entry, published, clock.Today);
        return new CellAnswer
        {
            Outcome = outcome,
            State = state.ToString(),
            IsLate = late,
            Mark = DueWords.Mark(state, late).Value,
            Shown = ShownOf(value, facts),
            Stored = stored,
            IsOpen = entry is null or EntryState.Draft or EntryState.Returned && !published,
        };
    }

    /// <summary>The value as a page shows it.</summary>
    public static string ShownOf(Value? value, CurveFacts facts) => value switch
    {
        null => "",
        { Absence: { } absence } => AbsenceWords.Of(absence),
        _ => value.Measured(facts.Scale) is { } number ? Show.Measured(number, facts.Unit, facts.Decimals) : "",
    };
}

/// <summary>What became of the cells that were sent together, in their order, and one sentence for all.</summary>
public sealed record GridAnswer(string Said, IReadOnlyList<CellAnswer> Cells);
