namespace RbaTracker.Statistics.Progress;

/// <summary>What <see cref="TargetRange"/> found. docs/methods/target-range.md.</summary>
public sealed record TargetRangeAnswer : Answer
{
    internal TargetRangeAnswer()
        : base(TargetRange.Method, TargetRange.Version, N: 1, Warnings: [], Reason: null)
    {
    }

    /// <summary>Whether the value lies in the range.</summary>
    public required bool Met { get; init; }

    /// <summary>How far outside it lies: below the floor negative, above the ceiling positive, inside zero.</summary>
    public required double Outside { get; init; }
}
