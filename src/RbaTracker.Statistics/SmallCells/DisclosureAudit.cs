namespace RbaTracker.Statistics.SmallCells;

/// <summary>
/// What a reader can work out from a table with hidden cells. docs/methods/small-cells.md, "The audit" (Fischetti and Salazar 2001;
/// Hundepool and others 2012).
/// </summary>
public static class DisclosureAudit
{
    /// <summary>Works out the bounds of every primary cell. Two blanks in each line are no proof of safety; this is.</summary>
    /// <param name="table">The true table.</param>
    /// <param name="hidden">By cell, whether it is hidden. Primary cells must be.</param>
    /// <param name="cancellation">Stops the audit.</param>
    /// <exception cref="ArgumentException">The list is not as long as the table, or a primary cell is shown.</exception>
    public static IReadOnlyList<AuditedCell> Of(AdditiveTable table, IReadOnlyList<bool> hidden, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(hidden);
        if (hidden.Count != table.Cells.Count)
        {
            throw new ArgumentException($"The table has {table.Cells.Count} cells, the pattern {hidden.Count}.", nameof(hidden));
        }

        bool[] pattern = [.. hidden];
        var work = new Work(long.MaxValue);
        var audited = new List<AuditedCell>();
        var tableaus = new Dictionary<int, AttackTableau>();
        for (var cell = 0; cell < pattern.Length; cell++)
        {
            if (!table.Cells[cell].IsPrimary)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            if (!pattern[cell])
            {
                throw new ArgumentException($"Cell {cell} is primary and shown.", nameof(hidden));
            }

            if (!tableaus.TryGetValue(cell, out var tableau))
            {
                tableau = AttackTableau.Around(table, pattern, cell, work);
                foreach (var other in tableau.Cells)
                {
                    tableaus[other] = tableau;
                }
            }

            audited.Add(Bounds(table, pattern, tableau, cell));
        }

        return audited;
    }

    /// <summary>A bound counts as safe only with a table that proves it, added up anew.</summary>
    private static AuditedCell Bounds(AdditiveTable table, bool[] hidden, AttackTableau tableau, int cell)
    {
        var highest = tableau.Highest(cell);
        var isSafe = Witness.Of(table, hidden, tableau, cell)?.Proves(table, cell, upwards: true) == true;
        var lowest = tableau.Lowest(cell);
        isSafe &= Witness.Of(table, hidden, tableau, cell)?.Proves(table, cell, upwards: false) == true;
        return new AuditedCell(cell, Math.Max(0, lowest), double.IsFinite(highest) ? highest : null, isSafe);
    }
}
