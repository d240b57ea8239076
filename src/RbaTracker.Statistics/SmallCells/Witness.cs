namespace RbaTracker.Statistics.SmallCells;

/// <summary>
/// A table that agrees with everything shown, kept as its differences from the true one. That it does agree is checked by adding up,
/// not by trusting the search that found it.
/// </summary>
internal sealed class Witness
{
    private readonly Dictionary<int, double> _changed;

    private Witness(Dictionary<int, double> changed) => _changed = changed;

    /// <summary>The table where the search stands; null where its sums do not hold.</summary>
    internal static Witness? Of(AdditiveTable table, bool[] hidden, AttackTableau tableau, int searched)
    {
        var changed = new Dictionary<int, double>();
        var values = tableau.ValuesWhen(searched, Level(table, searched, upwards: true));
        for (var j = 0; j < values.Length; j++)
        {
            var (cell, value) = (tableau.Cells[j], values[j]);
            if (!hidden[cell] || !(value >= -ProtectionState.Tolerance) || !double.IsFinite(value))
            {
                return null;
            }

            if (Math.Abs(value - table.Value(cell)) > 1e-9)
            {
                changed[cell] = value - table.Value(cell);
            }
        }

        var sums = new Dictionary<int, double>();
        foreach (var (cell, by) in changed)
        {
            foreach (var (sum, sign) in table.SumsOf[cell])
            {
                sums[sum] = sums.GetValueOrDefault(sum) + (sign * by);
            }
        }

        return sums.Values.All(off => Math.Abs(off) <= ProtectionState.Tolerance) ? new Witness(changed) : null;
    }

    /// <summary>The value that must stay possible: what lies below zero is impossible anyway and not asked for.</summary>
    internal static double Level(AdditiveTable table, int cell, bool upwards)
    {
        var wanted = table.Cells[cell];
        return upwards ? wanted.Value + wanted.UpperProtection : Math.Max(0, wanted.Value - wanted.LowerProtection);
    }

    internal bool Changes(int cell) => _changed.ContainsKey(cell);

    internal bool Proves(AdditiveTable table, int cell, bool upwards)
    {
        var (value, level) = (table.Value(cell) + _changed.GetValueOrDefault(cell), Level(table, cell, upwards));
        return upwards ? value >= level - ProtectionState.Tolerance : value <= level + ProtectionState.Tolerance;
    }
}
