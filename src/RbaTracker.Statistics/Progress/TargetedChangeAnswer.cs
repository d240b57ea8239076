namespace RbaTracker.Statistics.Progress;

/// <summary>What <see cref="TargetedChange"/> found. All is null where the target is the start. docs/methods/targeted-change.md.</summary>
public sealed record TargetedChangeAnswer : Answer
{
    internal TargetedChangeAnswer(IReadOnlyList<Warning> warnings, Reason? reason)
        : base(TargetedChange.Method, TargetedChange.Version, N: 2, warnings, reason)
    {
    }

    /// <summary>(latest − start) / (target − start) in percent: 100 is at the target, below 0 is away from it.</summary>
    public double? PercentOfWay { get; init; }

    /// <summary>The change in percent of the size of the start; null from zero.</summary>
    public double? PercentOfStart { get; init; }

    /// <summary>What the change is called.</summary>
    public TargetedChangeStatus? Status { get; init; }
}
