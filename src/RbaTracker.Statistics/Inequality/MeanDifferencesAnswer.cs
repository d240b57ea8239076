namespace RbaTracker.Statistics.Inequality;

/// <summary>What <see cref="MeanDifferences"/> found. N is the number of groups. docs/methods/mean-differences.md.</summary>
public sealed record MeanDifferencesAnswer : Answer
{
    internal MeanDifferencesAnswer(int n, Reason? reason)
        : base(MeanDifferences.Method, MeanDifferences.Version, n, [], reason)
    {
    }

    /// <summary>The mean distance of the groups from the mean of all people, each group counting the same.</summary>
    public double? FromMean { get; init; }

    /// <summary>The same, each person counting the same.</summary>
    public double? FromMeanWeighted { get; init; }

    /// <summary>The mean distance from the best group, each group counting the same.</summary>
    public double? FromBest { get; init; }

    /// <summary>The same, each person counting the same.</summary>
    public double? FromBestWeighted { get; init; }

    /// <summary>The mean distance from the reference group, each group counting the same; null without a reference.</summary>
    public double? FromReference { get; init; }

    /// <summary>The same, each person counting the same.</summary>
    public double? FromReferenceWeighted { get; init; }

    /// <summary>The index of disparity: the distance from the mean in per cent of the mean; null where the mean is zero or below.</summary>
    public double? IndexOfDisparity { get; init; }

    /// <summary>The same, each person counting the same.</summary>
    public double? IndexOfDisparityWeighted { get; init; }
}
