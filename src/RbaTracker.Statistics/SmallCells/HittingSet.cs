namespace RbaTracker.Statistics.SmallCells;

/// <summary>
/// The cheapest set of cells with at least one of every cut. Branch and bound: the cut with the fewest cells left is decided first, and
/// a branch ends when even the cheapest way to pay for all cuts is too dear. docs/methods/small-cells.md, "The choice".
/// </summary>
internal sealed class HittingSet
{
    private const double Tiny = 1e-9;

    private readonly double[] _costs;
    private readonly double[] _taste;
    private readonly bool _isWhole;
    private readonly Work _work;
    private readonly CancellationToken _cancellation;
    private List<int[]> _cuts = [];
    private int[] _hits = [];
    private Dictionary<int, List<int>> _cutsOf = [];
    private bool[] _excluded = [];
    private List<int> _chosen = [];
    private int[]? _best;
    private double _bestCost;

    /// <summary>Takes what each cell costs, above zero, and which of equals is to be taken first.</summary>
    internal HittingSet(double[] costs, double[] taste, Work work, CancellationToken cancellation)
    {
        (_costs, _taste, _work, _cancellation) = (costs, taste, work, cancellation);
        _isWhole = costs.All(cost => cost == Math.Floor(cost));
    }

    /// <summary>The cheapest set below a cost; null where there is none, or none was found before the work was done.</summary>
    internal int[]? Below(double cost, List<int[]> cuts)
    {
        _cuts = [.. cuts.OrderBy(cut => cut.Length)];
        _cutsOf = [];
        for (var c = 0; c < _cuts.Count; c++)
        {
            foreach (var cell in _cuts[c])
            {
                if (!_cutsOf.TryGetValue(cell, out var of))
                {
                    _cutsOf[cell] = of = [];
                }

                of.Add(c);
            }
        }

        (_hits, _excluded, _chosen) = (new int[_cuts.Count], new bool[_costs.Length], []);
        (_best, _bestCost) = (null, cost);
        Branch(0);
        return _best;
    }

    /// <summary>A good set, cell by cell the one that hits most for its cost.</summary>
    internal static IEnumerable<int> Greedily(IReadOnlyList<int[]> cuts, double[] costs, double[] taste)
    {
        var open = cuts.ToList();
        while (open.Count > 0)
        {
            var hits = new Dictionary<int, int>();
            foreach (var cell in open.SelectMany(cut => cut))
            {
                hits[cell] = hits.GetValueOrDefault(cell) + 1;
            }

            var best = hits.OrderByDescending(hit => hit.Value / costs[hit.Key]).ThenBy(hit => taste[hit.Key]).ThenBy(hit => hit.Key).First().Key;
            yield return best;
            open.RemoveAll(cut => cut.Contains(best));
        }
    }

    private void Branch(double spent)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (!_work.IsLeft)
        {
            return;
        }

        var (bound, decide, left) = Bound();
        if (decide < 0)
        {
            if (spent < _bestCost - Tiny)
            {
                (_best, _bestCost) = ([.. _chosen], spent);
            }

            return;
        }

        // Whole costs make whole sums, so a bound of 3.2 is one of 4.
        var least = spent + (_isWhole ? Math.Ceiling(bound - Tiny) : bound);
        if (left == 0 || least >= _bestCost - Tiny)
        {
            return;
        }

        int[] options = [.. _cuts[decide].Where(cell => !_excluded[cell]).OrderBy(Preference)];
        foreach (var cell in options)
        {
            Take(cell, 1);
            Branch(spent + _costs[cell]);
            Take(cell, -1);
            _excluded[cell] = true;
        }

        foreach (var cell in options)
        {
            _excluded[cell] = false;
        }
    }

    private double Preference(int cell) => (_costs[cell] / _cutsOf[cell].Count(c => _hits[c] == 0)) + (1e-6 * _taste[cell]);

    private void Take(int cell, int by)
    {
        if (by > 0)
        {
            _chosen.Add(cell);
        }
        else
        {
            _chosen.RemoveAt(_chosen.Count - 1);
        }

        foreach (var c in _cutsOf[cell])
        {
            _hits[c] += by;
        }
    }

    /// <summary>
    /// What the cuts not yet hit cost at least: each in turn takes the most that all its cells can still pay. Also the open cut with the
    /// fewest cells left, and how many.
    /// </summary>
    private (double Bound, int Decide, int Left) Bound()
    {
        var left = new Dictionary<int, double>();
        var (bound, decide, fewest) = (0.0, -1, int.MaxValue);
        for (var c = 0; c < _cuts.Count; c++)
        {
            if (_hits[c] > 0)
            {
                continue;
            }

            _work.Done += _cuts[c].Length * 10L;
            var (available, least) = (0, double.PositiveInfinity);
            foreach (var cell in _cuts[c])
            {
                if (!_excluded[cell])
                {
                    available++;
                    least = Math.Min(least, left.TryGetValue(cell, out var rest) ? rest : _costs[cell]);
                }
            }

            if (available < fewest)
            {
                (decide, fewest) = (c, available);
            }

            if (available == 0)
            {
                return (double.PositiveInfinity, c, 0);
            }

            if (least > 0)
            {
                bound += least;
                foreach (var cell in _cuts[c])
                {
                    if (!_excluded[cell])
                    {
                        left[cell] = (left.TryGetValue(cell, out var rest) ? rest : _costs[cell]) - least;
                    }
                }
            }
        }

        return (bound, decide, fewest);
    }
}
