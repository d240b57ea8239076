namespace RbaTracker.Statistics.Trends;

/// <summary>
/// What <see cref="HamedRao"/> found. All numbers are null where there were fewer than three points. docs/methods/hamed-rao.md.
/// </summary>
public sealed record HamedRaoAnswer : Answer
{
    internal HamedRaoAnswer(int n, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(HamedRao.Method, HamedRao.Version, n, warnings, reason)
    {
    }

    /// <summary>Pairs of points that rise less pairs that fall, as in <see cref="MannKendallAnswer.S"/>.</summary>
    public long? S { get; init; }

    /// <summary>The variance of S for independent points, lowered for ties.</summary>
    public double? UncorrectedVariance { get; init; }

    /// <summary>By how much the correlated ranks widen the variance, as the formula gives it: it may be below 1, even below 0.</summary>
    public double? Factor { get; init; }

    /// <summary>The variance used: the uncorrected one times the factor, or times 1 where the factor is smaller.</summary>
    public double? Variance { get; init; }

    /// <summary>S in standard deviations of the variance used, moved one towards zero.</summary>
    public double? Z { get; init; }

    /// <summary>The two-sided p-value by the normal approximation.</summary>
    public double? P { get; init; }

    /// <summary>How many points apart the ranks are alike (or opposite) beyond chance; empty where they are not.</summary>
    public IReadOnlyList<int> Lags { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(HamedRaoAnswer? other) =>
        base.Equals(other)
        && (S, UncorrectedVariance, Factor, Variance, Z, P)
            == (other!.S, other.UncorrectedVariance, other.Factor, other.Variance, other.Z, other.P)
        && Lags.SequenceEqual(other.Lags);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), S, Z, Lags.Count);
}
