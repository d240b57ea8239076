namespace RbaTracker.Statistics.Allocation;

/// <summary>What <see cref="TheilSplit"/> found. N is the number of areas with people. docs/methods/theil-split.md.</summary>
public sealed record TheilSplitAnswer : Answer
{
    internal TheilSplitAnswer(int n, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(TheilSplit.Method, TheilSplit.Version, n, warnings, reason)
    {
    }

    /// <summary>The positions of the areas without people, which were left out.</summary>
    public IReadOnlyList<int> LeftOut { get; init => field = new Listed<int>(value); } = [];

    /// <summary>The part of Theil's T that is there between the districts' means.</summary>
    public double? BetweenT { get; init; }

    /// <summary>The part of Theil's T that is there within districts; with <see cref="BetweenT"/> it sums to the whole.</summary>
    public double? WithinT { get; init; }

    /// <summary>The part of Theil's L between districts; null where an area has nothing.</summary>
    public double? BetweenL { get; init; }

    /// <summary>The part of Theil's L within districts; null where an area has nothing.</summary>
    public double? WithinL { get; init; }
}
