using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Organisation;

/// <summary>A unit with those below it, as it stood on a day.</summary>
public sealed record UnitNode(Code Code, Text Name, UnitLevel Level, DateOnly? EndsOn, IReadOnlyList<UnitNode> Below);

/// <summary>The organisation on a day, and the units that no longer stood then.</summary>
public sealed record OrganisationView(IReadOnlyList<UnitNode> Top, IReadOnlyList<UnitNode> Retired);

/// <summary>Reads the organisation as it stands on a day.</summary>
public sealed class OrganisationQuery(IDbContextFactory<RbaDbContext> contexts)
{
    /// <summary>The organisation; of a search, what holds the words and all above it.</summary>
    public async Task<OrganisationView> RunAsync(DateOnly day, string? search = null, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var units = await db.Units.AsNoTracking().ToListAsync(cancellation);
        var tree = new OrganisationTree(units, day);

        // A unit that is founded later does not stand yet.
        var standing = tree.Standing.Where(unit => unit.Places.Min(place => place.From) <= day).ToList();
        var ids = standing.Select(unit => unit.Id).ToHashSet();
        var below = standing.ToLookup(unit => AboveOf(unit) is { } above && ids.Contains(above) ? above : (OrganisationUnitId?)null);
        return new OrganisationView(NodesOf(null), [.. Sorted(units.Where(unit => unit.RetiredOn <= day).Select(unit => Node(unit, []))).Where(Holds)]);

        OrganisationUnitId? AboveOf(OrganisationUnit unit) => unit.PlaceOn(day).Parent is { } parent ? tree.StandsFor(parent) : null;
        UnitNode Node(OrganisationUnit unit, IReadOnlyList<UnitNode> nodes) => new(unit.Code, unit.PlaceOn(day).Name, unit.Level, unit.RetiredOn, nodes);
        bool Holds(UnitNode node) => node.Below.Count > 0 || RecordsQuery.Holds(search, node.Name.In(LanguagePath.Current), node.Code.Value);
        IReadOnlyList<UnitNode> NodesOf(OrganisationUnitId? above) => [.. Sorted(below[above].Select(unit => Node(unit, NodesOf(unit.Id)))).Where(Holds)];
    }

    private static IEnumerable<UnitNode> Sorted(IEnumerable<UnitNode> nodes) => nodes.OrderBy(node => node.Name.In(LanguagePath.Current), StringComparer.CurrentCulture);
}
