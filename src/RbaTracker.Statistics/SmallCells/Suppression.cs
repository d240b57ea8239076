namespace RbaTracker.Statistics.SmallCells;

/// <summary>
/// Small-cell suppression: hides small counts, and as few others as it takes so that nobody can subtract them back. Formulas, sources and
/// a worked example: docs/methods/small-cells.md (Fischetti and Salazar 2001; Hundepool and others 2012).
/// </summary>
/// <remarks>A person approves the pattern before it is released; this never makes a pattern that fails its own audit.</remarks>
public static class Suppression
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Small-cell suppression";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Chooses a safe pattern. May take a while for large tables: run it in the background.</summary>
    /// <param name="table">The table with its primary cells marked, see <see cref="PrimaryRule"/>.</param>
    /// <param name="options">How to choose.</param>
    /// <param name="progress">Hears the part done, rising from 0 to 1.</param>
    /// <param name="cancellation">Stops the search with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>
    /// The pattern and its audit; <see cref="Reason.NoSafePattern"/> where even hiding all that may be hidden leaves a cell open.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="table"/> is null.</exception>
    public static SuppressionAnswer Choose(
        AdditiveTable table,
        SuppressionOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        options ??= new SuppressionOptions();
        if (options.LastPattern.Any(cell => cell < 0 || cell >= table.Cells.Count))
        {
            throw new ArgumentException("The last pattern names a cell that the table does not have.", nameof(options));
        }

        var n = table.Cells.Count;
        if (new SecondaryChoice(table, options, new Work(options.Effort), progress, cancellation).Run() is not var (secondary, isBest))
        {
            return Without(n, options);
        }

        var pattern = new CellState[n];
        for (var i = 0; i < n; i++)
        {
            pattern[i] = table.Cells[i].IsPrimary ? CellState.Primary : CellState.Shown;
        }

        foreach (var cell in secondary)
        {
            pattern[cell] = CellState.Secondary;
        }

        var audit = DisclosureAudit.Of(table, [.. pattern.Select(state => state != CellState.Shown)], cancellation);
        return audit.All(cell => cell.IsSafe)
            ? new SuppressionAnswer(n, reason: null)
            {
                Pattern = pattern,
                Audit = audit,
                IsProvenBest = isBest,
                Threshold = options.Threshold,
                Objective = options.Objective,
            }
            : Without(n, options);
    }

    private static SuppressionAnswer Without(int n, SuppressionOptions options) =>
        new(n, Reason.NoSafePattern) { Threshold = options.Threshold, Objective = options.Objective };
}
