namespace RbaTracker.Statistics.Trends;

/// <summary>
/// What <see cref="MannKendall"/> found. All numbers are null where there were fewer than two points. docs/methods/mann-kendall.md.
/// </summary>
public sealed record MannKendallAnswer : Answer
{
    internal MannKendallAnswer(int n, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(MannKendall.Method, MannKendall.Version, n, warnings, reason)
    {
    }

    /// <summary>Pairs of points that rise less pairs that fall: its sign is the direction of the number.</summary>
    public long? S { get; init; }

    /// <summary>The variance of S when nothing changes, lowered for ties; zero when all values are the same.</summary>
    public double? Variance { get; init; }

    /// <summary>S as a share of all pairs, from −1 (each value below the one before) to 1.</summary>
    public double? TauA { get; init; }

    /// <summary>As tau-a, with tied pairs taken out of the values' side of the base; zero when all values are the same.</summary>
    public double? TauB { get; init; }

    /// <summary>S in standard deviations, moved one towards zero because S jumps by steps.</summary>
    public double? Z { get; init; }

    /// <summary>The two-sided p-value of z by the normal approximation.</summary>
    public double? PNormal { get; init; }

    /// <summary>
    /// The two-sided p-value counted out over all orders; null with ties or above <see cref="MannKendall.MostPointsForExact"/> points.
    /// </summary>
    public double? PExact { get; init; }

    /// <summary>
    /// The p-value to judge by: how likely so clear a direction, either way, is in points without any trend. The exact one where there is
    /// one, else the normal approximation.
    /// </summary>
    public double? P => PExact ?? PNormal;
}
