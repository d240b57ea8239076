namespace RbaTracker.Statistics.SmallCells;

/// <summary>What a pattern shall cost least of.</summary>
public enum SuppressionObjective
{
    /// <summary>As few cells as possible; among equals rather small ones and no totals.</summary>
    FewestCells,

    /// <summary>As little of the counts as possible.</summary>
    SmallestSum,
}

/// <summary>How the cells to be hidden are chosen. docs/methods/small-cells.md.</summary>
public sealed record SuppressionOptions
{
    /// <summary>The pattern of the last release is kept where it costs at most this share more than the best: a fifth.</summary>
    public const double WorthOfStability = 0.2;

    /// <summary>The threshold k by which the primary cells were marked, kept in the answer for the log; null if marked otherwise.</summary>
    public int? Threshold { get; init; } = PrimaryRule.UsualThreshold;

    /// <summary>What a pattern shall cost least of.</summary>
    public SuppressionObjective Objective { get; init; }

    /// <summary>The cells hidden beside the primary ones in the last release of the same table.</summary>
    public IReadOnlyCollection<int> LastPattern { get; init; } = [];

    /// <summary>
    /// Hide a third cell where two primary ones stand alone in a line: each of the two contributors could take away their own.
    /// </summary>
    public bool ThirdBesideTwo { get; init; }

    /// <summary>How much arithmetic the search may take. Less gives a safe pattern all the same, with cells to spare.</summary>
    public long Effort { get; init; } = 2_000_000_000;
}
