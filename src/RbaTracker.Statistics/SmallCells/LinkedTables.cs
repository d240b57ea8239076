using System.Globalization;

namespace RbaTracker.Statistics.SmallCells;

/// <summary>
/// Gathers the cells of several published tables by key, so that a count which stands in two of them is one cell: hidden in both or in
/// neither. docs/methods/small-cells.md, "Linked tables".
/// </summary>
/// <typeparam name="TKey">What names a cell, the same in every table, such as measure, period, area and group.</typeparam>
public sealed class LinkedTables<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> _positions = [];
    private readonly List<TableCell> _cells = [];
    private readonly List<TableSum> _sums = [];

    /// <summary>The keys in the order of the cells.</summary>
    public IReadOnlyList<TKey> Keys => [.. _positions.OrderBy(position => position.Value).Select(position => position.Key)];

    /// <summary>Adds a cell, or finds it again.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="cell">Its count and protection, see <see cref="PrimaryRule.Cell"/>.</param>
    /// <returns>Its position.</returns>
    /// <exception cref="ArgumentException">The same key stood for another cell before.</exception>
    public int Add(TKey key, TableCell cell)
    {
        if (!_positions.TryGetValue(key, out var position))
        {
            _positions[key] = position = _cells.Count;
            _cells.Add(cell);
        }
        else if (_cells[position] != cell)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{key}' is {cell.Value} here and {_cells[position].Value} in another table; linked tables must agree."),
                nameof(cell));
        }

        return position;
    }

    /// <summary>Adds a relation between cells that are there already.</summary>
    /// <param name="total">The key of the total.</param>
    /// <param name="parts">The keys of its parts.</param>
    /// <exception cref="ArgumentException">A key is not there.</exception>
    public void AddSum(TKey total, IReadOnlyList<TKey> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        _sums.Add(new TableSum(Position(total, nameof(total)), [.. parts.Select(part => Position(part, nameof(parts)))]));
    }

    /// <summary>The table of all cells and sums.</summary>
    /// <exception cref="ArgumentException">A total is not the sum of its parts.</exception>
    public AdditiveTable Build() => new(_cells, _sums);

    private int Position(TKey key, string name) =>
        _positions.TryGetValue(key, out var position) ? position : throw new ArgumentException($"There is no cell '{key}'.", name);
}
