namespace RbaTracker.Domain.Organisation;

/// <summary>The organisation as it stood on a day. History and rights follow the day: a merged department answers for what it took over.</summary>
/// <param name="units">All units, with their places and successors.</param>
/// <param name="day">The day.</param>
public sealed class OrganisationTree(IEnumerable<OrganisationUnit> units, DateOnly day)
{
    private readonly Dictionary<OrganisationUnitId, OrganisationUnit> _units = units.ToDictionary(unit => unit.Id);

    /// <summary>All units, also those that no longer stand.</summary>
    public IReadOnlyCollection<OrganisationUnit> All => _units.Values;

    /// <summary>The units that stand on the day.</summary>
    public IEnumerable<OrganisationUnit> Standing => _units.Values.Where(unit => unit.RetiredOn is null || unit.RetiredOn > day);

    /// <summary>The unit that stands for another on the day: itself, or the one that came in its place; the last of them where that is open.</summary>
    /// <remarks>After a split nobody can tell by rule who took what: the retired unit stays until each thing is given to somebody.</remarks>
    public OrganisationUnitId StandsFor(OrganisationUnitId unit)
    {
        var seen = new HashSet<OrganisationUnitId>();
        var at = unit;
        while (seen.Add(at)
            && _units.TryGetValue(at, out var found)
            && found.RetiredOn <= day
            && found.Successors.Count == 1)
        {
            at = found.Successors.Single().Successor;
        }

        return at;
    }

    /// <summary>The unit that stands for another, and the units above it, the nearest first.</summary>
    public IReadOnlyList<OrganisationUnitId> WithAllAbove(OrganisationUnitId unit)
    {
        var path = new List<OrganisationUnitId>();
        for (OrganisationUnitId? at = StandsFor(unit); at is { } id && !path.Contains(id);)
        {
            path.Add(id);
            at = _units.TryGetValue(id, out var found) && found.PlaceOn(day).Parent is { } parent ? StandsFor(parent) : null;
        }

        return path;
    }

    /// <summary>Whether a unit would stand below itself if it were put under another.</summary>
    public bool WouldCircle(OrganisationUnitId unit, OrganisationUnitId parent) => WithAllAbove(parent).Contains(unit);

    /// <summary>A unit's department: the nearest unit from it upward that is no division.</summary>
    public OrganisationUnit DepartmentOf(OrganisationUnitId unit)
    {
        var path = WithAllAbove(unit);
        return _units[path.FirstOrDefault(id => _units[id].Level != UnitLevel.Division, path[0])];
    }
}
