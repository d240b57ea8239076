using System.Globalization;

namespace RbaTracker.Statistics.SmallCells;

/// <summary>
/// Cells and all the sums that the public can form of them: margins, hierarchies of areas, groups and their totals, and cells that
/// stand in several linked tables. docs/methods/small-cells.md.
/// </summary>
public sealed class AdditiveTable
{
    private readonly TableCell[] _cells;
    private readonly TableSum[] _sums;
    private readonly int[][] _members;

    /// <summary>Takes cells and sums that agree with each other.</summary>
    /// <param name="cells">At least one.</param>
    /// <param name="sums">Every additive relation that a reader can know; one that is left out is not protected against.</param>
    /// <exception cref="ArgumentException">
    /// A value is no count, a sum names a cell that is not there or one twice, or a total is not the sum of its parts.
    /// </exception>
    public AdditiveTable(IReadOnlyList<TableCell> cells, IReadOnlyList<TableSum> sums)
    {
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(sums);
        if (cells.Count == 0)
        {
            throw new ArgumentException("A table has at least one cell.", nameof(cells));
        }

        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (!IsCount(cell.Value) || !IsCount(cell.LowerProtection) || !IsCount(cell.UpperProtection))
            {
                throw new ArgumentException(
                    Say($"Cell {i} has value {cell.Value}, protection {cell.LowerProtection} and {cell.UpperProtection}; each lies from 0 to 1E9."),
                    nameof(cells));
            }
        }

        foreach (var sum in sums)
        {
            Require(sum, cells);
        }

        (_cells, _sums) = ([.. cells], [.. sums.Select(sum => sum with { Parts = [.. sum.Parts] })]);
        _members = [.. _sums.Select(sum => (int[])[sum.Total, .. sum.Parts])];
        SumsOf = Enumerable.Range(0, _cells.Length).Select(_ => new List<(int Sum, int Sign)>()).ToArray();
        for (var k = 0; k < _sums.Length; k++)
        {
            SumsOf[_sums[k].Total].Add((k, -1));
            foreach (var part in _sums[k].Parts)
            {
                SumsOf[part].Add((k, 1));
            }
        }
    }

    /// <summary>The cells.</summary>
    public IReadOnlyList<TableCell> Cells => _cells;

    /// <summary>The sums.</summary>
    public IReadOnlyList<TableSum> Sums => _sums;

    /// <summary>By cell, the sums it stands in: −1 as the total, 1 as a part.</summary>
    internal List<(int Sum, int Sign)>[] SumsOf { get; }

    /// <summary>The positions of all cells in a sum, the total first.</summary>
    internal int[] Members(int sum) => _members[sum];

    internal double Value(int cell) => _cells[cell].Value;

    private static bool IsCount(double value) => value >= 0 && value <= TableCell.Largest;

    private static void Require(TableSum sum, IReadOnlyList<TableCell> cells)
    {
        ArgumentNullException.ThrowIfNull(sum);
        ArgumentNullException.ThrowIfNull(sum.Parts, nameof(sum));
        int[] members = [sum.Total, .. sum.Parts];
        if (members.Any(cell => cell < 0 || cell >= cells.Count) || members.Distinct().Count() < members.Length)
        {
            throw new ArgumentException(
                Say($"The sum of total {sum.Total} names a cell that is not among the {cells.Count}, or one twice."), nameof(sum));
        }

        var (total, parts) = (cells[sum.Total].Value, sum.Parts.Sum(part => cells[part].Value));
        if (Math.Abs(total - parts) > 1e-9 * Math.Max(1, total))
        {
            throw new ArgumentException(
                Say($"Cell {sum.Total} is {total}, its parts sum to {parts}; a total that is not the sum of its parts protects nothing."),
                nameof(sum));
        }
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
