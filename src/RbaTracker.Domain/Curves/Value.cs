using RbaTracker.Domain.Rules;

namespace RbaTracker.Domain.Curves;

/// <summary>How sure a value is.</summary>
public enum ValueKind
{
    /// <summary>It is not expected to change.</summary>
    Final,

    /// <summary>It will be replaced by a final one.</summary>
    Provisional,

    /// <summary>It is estimated, as from a survey.</summary>
    Estimate,
}

/// <summary>Why there is no value. Different things, different words: never a bare "N/A", never zero.</summary>
/// <remarks>Two further reasons, not yet due and late, are facts of today; they are computed and never stored.</remarks>
public enum Absence
{
    /// <summary>The source has not released it.</summary>
    NotReleasedBySource,

    /// <summary>It was not collected.</summary>
    NotCollected,

    /// <summary>It does not apply to this period or group.</summary>
    NotApplicable,

    /// <summary>It is hidden, so that nobody can be recognised.</summary>
    Suppressed,

    /// <summary>It exists and cannot be compared.</summary>
    NotComparable,
}

/// <summary>What is known of one period and group: a number, two parts of a ratio, or why there is none.</summary>
public sealed record Value
{
    private Value()
    {
    }

    /// <summary>The number, where it does not come from parts.</summary>
    public decimal? Number { get; private init; }

    /// <summary>The numerator of a ratio.</summary>
    public decimal? Numerator { get; private init; }

    /// <summary>The denominator of a ratio.</summary>
    public decimal? Denominator { get; private init; }

    /// <summary>Why there is no value.</summary>
    public Absence? Absence { get; private init; }

    /// <summary>How sure it is.</summary>
    public ValueKind Kind { get; private init; }

    /// <summary>Whether it has both parts, so that it can be rolled up.</summary>
    public bool HasParts => Numerator is not null && Denominator is not null;

    /// <summary>Whether it has a number or both parts.</summary>
    public bool IsKnown => Absence is null && (HasParts || Number is not null);

    /// <summary>A number.</summary>
    public static Value Of(decimal number, ValueKind kind = ValueKind.Final) => new() { Number = number, Kind = kind };

    /// <summary>A numerator by a denominator above zero.</summary>
    public static Value OfParts(decimal numerator, decimal denominator, ValueKind kind = ValueKind.Final)
    {
        Rule.Require(denominator > 0, Broken.DenominatorNotAboveZero);
        return new() { Numerator = numerator, Denominator = denominator, Kind = kind };
    }

    /// <summary>No value, and why.</summary>
    public static Value Absent(Absence absence) => new() { Absence = absence };

    /// <summary>The value as it was stored; nothing is checked anew.</summary>
    public static Value Stored(decimal? number, decimal? numerator, decimal? denominator, Absence? absence, ValueKind kind) =>
        new() { Number = number, Numerator = numerator, Denominator = denominator, Absence = absence, Kind = kind };

    /// <summary>The number that is shown, compared and judged: computed from the parts where there are any.</summary>
    /// <param name="scale">What the ratio is multiplied by: 100 for percent.</param>
    /// <remarks>It multiplies first: 1 of 3 times 12 is 4, where dividing first would leave 3.999… and miss a target of 4.</remarks>
    public decimal? Measured(decimal scale) => Absence is not null ? null : HasParts ? Numerator * scale / Denominator : Number;
}
