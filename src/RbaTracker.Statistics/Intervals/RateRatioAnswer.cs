namespace RbaTracker.Statistics.Intervals;

/// <summary>What <see cref="RateRatio"/> found. N is the events of both together. docs/methods/rate-ratio.md.</summary>
public sealed record RateRatioAnswer : Answer
{
    internal RateRatioAnswer(string method, double n, double confidence, Reason? reason = null)
        : base(method, RateRatio.Version, Counts.Whole(n), [], reason) => Confidence = confidence;

    /// <summary>How sure the interval is, as a share.</summary>
    public double Confidence { get; }

    /// <summary>First rate / second rate; null without events in the second.</summary>
    public double? Value { get; init; }

    /// <summary>The lower limit of the ratio; null where there is none.</summary>
    public double? Lower { get; init; }

    /// <summary>The upper limit of the ratio; null where there is none.</summary>
    public double? Upper { get; init; }

    /// <summary>The two-sided p-value: how likely so uneven a split of the events is when the two rates are the same.</summary>
    public double? P { get; init; }
}
