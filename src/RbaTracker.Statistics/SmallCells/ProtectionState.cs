namespace RbaTracker.Statistics.SmallCells;

/// <summary>
/// Which cells are hidden, and for each primary cell two tables that a reader cannot rule out, one low enough and one high enough. Such
/// a table is a proof: it stays one whatever else is hidden, and only fails when a cell it changes is shown again.
/// docs/methods/small-cells.md, "The audit".
/// </summary>
internal sealed class ProtectionState
{
    /// <summary>How near a bound must come to the level asked: counts are whole, so a millionth gives nothing away.</summary>
    internal const double Tolerance = 1e-6;

    private readonly bool _thirdBesideTwo;
    private readonly int[] _primaries;
    private readonly int[] _place;
    private readonly Witness?[] _low;
    private readonly Witness?[] _high;

    internal ProtectionState(AdditiveTable table, bool thirdBesideTwo, Work work)
    {
        (Table, _thirdBesideTwo, Work) = (table, thirdBesideTwo, work);
        _primaries = [.. Enumerable.Range(0, table.Cells.Count).Where(i => table.Cells[i].IsPrimary)];
        _place = new int[table.Cells.Count];
        Array.Fill(_place, -1);
        for (var i = 0; i < _primaries.Length; i++)
        {
            _place[_primaries[i]] = i;
        }

        (_low, _high) = (new Witness?[_primaries.Length], new Witness?[_primaries.Length]);
        Hidden = [.. table.Cells.Select(cell => cell.IsPrimary)];
    }

    private ProtectionState(ProtectionState other)
    {
        (Table, _thirdBesideTwo, _primaries, _place, Work) = (other.Table, other._thirdBesideTwo, other._primaries, other._place, other.Work);
        (_low, _high, Hidden) = ([.. other._low], [.. other._high], [.. other.Hidden]);
    }

    internal AdditiveTable Table { get; }

    internal Work Work { get; }

    /// <summary>By cell, whether it is hidden.</summary>
    internal bool[] Hidden { get; }

    internal ProtectionState Copy() => new(this);

    internal void Hide(int cell) => Hidden[cell] = true;

    /// <summary>Shows a cell again; proofs that change it fall.</summary>
    internal void Show(int cell)
    {
        Hidden[cell] = false;
        for (var i = 0; i < _primaries.Length; i++)
        {
            _low[i] = _low[i]?.Changes(cell) == true ? null : _low[i];
            _high[i] = _high[i]?.Changes(cell) == true ? null : _high[i];
        }
    }

    /// <summary>The first primary cell, and the side, that is not protected; null where all are.</summary>
    internal Breach? FirstBreach(CancellationToken cancellation) => Breaches(1, cancellation) is [var first, ..] ? first : null;

    /// <summary>Up to so many breaches.</summary>
    internal List<Breach> Breaches(int most, CancellationToken cancellation)
    {
        var found = new List<Breach>();
        var tableaus = new Dictionary<int, AttackTableau>();
        for (var i = 0; i < _primaries.Length && found.Count < most; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var upwards in (bool[])[true, false])
            {
                if (!IsProven(i, upwards, tableaus))
                {
                    found.Add(new Breach(_primaries[i], upwards));
                }
            }
        }

        if (_thirdBesideTwo && found.Count < most)
        {
            found.AddRange(LinesOfTwo().Take(most - found.Count).Select(sum => new Breach(-1, true, sum)));
        }

        return found;
    }

    /// <summary>
    /// A set of cells of which at least one must be hidden to mend the breach: it can be none of the others alone or together. The set
    /// is made small by hiding in thought, cheapest first, whatever does not mend it.
    /// </summary>
    /// <param name="breach">What is to be mended.</param>
    /// <param name="mayHide">By cell, whether it may be hidden.</param>
    /// <param name="cost">By cell, what hiding it costs.</param>
    /// <param name="most">Above so many cells the set is left as it is first found.</param>
    /// <param name="cancellation">Stops the search.</param>
    internal int[] CutOf(Breach breach, bool[] mayHide, double[] cost, int most, CancellationToken cancellation)
    {
        if (breach.Line >= 0)
        {
            return [.. Table.Members(breach.Line).Where(cell => !Hidden[cell] && mayHide[cell])];
        }

        bool[] inThought = [.. Hidden];
        var mends = new HashSet<int>();
        var holding = Holding(inThought, breach, out _);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = holding.Where(cell => mayHide[cell] && !mends.Contains(cell)).OrderBy(cell => cost[cell]).ThenBy(cell => cell).ToArray();
            if (next.Length == 0 || next.Length > most)
            {
                return [.. holding.Where(cell => mayHide[cell])];
            }

            foreach (var cell in next)
            {
                inThought[cell] = true;
                var holdingNow = Holding(inThought, breach, out var isMended);
                if (isMended)
                {
                    inThought[cell] = false;
                    mends.Add(cell);
                }
                else
                {
                    holding = holdingNow;
                    break;
                }
            }
        }
    }

    private int[] Holding(bool[] hidden, Breach breach, out bool isMended)
    {
        var tableau = AttackTableau.Around(Table, hidden, breach.Cell, Work);
        isMended = Reaches(tableau, breach.Cell, breach.Upwards);
        return isMended ? [] : [.. tableau.Holding(breach.Cell, breach.Upwards)];
    }

    private bool IsProven(int place, bool upwards, Dictionary<int, AttackTableau> tableaus)
    {
        var proofs = upwards ? _high : _low;
        if (proofs[place] is not null)
        {
            return true;
        }

        var primary = _primaries[place];
        if (!tableaus.TryGetValue(primary, out var tableau))
        {
            tableau = AttackTableau.Around(Table, Hidden, primary, Work);
            foreach (var cell in tableau.Cells)
            {
                tableaus[cell] = tableau;
            }
        }

        if (!Reaches(tableau, primary, upwards))
        {
            return false;
        }

        // A tableau that is proof for one cell is often proof for others that hang together with it.
        var witness = Witness.Of(Table, Hidden, tableau, primary);
        if (witness is null || !witness.Proves(Table, primary, upwards))
        {
            return false;
        }

        proofs[place] = witness;
        foreach (var cell in tableau.Cells)
        {
            if (_place[cell] is >= 0 and var other)
            {
                _high[other] ??= witness.Proves(Table, cell, true) ? witness : null;
                _low[other] ??= witness.Proves(Table, cell, false) ? witness : null;
            }
        }

        return true;
    }

    private bool Reaches(AttackTableau tableau, int cell, bool upwards)
    {
        var level = Witness.Level(Table, cell, upwards);
        return upwards ? tableau.Highest(cell, level) >= level - Tolerance : tableau.Lowest(cell, level) <= level + Tolerance;
    }

    private IEnumerable<int> LinesOfTwo()
    {
        for (var sum = 0; sum < Table.Sums.Count; sum++)
        {
            var hidden = Table.Members(sum).Where(cell => Hidden[cell]).Take(3).ToArray();
            if (hidden.Length == 2 && hidden.All(cell => Table.Cells[cell].IsPrimary))
            {
                yield return sum;
            }
        }
    }
}

/// <summary>A primary cell that is not protected on a side, or a line in which two primary cells stand alone.</summary>
/// <param name="Cell">The cell, or −1 for a line.</param>
/// <param name="Upwards">The side.</param>
/// <param name="Line">The sum, or −1.</param>
internal readonly record struct Breach(int Cell, bool Upwards, int Line = -1);
