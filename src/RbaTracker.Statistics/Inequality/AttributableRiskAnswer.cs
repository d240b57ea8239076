namespace RbaTracker.Statistics.Inequality;

/// <summary>What <see cref="AttributableRisk"/> found. N is the number of groups. docs/methods/attributable-risk.md.</summary>
public sealed record AttributableRiskAnswer : Answer
{
    internal AttributableRiskAnswer(int n, Reason? reason)
        : base(AttributableRisk.Method, AttributableRisk.Version, n, [], reason)
    {
    }

    /// <summary>
    /// How much the mean of all people would change, in the value's unit, if all groups were as the one compared with: positive for a
    /// favourable measure, negative for an adverse one, zero where that group is worse than the mean.
    /// </summary>
    public double? Risk { get; init; }

    /// <summary>The same in per cent of the mean; null where the mean is zero or below.</summary>
    public double? Fraction { get; init; }
}
