namespace RbaTracker.Statistics.SmallCells;

/// <summary>Why a cell is shown or hidden.</summary>
public enum CellState
{
    /// <summary>It is shown.</summary>
    Shown,

    /// <summary>It is hidden for its own sake.</summary>
    Primary,

    /// <summary>It is hidden so that a primary cell cannot be worked out.</summary>
    Secondary,
}

/// <summary>What <see cref="Suppression"/> chose. N is the number of cells. docs/methods/small-cells.md.</summary>
public sealed record SuppressionAnswer : Answer
{
    internal SuppressionAnswer(int n, Reason? reason)
        : base(Suppression.Method, Suppression.Version, n, [], reason)
    {
    }

    /// <summary>By cell, whether it is shown and why not. Empty where no pattern is safe: then nothing of the table may be shown.</summary>
    public IReadOnlyList<CellState> Pattern { get; init => field = new Listed<CellState>(value); } = [];

    /// <summary>What a reader can still work out about each primary cell; never closer than its protection.</summary>
    public IReadOnlyList<AuditedCell> Audit { get; init => field = new Listed<AuditedCell>(value); } = [];

    /// <summary>How many cells are hidden beside the primary ones.</summary>
    public int SecondaryCount => Pattern.Count(state => state == CellState.Secondary);

    /// <summary>Whether it is proven that no safe pattern costs less.</summary>
    public bool IsProvenBest { get; init; }

    /// <summary>The threshold k by which the primary cells were marked; null if marked otherwise.</summary>
    public int? Threshold { get; init; }

    /// <summary>What was minimised.</summary>
    public SuppressionObjective Objective { get; init; }
}
