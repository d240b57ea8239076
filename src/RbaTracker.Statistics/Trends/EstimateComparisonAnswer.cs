namespace RbaTracker.Statistics.Trends;

/// <summary>What <see cref="EstimateComparison"/> found; N counts the estimates. docs/methods/estimate-comparison.md.</summary>
public sealed record EstimateComparisonAnswer : Answer
{
    internal EstimateComparisonAnswer(Reason? reason)
        : base(EstimateComparison.Method, EstimateComparison.Version, N: 2, Warnings: [], reason)
    {
    }

    /// <summary>First − second, in the estimates' unit.</summary>
    public required double Difference { get; init; }

    /// <summary>The margin of error of the difference, as sure as the two margins given.</summary>
    public double? Margin { get; init; }

    /// <summary>The difference in standard errors.</summary>
    public double? Z { get; init; }

    /// <summary>The two-sided p-value: how likely so large a difference, either way, is between samples of one population.</summary>
    public double? P { get; init; }
}
