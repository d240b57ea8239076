using RbaTracker.Statistics.SmallCells;

namespace RbaTracker.Statistics.Tests.SmallCells;

/// <summary>
/// What a reader can work out, found the plainest way and without any simplex: all corner tables, each from a set of equations solved
/// by elimination. Values are held below a bound far out, so that what has no end is large. For few hidden cells only.
/// </summary>
internal static class PlainAttack
{
    internal const double FarOut = 10_000;

    /// <summary>The smallest and largest value of each hidden cell over all corner tables.</summary>
    internal static Dictionary<int, (double Lowest, double Highest)> Bounds(AdditiveTable table, IReadOnlyList<bool> hidden)
    {
        int[] cells = [.. Enumerable.Range(0, hidden.Count).Where(i => hidden[i])];
        var n = cells.Length;
        var rows = new List<double[]>();
        foreach (var sum in table.Sums)
        {
            var row = new double[n + 1];
            for (var j = 0; j < n; j++)
            {
                row[j] = cells[j] == sum.Total ? -1 : sum.Parts.Contains(cells[j]) ? 1 : 0;
                row[n] += row[j] * table.Cells[cells[j]].Value;
            }

            if (row.Take(n).Any(x => x != 0))
            {
                rows.Add(row);
            }
        }

        double[][] equations = Independent(rows, n);
        var bounds = cells.ToDictionary(cell => cell, _ => (Lowest: double.PositiveInfinity, Highest: double.NegativeInfinity));
        var free = n - equations.Length;

        // Each corner has as many cells at an end, zero or far out, as there are more cells than equations.
        foreach (var ends in Subsets(n, free))
        {
            int[] inside = [.. Enumerable.Range(0, n).Except(ends)];
            if (Inverse(equations, inside) is not { } inverse)
            {
                continue;
            }

            for (var sides = 0; sides < 1 << free; sides++)
            {
                var values = new double[n];
                for (var e = 0; e < free; e++)
                {
                    values[ends[e]] = (sides >> e & 1) * FarOut;
                }

                double[] right = [.. equations.Select(row => row[n] - ends.Sum(j => row[j] * values[j]))];
                for (var i = 0; i < inside.Length; i++)
                {
                    values[inside[i]] = inverse[i].Zip(right, (a, b) => a * b).Sum();
                }

                if (values.All(value => value is >= -1e-7 and <= FarOut + 1e-7))
                {
                    for (var j = 0; j < n; j++)
                    {
                        var (lowest, highest) = bounds[cells[j]];
                        bounds[cells[j]] = (Math.Min(lowest, values[j]), Math.Max(highest, values[j]));
                    }
                }
            }
        }

        return bounds;
    }

    /// <summary>Whether every primary cell is protected.</summary>
    internal static bool IsSafe(AdditiveTable table, IReadOnlyList<bool> hidden)
    {
        var bounds = Bounds(table, hidden);
        return Enumerable.Range(0, hidden.Count).Where(i => table.Cells[i].IsPrimary).All(i =>
            bounds[i].Lowest <= Math.Max(0, table.Cells[i].Value - table.Cells[i].LowerProtection) + 1e-6
            && bounds[i].Highest >= table.Cells[i].Value + table.Cells[i].UpperProtection - 1e-6);
    }

    internal static IEnumerable<int[]> Subsets(int n, int size, int start = 0)
    {
        if (size == 0)
        {
            return [[]];
        }

        return from first in Enumerable.Range(start, Math.Max(0, n - start - size + 1))
               from rest in Subsets(n, size - 1, first + 1)
               select (int[])[first, .. rest];
    }

    private static double[][] Independent(List<double[]> rows, int n)
    {
        var kept = new List<double[]>();
        foreach (var row in rows.Select(row => (double[])[.. row]))
        {
            foreach (var other in kept)
            {
                var lead = Array.FindIndex(other, x => Math.Abs(x) > 1e-9);
                var times = row[lead] / other[lead];
                for (var j = 0; j <= n; j++)
                {
                    row[j] -= times * other[j];
                    row[j] = Math.Abs(row[j]) < 1e-9 ? 0 : row[j];
                }
            }

            if (row.Take(n).Any(x => x != 0))
            {
                kept.Add(row);
            }
        }

        return [.. kept];
    }

    private static double[][]? Inverse(double[][] equations, int[] columns)
    {
        var n = columns.Length;
        var left = equations.Select(row => columns.Select(j => row[j]).ToArray()).ToArray();
        var right = Enumerable.Range(0, n).Select(i => Enumerable.Range(0, n).Select(j => i == j ? 1.0 : 0).ToArray()).ToArray();
        for (var c = 0; c < n; c++)
        {
            var pivot = Enumerable.Range(c, n - c).MaxBy(i => Math.Abs(left[i][c]));
            if (Math.Abs(left[pivot][c]) < 1e-9)
            {
                return null;
            }

            (left[c], left[pivot], right[c], right[pivot]) = (left[pivot], left[c], right[pivot], right[c]);
            for (var i = 0; i < n; i++)
            {
                var times = i == c ? 0 : left[i][c] / left[c][c];
                for (var j = 0; j < n; j++)
                {
                    left[i][j] -= times * left[c][j];
                    right[i][j] -= times * right[c][j];
                }
            }

            var by = left[c][c];
            for (var j = 0; j < n; j++)
            {
                left[c][j] /= by;
                right[c][j] /= by;
            }
        }

        return right;
    }
}
