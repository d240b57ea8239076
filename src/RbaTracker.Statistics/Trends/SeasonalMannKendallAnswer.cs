namespace RbaTracker.Statistics.Trends;

/// <summary>
/// What <see cref="SeasonalMannKendall"/> found. All numbers are null where no season has two points.
/// docs/methods/seasonal-mann-kendall.md.
/// </summary>
public sealed record SeasonalMannKendallAnswer : Answer
{
    internal SeasonalMannKendallAnswer(int n, int season, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(SeasonalMannKendall.Method, SeasonalMannKendall.Version, n, warnings, reason) => Season = season;

    /// <summary>How many periods make a year.</summary>
    public int Season { get; }

    /// <summary>Pairs of points of one season that rise less pairs that fall, over all seasons.</summary>
    public long? S { get; init; }

    /// <summary>The variance of S when nothing changes: the sum over the seasons.</summary>
    public double? Variance { get; init; }

    /// <summary>S as a share of all pairs of one season, from −1 to 1.</summary>
    public double? TauA { get; init; }

    /// <summary>S in standard deviations, moved one towards zero.</summary>
    public double? Z { get; init; }

    /// <summary>The two-sided p-value of z by the normal approximation.</summary>
    public double? P { get; init; }

    /// <summary>The median change from one year to the next within a season, in the values' unit.</summary>
    public double? SlopePerYear { get; init; }
}
