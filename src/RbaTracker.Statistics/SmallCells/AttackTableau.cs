namespace RbaTracker.Statistics.SmallCells;

/// <summary>
/// What a reader can work out about hidden cells: the largest and smallest value of one that is consistent with everything shown. A
/// simplex method on a dense tableau of the hidden cells that hang together. docs/methods/small-cells.md, "The audit".
/// </summary>
/// <remarks>
/// It starts from the true table, which is feasible, so there is no first phase: cells outside the basis are moved down to zero one by
/// one. The row of the cell asked for is the objective, so there is no cost row to keep. After many steps without progress the rule of
/// the lowest index takes over, which cannot go round in circles (Bland 1977).
/// </remarks>
internal sealed class AttackTableau
{
    private const double Tiny = 1e-9;
    private const int StallsBeforeBland = 30;

    private readonly AdditiveTable _table;
    private readonly int[] _sums;
    private readonly int[] _column;
    private readonly int _hidden;
    private readonly int _width;
    private readonly double[][] _rows;
    private readonly int[] _basic;
    private readonly int[] _rowOf;
    private readonly double[] _values;
    private readonly Work _work;
    private int _ray = -1;

    private AttackTableau(AdditiveTable table, int[] cells, int[] sums, Work work)
    {
        _work = work;
        (_table, Cells, _sums, _hidden, _width) = (table, cells, sums, cells.Length, cells.Length + sums.Length);
        _column = new int[table.Cells.Count];
        Array.Fill(_column, -1);
        for (var j = 0; j < cells.Length; j++)
        {
            _column[cells[j]] = j;
        }

        var rowOfSum = new int[table.Sums.Count];
        var rows = new double[sums.Length][];
        for (var k = 0; k < sums.Length; k++)
        {
            rowOfSum[sums[k]] = k;
            rows[k] = new double[_width];

            // The columns after the cells remember how each row was made of the sums.
            rows[k][_hidden + k] = 1;
        }

        for (var j = 0; j < cells.Length; j++)
        {
            foreach (var (sum, sign) in table.SumsOf[cells[j]])
            {
                rows[rowOfSum[sum]][j] = sign;
            }
        }

        _values = [.. cells.Select(table.Value)];
        _rowOf = new int[_hidden];
        Array.Fill(_rowOf, -1);
        (_rows, _basic) = Reduce(rows);
        LeaveNothingBetween();
    }

    /// <summary>The hidden cells that hang together.</summary>
    internal int[] Cells { get; }

    /// <summary>All hidden cells that hang together with one of them through sums.</summary>
    internal static AttackTableau Around(AdditiveTable table, bool[] hidden, int cell, Work work)
    {
        var (cells, sums) = (new List<int> { cell }, new List<int>());
        var (seenCells, seenSums) = (new bool[table.Cells.Count], new bool[table.Sums.Count]);
        seenCells[cell] = true;
        for (var next = 0; next < cells.Count; next++)
        {
            foreach (var (sum, _) in table.SumsOf[cells[next]])
            {
                if (seenSums[sum])
                {
                    continue;
                }

                seenSums[sum] = true;
                sums.Add(sum);
                foreach (var member in table.Members(sum))
                {
                    if (hidden[member] && !seenCells[member])
                    {
                        seenCells[member] = true;
                        cells.Add(member);
                    }
                }
            }
        }

        return new AttackTableau(table, [.. cells], [.. sums], work);
    }

    /// <summary>
    /// The values of the hidden cells where the search stands, in the order of <see cref="Cells"/>; where it found no end, as far out
    /// as a cell was to be raised.
    /// </summary>
    internal double[] ValuesWhen(int cell, double raisedTo)
    {
        double[] values = [.. _values];
        if (_ray < 0)
        {
            return values;
        }

        var row = _rowOf[_column[cell]];
        var step = Math.Max(0, raisedTo - values[_column[cell]]) / (row < 0 ? 1 : -_rows[row][_ray]);
        values[_ray] += step;
        for (var i = 0; i < _rows.Length; i++)
        {
            values[_basic[i]] -= _rows[i][_ray] * step;
        }

        return values;
    }

