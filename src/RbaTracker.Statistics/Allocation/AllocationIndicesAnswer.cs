namespace RbaTracker.Statistics.Allocation;

/// <summary>What <see cref="AllocationIndices"/> found. N is the number of areas with people. docs/methods/allocation-indices.md.</summary>
public sealed record AllocationIndicesAnswer : Answer
{
    internal AllocationIndicesAnswer(int n, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(AllocationIndices.Method, AllocationIndices.Version, n, warnings, reason)
    {
    }

    /// <summary>The positions of the areas without people, which were left out.</summary>
    public IReadOnlyList<int> LeftOut { get; init => field = new Listed<int>(value); } = [];

    /// <summary>The amount per person over all areas.</summary>
    public double? PerPerson { get; init; }

    /// <summary>By area, in their order: its amount per person less that of all; null for one left out.</summary>
    public IReadOnlyList<double?> Differences { get; init => field = new Listed<double?>(value); } = [];

    /// <summary>The share of the amount that would have to move for everyone to have the same, from 0 to 1; larger with refunds.</summary>
    public double? Hoover { get; init; }

    /// <summary>From 0, the same for everyone, towards 1, all in one place. Null with negative amounts, as all below.</summary>
    public double? Gini { get; init; }

    /// <summary>The standard deviation of the amount per person over its mean, each person counting the same.</summary>
    public double? CoefficientOfVariation { get; init; }

    /// <summary>Theil's T: more sensitive to areas with much.</summary>
    public double? TheilT { get; init; }

    /// <summary>Theil's L, the mean log deviation: more sensitive to areas with little; null where an area has nothing.</summary>
    public double? TheilL { get; init; }

    /// <summary>Atkinson's index with aversion one half.</summary>
    public double? AtkinsonHalf { get; init; }

    /// <summary>Atkinson's index with aversion one; null where an area has nothing.</summary>
    public double? AtkinsonOne { get; init; }

    /// <summary>The most per person over the least; null where an area has nothing.</summary>
    public double? HighestToLowest { get; init; }
}
