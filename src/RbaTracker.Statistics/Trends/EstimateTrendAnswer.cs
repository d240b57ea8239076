namespace RbaTracker.Statistics.Trends;

/// <summary>What <see cref="EstimateTrend"/> found. docs/methods/estimate-trend.md.</summary>
public sealed record EstimateTrendAnswer : Answer
{
    internal EstimateTrendAnswer(int n, Reason? reason)
        : base(EstimateTrend.Method, EstimateTrend.Version, n, Warnings: [], reason)
    {
    }

    /// <summary>Up, down, or flat where there is no evidence of either.</summary>
    public TrendDirection? Direction { get; init; }

    /// <summary>The change from one period to the next, in the estimates' unit.</summary>
    public double? Slope { get; init; }

    /// <summary>The standard error of the slope, from the intervals alone.</summary>
    public double? StandardError { get; init; }

    /// <summary>The slope in standard errors, squared.</summary>
    public double? ChiSquare { get; init; }

    /// <summary>Whether the slope keeps its sign whichever of the five is left out.</summary>
    public bool? KeepsSign { get; init; }
}
