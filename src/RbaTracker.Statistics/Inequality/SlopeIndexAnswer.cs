namespace RbaTracker.Statistics.Inequality;

/// <summary>What <see cref="SlopeIndex"/> found. N is the number of groups. docs/methods/slope-index.md.</summary>
public sealed record SlopeIndexAnswer : Answer
{
    internal SlopeIndexAnswer(string method, int n, double confidence, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(method, SlopeIndex.Version, n, warnings, reason) => Confidence = confidence;

    /// <summary>How sure the intervals are, as a share.</summary>
    public double Confidence { get; }

    /// <summary>The slope index: fitted value of the most advantaged person less that of the most disadvantaged, in the value's unit.</summary>
    public Estimated? Slope { get; init; }

    /// <summary>
    /// The relative index: the one fitted value over the other; its error is that of the logarithm. Null where the line meets zero or
    /// below.
    /// </summary>
    public Estimated? Relative { get; init; }
}
