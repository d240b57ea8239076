namespace RbaTracker.Statistics.Inequality;

/// <summary>What <see cref="TheilIndex"/> found. N is the number of groups. docs/methods/theil-index.md.</summary>
public sealed record TheilIndexAnswer : Answer
{
    internal TheilIndexAnswer(int n, double confidence, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(TheilIndex.Method, TheilIndex.Version, n, warnings, reason) => Confidence = confidence;

    /// <summary>How sure the intervals are, as a share.</summary>
    public double Confidence { get; }

    /// <summary>The Theil index, times 1,000: more sensitive to groups far above the mean.</summary>
    public Estimated? Theil { get; init; }

    /// <summary>The mean log deviation, times 1,000: more sensitive to groups far below the mean.</summary>
    public Estimated? MeanLogDeviation { get; init; }
}
