namespace RbaTracker.Statistics.Progress;

/// <summary>
/// What <see cref="LastChange"/> found. All numbers are null where there were fewer than two points. docs/methods/last-change.md.
/// </summary>
public sealed record LastChangeAnswer : Answer
{
    internal LastChangeAnswer(int n, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(LastChange.Method, LastChange.Version, n, warnings, reason)
    {
    }

    /// <summary>Last − last but one, in the values' unit.</summary>
    public double? Difference { get; init; }

    /// <summary>The difference in percent of the size of the last but one; null from zero.</summary>
    public double? Percent { get; init; }

    /// <summary>How many periods lie from the one to the other; 1 where none is missing.</summary>
    public long? PeriodsApart { get; init; }
}
