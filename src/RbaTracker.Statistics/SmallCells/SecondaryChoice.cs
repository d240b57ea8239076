namespace RbaTracker.Statistics.SmallCells;

/// <summary>
/// Chooses which further cells to hide so that no primary one can be worked out, as cheaply as it can. docs/methods/small-cells.md,
/// "The choice".
/// </summary>
internal sealed class SecondaryChoice
{
    // Up to so many cells that may be hidden the search is for the optimum of the whole table, above for one neighbourhood at a time.
    private const int SmallTable = 90;
    private const int Neighbourhood = 45;
    private const int CutsAtOnce = 6;

    // What one neighbourhood, or the choice among equals, may take of all work.
    private const double Part = 0.05;

    private readonly AdditiveTable _table;
    private readonly SuppressionOptions _options;
    private readonly Work _work;
    private readonly IProgress<double>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly double[] _costs;
    private readonly double[] _taste;
    private readonly bool[] _mayHide;
    private readonly bool _isSmall;
    private double _reported;

    internal SecondaryChoice(
        AdditiveTable table, SuppressionOptions options, Work work, IProgress<double>? progress, CancellationToken cancellation)
    {
        (_table, _options, _work, _progress, _cancellation) = (table, options, work, progress, cancellation);
        _mayHide = [.. table.Cells.Select(cell => cell.MayHide && !cell.IsPrimary)];
        _isSmall = _mayHide.Count(may => may) <= SmallTable;
        _taste = Taste(table);
        _costs = [.. table.Cells.Select(cell => options.Objective == SuppressionObjective.FewestCells ? 1 : Math.Max(cell.Value, 1e-3))];
    }

    /// <summary>The cells hidden beside the primary ones, and whether no cheaper pattern exists; null where no pattern is safe.</summary>
    internal (int[] Secondary, bool IsOptimal)? Run()
    {
        var state = new ProtectionState(_table, _options.ThirdBesideTwo, _work);
        if (!Protect(state))
        {
            return null;
        }

        Report(0.4);
        CleanUp(state);
        Report(0.5);
        var best = Secondary(state);
        var isOptimal = false;
        if (_isSmall)
        {
            var cuts = new List<int[]>();
            var start = new ProtectionState(_table, _options.ThirdBesideTwo, _work);
            (best, isOptimal) = Exactly(start, _mayHide, best, _costs, cuts);
            if (isOptimal && _options.Objective == SuppressionObjective.FewestCells)
            {
                _work.Allow(Part);
                (best, _) = Exactly(start, _mayHide, best, WithTaste(best.Length), cuts);
            }
        }
        else
        {
            best = ByNeighbourhoods(best);
        }

        var stable = LikeLastRelease(best);
        Report(1);
        return stable is null ? (best, isOptimal) : (stable, false);
    }

    /// <summary>Small cells before large, parts before totals: the mild taste among patterns of the same cost.</summary>
    private static double[] Taste(AdditiveTable table)
    {
        var isTotal = new bool[table.Cells.Count];
        foreach (var sum in table.Sums)
        {
            isTotal[sum.Total] = true;
        }

        var most = Math.Max(1, table.Cells.Max(cell => cell.Value));
        return [.. table.Cells.Select((cell, i) => (cell.Value / most) + (isTotal[i] ? 1 : 0))];
    }

    /// <summary>One a cell, and so little for taste that all cells of the best pattern together do not outweigh one.</summary>
    private double[] WithTaste(int cells) => [.. _taste.Select(taste => 1 + (0.45 * taste / (cells + 1)))];

    /// <summary>Hides cells until no breach is left; false where one has no cell that could mend it.</summary>
    private bool Protect(ProtectionState state)
    {
        var rounds = 0;
        for (var breaches = state.Breaches(CutsAtOnce, _cancellation); breaches.Count > 0; breaches = state.Breaches(CutsAtOnce, _cancellation))
        {
            int[][] open = [.. breaches.Select(breach => state.CutOf(breach, _mayHide, _costs, _isSmall ? int.MaxValue : 0, _cancellation))];
            if (open.Any(cut => cut.Length == 0))
            {
                return false;
            }

            foreach (var cell in HittingSet.Greedily(open, _costs, _taste))
            {
                state.Hide(cell);
            }

            rounds++;
            Report(0.4 * (1 - (1 / (1 + (0.3 * rounds)))));
        }

        return true;
    }

    /// <summary>Shows again what turns out not to be needed, the dearest first.</summary>
    private void CleanUp(ProtectionState state)
    {
        foreach (var cell in Secondary(state).OrderByDescending(cell => _costs[cell]).ThenByDescending(cell => _taste[cell]).ThenBy(cell => cell))
        {
            var shown = state.Copy();
            shown.Show(cell);
            if (shown.FirstBreach(_cancellation) is null)
            {
                state.Show(cell);
                _ = state.FirstBreach(_cancellation);
            }
        }
    }