    /// <summary>Raises a cell as far as it goes, or until it reaches a value that is enough; infinite where nothing holds it.</summary>
    internal double Highest(int cell, double enough = double.PositiveInfinity)
    {
        var j = _column[cell];
        _ray = -1;
        if (_rowOf[j] < 0 && !Enter(j))
        {
            _ray = j;
            return double.PositiveInfinity;
        }

        for (var (stalls, steps) = (0, 0); _rowOf[j] >= 0 && _values[j] < enough && steps < 50_000; steps++)
        {
            var entering = Choose(_rows[_rowOf[j]], sign: -1, byIndex: stalls > StallsBeforeBland, except: j);
            if (entering < 0)
            {
                break;
            }

            var before = _values[j];
            if (!Enter(entering))
            {
                _ray = entering;
                return double.PositiveInfinity;
            }

            stalls = _values[j] > before + Tiny ? 0 : stalls + 1;
        }

        return _values[j];
    }

    /// <summary>Lowers a cell as far as it goes, or until it reaches a value that is enough.</summary>
    internal double Lowest(int cell, double enough = double.NegativeInfinity)
    {
        var j = _column[cell];
        _ray = -1;
        for (var (stalls, steps) = (0, 0); _rowOf[j] >= 0 && _values[j] > enough && steps < 50_000; steps++)
        {
            var entering = Choose(_rows[_rowOf[j]], sign: 1, byIndex: stalls > StallsBeforeBland, except: j);
            if (entering < 0)
            {
                break;
            }

            var before = _values[j];
            Enter(entering);
            stalls = _values[j] < before - Tiny ? 0 : stalls + 1;
        }

        return _values[j];
    }

    /// <summary>
    /// After a search that ended short: how strongly each sum holds the cell back. A shown cell whose sums cancel plays no part; any
    /// other would loosen the hold if it were hidden too.
    /// </summary>
    internal IEnumerable<int> Holding(int cell, bool upwards)
    {
        var row = _rowOf[_column[cell]];
        if (row < 0)
        {
            yield break;
        }

        var strength = new Dictionary<int, double>();
        for (var k = 0; k < _sums.Length; k++)
        {
            var share = _rows[row][_hidden + k];
            if (Math.Abs(share) <= Tiny)
            {
                continue;
            }

            foreach (var member in _table.Members(_sums[k]))
            {
                if (_column[member] < 0)
                {
                    var sign = member == _table.Sums[_sums[k]].Total ? -1 : 1;
                    strength[member] = strength.GetValueOrDefault(member) + (sign * share);
                }
            }
        }

        foreach (var (member, held) in strength)
        {
            // Hidden, it could rise without end against the hold, or fall to zero with it.
            var loosensByRising = upwards ? held < -Tiny : held > Tiny;
            var loosensByFalling = (upwards ? held > Tiny : held < -Tiny) && _table.Value(member) > 0;
            if (loosensByRising || loosensByFalling)
            {
                yield return member;
            }
        }
    }

    private (double[][] Rows, int[] Basic) Reduce(double[][] rows)
    {
        var (kept, basic) = (new List<double[]>(), new List<int>());
        foreach (var row in rows)
        {
            for (var i = 0; i < kept.Count; i++)
            {
                Subtract(row, kept[i], row[basic[i]], basic[i]);
            }

            // The largest cell of the row keeps the basis away from zero.
            var pivot = -1;
            for (var j = 0; j < _hidden; j++)
            {
                if (Math.Abs(row[j]) > 1e-7 && (pivot < 0 || _values[j] > _values[pivot]))
                {
                    pivot = j;
                }
            }

            if (pivot < 0)
            {
                continue;
            }

            Scale(row, pivot);
            for (var i = 0; i < kept.Count; i++)
            {
                Subtract(kept[i], row, kept[i][pivot], pivot);
            }

            _rowOf[pivot] = kept.Count;
            kept.Add(row);
            basic.Add(pivot);
        }

        return ([.. kept], [.. basic]);
    }

