namespace RbaTracker.Statistics.Allocation;

/// <summary>
/// How far a group lives apart from everyone else, and what is spent where it lives against where the rest lives.
/// docs/methods/group-exposure.md (Duncan and Duncan 1955; Massey and Denton 1988).
/// </summary>
public static class GroupExposure
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Exposure of a group";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Measures where the group lives and what is spent there.</summary>
    /// <param name="areas">In any order, each with the number of people of the group.</param>
    /// <returns>The measures; <see cref="Reason.NoBase"/> without people or without anyone in the group.</returns>
    /// <exception cref="ArgumentException">An area breaks a rule of <see cref="Area"/>, or one with people does not say its group.</exception>
    public static GroupExposureAnswer Of(IReadOnlyList<Area> areas)
    {
        var (kept, leftOut) = Area.Peopled(areas);
        var (n, warnings) = (kept.Length, Area.Warnings(kept, leftOut));
        if (kept.Any(i => areas[i].Group is null))
        {
            throw new ArgumentException("An area does not say how many of its people are in the group.", nameof(areas));
        }

        var people = kept.Sum(i => areas[i].Population);
        var group = kept.Sum(i => areas[i].Group!.Value);
        if (group < 1e-9)
        {
            return new GroupExposureAnswer(n, warnings, Reason.NoBase) { LeftOut = leftOut };
        }

        // Rounding leaves traces of a rest where all people are in the group.
        var rest = people - group > 1e-12 * people ? people - group : 0;
        var (groupPerPerson, restPerPerson) = (0.0, 0.0);
        var (apart, isolation) = (0.0, 0.0);
        foreach (var i in kept)
        {
            var (members, area) = (areas[i].Group!.Value, areas[i]);
            var perPerson = area.Amount / area.Population;
            groupPerPerson += members / group * perPerson;
            isolation += members / group * (members / area.Population);
            if (rest > 0)
            {
                restPerPerson += (area.Population - members) / rest * perPerson;
                apart += Math.Abs((members / group) - ((area.Population - members) / rest)) / 2;
            }
        }

        var ratio = rest > 0 && restPerPerson > 0 ? groupPerPerson / restPerPerson : double.NaN;
        return new GroupExposureAnswer(n, warnings, reason: null)
        {
            LeftOut = leftOut,
            GroupShare = group / people,
            Dissimilarity = rest > 0 ? Math.Min(1, apart) : null,
            Isolation = Math.Min(1, isolation),
            GroupPerPerson = groupPerPerson,
            RestPerPerson = rest > 0 ? restPerPerson : null,
            Ratio = double.IsFinite(ratio) ? ratio : null,
        };
    }
}
