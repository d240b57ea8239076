namespace RbaTracker.Statistics.ChangePoints;

/// <summary>
/// What <see cref="Pettitt"/> found. All numbers are null where there were fewer than two points. docs/methods/pettitt.md.
/// </summary>
public sealed record PettittAnswer : Answer
{
    internal PettittAnswer(int n, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(Pettitt.Method, Pettitt.Version, n, warnings, reason)
    {
    }

    /// <summary>
    /// At the likeliest place, how much oftener a value before it is lower than one after than the reverse (or the other way).
    /// </summary>
    public long? K { get; init; }

    /// <summary>The place: the position of the last value before the change, counted from 1; 1 where all values are the same.</summary>
    public int? LastBefore { get; init; }

    /// <summary>The period of the first value after the change; null where all values are the same.</summary>
    public int? FirstPeriodAfter { get; init; }

    /// <summary>Whether values after the place tend to be higher; null where all are the same.</summary>
    public bool? Rises { get; init; }

    /// <summary>The two-sided p-value by Pettitt's approximation, at most 1.</summary>
    public double? P { get; init; }
}
