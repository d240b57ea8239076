namespace RbaTracker.Statistics.Inequality;

/// <summary>What <see cref="ConcentrationIndex"/> found. N is the number of groups. docs/methods/concentration-index.md.</summary>
public sealed record ConcentrationIndexAnswer : Answer
{
    internal ConcentrationIndexAnswer(int n, double confidence, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(ConcentrationIndex.Method, ConcentrationIndex.Version, n, warnings, reason) => Confidence = confidence;

    /// <summary>How sure the interval is, as a share.</summary>
    public double Confidence { get; }

    /// <summary>The absolute index, in the value's unit: positive when the advantaged have more.</summary>
    public Estimated? Absolute { get; init; }

    /// <summary>The relative index, from −1 to 1 for values of one sign; not in per cent. Null where the mean is zero or below.</summary>
    public double? Relative { get; init; }

    /// <summary>The relative index by Wagstaff's correction for a measure with a maximum; null without one.</summary>
    public double? Wagstaff { get; init; }

    /// <summary>The index by Erreygers' correction for a measure with a maximum; null without one.</summary>
    public double? Erreygers { get; init; }
}
