namespace RbaTracker.Statistics.Allocation;

/// <summary>Areas with people: each one's share of the people and of the amount.</summary>
internal sealed class PeopledAreas
{
    // Below it a sum is what rounding left of amounts that cancel.
    private const double LeastTotal = 1e-200;

    internal PeopledAreas(IReadOnlyList<Area> areas)
    {
        (Kept, LeftOut) = Area.Peopled(areas);
        Areas = [.. Kept.Select(i => areas[i])];
        var (amount, people) = (Areas.Sum(area => area.Amount), Areas.Sum(area => area.Population));
        HasNegative = Areas.Any(area => area.Amount < 0);
        Reason = Areas.Length == 0 ? Statistics.Reason.NoBase : Math.Abs(amount) < LeastTotal ? Statistics.Reason.ZeroMean : null;
        Mean = Areas.Length == 0 ? null : amount / people;
        Shares = [.. Areas.Select(area => area.Population / people)];
        AmountShares = Reason is null ? [.. Areas.Select(area => area.Amount / amount)] : [];
        Warnings = Area.Warnings(Kept, LeftOut);
    }

    internal int[] Kept { get; }

    internal int[] LeftOut { get; }

    internal Area[] Areas { get; }

    internal bool HasNegative { get; }

    /// <summary>Why there are no shares of the amount, or null.</summary>
    internal Reason? Reason { get; }

    /// <summary>The amount per person over all areas.</summary>
    internal double? Mean { get; }

    internal double[] Shares { get; }

    internal double[] AmountShares { get; }

    internal List<Warning> Warnings { get; }

    /// <summary>The area's amount per person over that of all: 1 where it gets its share.</summary>
    internal double Relative(int i) => AmountShares[i] / Shares[i];

    internal double Sum(Func<int, double> term) => Enumerable.Range(0, Areas.Length).Sum(term);
}