    /// <summary>Moves every cell outside the basis to zero; one that meets an obstacle takes the obstacle's place in the basis.</summary>
    private void LeaveNothingBetween()
    {
        for (var j = 0; j < _hidden; j++)
        {
            if (_rowOf[j] >= 0 || _values[j] <= 0)
            {
                continue;
            }

            var (blocking, step) = (-1, _values[j]);
            for (var i = 0; i < _rows.Length; i++)
            {
                var slope = _rows[i][j];
                if (slope < -Tiny && _values[_basic[i]] < -slope * step)
                {
                    (blocking, step) = (i, _values[_basic[i]] / -slope);
                }
            }

            Move(j, -step);
            if (blocking >= 0)
            {
                Pivot(blocking, j);
            }
            else
            {
                _values[j] = 0;
            }
        }
    }

    /// <summary>The cell outside the basis that moves the objective the right way: the steepest, or the first.</summary>
    private int Choose(double[] row, int sign, bool byIndex, int except)
    {
        var (best, steepest) = (-1, Tiny);
        for (var j = 0; j < _hidden; j++)
        {
            if (sign * row[j] > steepest && _rowOf[j] < 0 && j != except)
            {
                (best, steepest) = (j, sign * row[j]);
                if (byIndex)
                {
                    break;
                }
            }
        }

        return best;
    }

    /// <summary>Raises a cell from zero until one of the basis is at zero, which leaves; false where nothing holds it.</summary>
    private bool Enter(int j)
    {
        var (leaving, step) = (-1, double.PositiveInfinity);
        for (var i = 0; i < _rows.Length; i++)
        {
            var slope = _rows[i][j];
            if (slope <= Tiny)
            {
                continue;
            }

            var ratio = Math.Max(0, _values[_basic[i]]) / slope;
            if (ratio < step || (ratio == step && leaving >= 0 && _basic[i] < _basic[leaving]))
            {
                (leaving, step) = (i, ratio);
            }
        }

        if (leaving < 0)
        {
            return false;
        }

        Move(j, step);
        Pivot(leaving, j);
        return true;
    }

    private void Move(int j, double by)
    {
        if (by == 0)
        {
            return;
        }

        _values[j] += by;
        for (var i = 0; i < _rows.Length; i++)
        {
            var slope = _rows[i][j];
            if (slope != 0)
            {
                _values[_basic[i]] -= slope * by;
            }
        }
    }

    private void Pivot(int row, int entering)
    {
        var leaving = _basic[row];
        _values[leaving] = 0;
        _rowOf[leaving] = -1;
        _rowOf[entering] = row;
        _basic[row] = entering;
        Scale(_rows[row], entering);
        for (var i = 0; i < _rows.Length; i++)
        {
            if (i != row)
            {
                Subtract(_rows[i], _rows[row], _rows[i][entering], entering);
            }
        }
    }

    private void Scale(double[] row, int pivot)
    {
        var by = 1 / row[pivot];
        if (by != 1)
        {
            for (var j = 0; j < _width; j++)
            {
                row[j] *= by;
            }
        }

        row[pivot] = 1;
    }

    private void Subtract(double[] row, double[] pivotRow, double times, int pivot)
    {
        if (times == 0)
        {
            return;
        }

        _work.Done += _width;

        for (var j = 0; j < _width; j++)
        {
            var left = row[j] - (times * pivotRow[j]);

            // What rounding left of a zero would grow into a false pivot.
            row[j] = Math.Abs(left) < 1e-12 ? 0 : left;
        }

        row[pivot] = 0;
    }
}