    /// <summary>
    /// The cheapest pattern with hidden cells given and others allowed: the cheapest set that hits all cuts known; if that is not safe,
    /// its breaches are new cuts. Ends with a proof, or when the work is done with the best pattern so far.
    /// </summary>
    private (int[] Best, bool IsOptimal) Exactly(
        ProtectionState start, bool[] mayHide, int[] best, double[] costs, List<int[]> cuts)
    {
        var solver = new HittingSet(costs, _taste, _work, _cancellation);
        while (_work.IsLeft)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (solver.Below(Cost(best, costs), cuts) is not { } chosen)
            {
                return (best, _work.IsLeft);
            }

            // Mended on until it is safe, one chosen set gives many cuts, and often a better pattern as well.
            var state = start.Copy();
            foreach (var cell in chosen)
            {
                state.Hide(cell);
            }

            var breaches = state.Breaches(CutsAtOnce, _cancellation);
            if (breaches.Count == 0)
            {
                best = chosen;
                continue;
            }

            while (breaches.Count > 0 && _work.IsLeft)
            {
                var open = new List<int[]>();
                foreach (var breach in breaches)
                {
                    var cut = state.CutOf(breach, mayHide, costs, int.MaxValue, _cancellation);
                    if (cut.Length == 0)
                    {
                        return (best, false);
                    }

                    open.Add(cut);
                }

                cuts.AddRange(open);
                foreach (var cell in HittingSet.Greedily(open, costs, _taste))
                {
                    state.Hide(cell);
                }

                breaches = state.Breaches(CutsAtOnce, _cancellation);
            }

            if (breaches.Count == 0)
            {
                var given = new HashSet<int>(Secondary(start));
                CleanUp(state);
                int[] found = [.. Secondary(state).Where(cell => !given.Contains(cell))];
                best = Cost(found, costs) < Cost(best, costs) - 1e-9 ? found : best;
            }

            Report(0.5 + (0.5 * _work.Done / _work.Limit));
        }

        return (best, false);
    }

    /// <summary>
    /// Improves a pattern of a large table piece by piece: the hidden cells near one primary are given up and chosen anew with their
    /// lines' other cells, the rest staying as it is.
    /// </summary>
    private int[] ByNeighbourhoods(int[] best)
    {
        var primaries = Enumerable.Range(0, _table.Cells.Count).Where(i => _table.Cells[i].IsPrimary).ToArray();
        var unchanged = 0;
        for (var turn = 0; unchanged < primaries.Length && _work.IsLeft; turn++)
        {
            // A stride that meets every primary cell once before it comes round.
            var around = primaries[(int)((long)turn * 7919 % primaries.Length)];
            var secondary = new HashSet<int>(best);
            var near = Near(around, secondary);
            var free = new bool[_table.Cells.Count];
            foreach (var cell in near)
            {
                free[cell] = true;
            }

            var start = new ProtectionState(_table, _options.ThirdBesideTwo, _work);
            foreach (var cell in best.Where(cell => !free[cell]))
            {
                start.Hide(cell);
            }

            int[] given = [.. best.Where(cell => free[cell])];
            _work.Allow(Part);
            var (found, _) = Exactly(start, free, given, _costs, []);
            _work.Allow(1);
            unchanged++;
            if (Cost(found, _costs) < Cost(given, _costs) - 1e-9)
            {
                best = [.. best.Where(cell => !free[cell]), .. found];
                unchanged = 0;
            }
        }

        return best;
    }

    /// <summary>Hidden cells nearest to one by way of sums, and the cells in their lines, as many as a neighbourhood holds.</summary>
    private List<int> Near(int around, HashSet<int> secondary)
    {
        var (found, queue, seen) = (new List<int>(), new Queue<int>([around]), new HashSet<int> { around });
        while (queue.Count > 0 && found.Count < Neighbourhood)
        {
            var cell = queue.Dequeue();
            foreach (var member in _table.SumsOf[cell].SelectMany(of => _table.Members(of.Sum)))
            {
                if (!seen.Add(member))
                {
                    continue;
                }

                if (_mayHide[member] && found.Count < Neighbourhood)
                {
                    found.Add(member);
                }

                if (secondary.Contains(member) || _table.Cells[member].IsPrimary)
                {
                    queue.Enqueue(member);
                }
            }
        }

        return found;
    }

    /// <summary>The last release's pattern, mended and cleaned up, where it costs little more than the best.</summary>
    private int[]? LikeLastRelease(int[] best)
    {
        if (_options.LastPattern.Count == 0)
        {
            return null;
        }

        var state = new ProtectionState(_table, _options.ThirdBesideTwo, _work);
        foreach (var cell in _options.LastPattern.Where(cell => _mayHide[cell]))
        {
            state.Hide(cell);
        }

        if (!Protect(state))
        {
            return null;
        }

        CleanUp(state);
        var stable = Secondary(state);
        return Cost(stable, _costs) <= Cost(best, _costs) * (1 + SuppressionOptions.WorthOfStability) + 1e-9 ? stable : null;
    }

    private int[] Secondary(ProtectionState state) =>
        [.. Enumerable.Range(0, _table.Cells.Count).Where(cell => state.Hidden[cell] && !_table.Cells[cell].IsPrimary)];

    private static double Cost(int[] cells, double[] costs) => cells.Sum(cell => costs[cell]);

    private void Report(double part)
    {
        if (part > _reported)
        {
            _reported = Math.Min(1, part);
            _progress?.Report(_reported);
        }
    }
}
