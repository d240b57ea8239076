namespace RbaTracker.Statistics.Inequality;

/// <summary>What <see cref="Gap"/> found. N is the number of groups. docs/methods/gap.md.</summary>
public sealed record GapAnswer : Answer
{
    internal GapAnswer(int n, double confidence, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(Gap.Method, Gap.Version, n, warnings, reason) => Confidence = confidence;

    /// <summary>How sure the intervals are, as a share.</summary>
    public double Confidence { get; }

    /// <summary>The absolute gap, in the value's unit; positive when the group named better is better off.</summary>
    public Estimated? Difference { get; init; }

    /// <summary>
    /// The relative gap, above one when the group named better is better off; its error is that of the logarithm. Null where a value is
    /// zero or below.
    /// </summary>
    public Estimated? Ratio { get; init; }

    /// <summary>The position of the group that is better off, or is the reference.</summary>
    public int? Better { get; init; }

    /// <summary>The position of the group it is compared with.</summary>
    public int? Worse { get; init; }
}
