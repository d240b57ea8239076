namespace RbaTracker.Statistics.Inequality;

/// <summary>What <see cref="BetweenGroupVariance"/> found. N is the number of groups. docs/methods/between-group-variance.md.</summary>
public sealed record BetweenGroupVarianceAnswer : Answer
{
    internal BetweenGroupVarianceAnswer(int n, double confidence, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(BetweenGroupVariance.Method, BetweenGroupVariance.Version, n, warnings, reason) => Confidence = confidence;

    /// <summary>How sure the interval is, as a share.</summary>
    public double Confidence { get; }

    /// <summary>The mean of the values over all people.</summary>
    public double? Mean { get; init; }

    /// <summary>The variance, in the square of the value's unit.</summary>
    public Estimated? Variance { get; init; }

    /// <summary>Its root, in the value's unit.</summary>
    public double? StandardDeviation { get; init; }

    /// <summary>The standard deviation in per cent of the mean; null where the mean is zero or below.</summary>
    public double? CoefficientOfVariation { get; init; }
}
