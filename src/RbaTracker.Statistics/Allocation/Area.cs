using System.Globalization;

namespace RbaTracker.Statistics.Allocation;

/// <summary>One area and what is spent there. Citywide spending that cannot be placed is no area: it stays a line of its own.</summary>
/// <param name="Amount">Money or units of service, finite and at most <see cref="Largest"/> in size; negative for a refund.</param>
/// <param name="Population">How many people, at least 0; an area without people is left out and listed.</param>
/// <param name="Need">A need index, higher where need is greater; null where it is not asked.</param>
/// <param name="Group">How many of the people belong to a group, from 0 to the population; null where it is not asked.</param>
/// <param name="District">The number of the district that the area lies in.</param>
public readonly record struct Area(double Amount, double Population, double? Need = null, double? Group = null, int District = 0)
{
    /// <summary>The largest size of an amount.</summary>
    public const double Largest = 1e50;

    /// <summary>The largest population, well above the people on Earth.</summary>
    public const double LargestPopulation = 1e12;

    // A thousand-millionth of a person is nobody.
    private const double LeastPopulation = 1e-9;

    /// <summary>The positions of the areas with people, and of those without.</summary>
    internal static (int[] Kept, int[] LeftOut) Peopled(IReadOnlyList<Area> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        var (kept, leftOut) = (new List<int>(), new List<int>());
        for (var i = 0; i < areas.Count; i++)
        {
            var area = areas[i];
            Require(Math.Abs(area.Amount) <= Largest, i, "amount", area.Amount, "finite and at most 1E50 in size");
            Require(area.Population >= 0 && area.Population <= LargestPopulation, i, "population", area.Population, "from 0 to 1E12");
            Require(area.Need is null || Math.Abs(area.Need.Value) <= Largest, i, "need", area.Need ?? 0, "finite and at most 1E50 in size");
            Require(
                area.Group is null || (area.Group >= 0 && area.Group <= area.Population), i, "group", area.Group ?? 0, "from 0 to the population");
            (area.Population >= LeastPopulation ? kept : leftOut).Add(i);
        }

        return ([.. kept], [.. leftOut]);

        static void Require(bool holds, int i, string what, double was, string rule)
        {
            if (!holds)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"The {what} of area {i} is {was}; it must be {rule}."), nameof(areas));
            }
        }
    }

    internal static List<Warning> Warnings(int[] kept, int[] leftOut)
    {
        var warnings = new List<Warning>();
        if (kept.Length < 5)
        {
            warnings.Add(Warning.FewAreas);
        }

        if (leftOut.Length > 0)
        {
            warnings.Add(Warning.AreasLeftOut);
        }

        return warnings;
    }
}
