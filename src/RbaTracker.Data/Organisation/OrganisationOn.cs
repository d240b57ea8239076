using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.Organisation;

namespace RbaTracker.Data.Organisation;

/// <summary>Reads the organisation whole.</summary>
public static class OrganisationOn
{
    // By connection string: a process has one database, only tests have many.
    private static readonly ConcurrentDictionary<string, Known> LastRead = new(StringComparer.Ordinal);

    /// <summary>The organisation as it stands on a day: a few hundred rows at most.</summary>
    /// <remarks>
    /// Every scorecard and every right asks, and the units hardly ever change. What was read last is given again as long as each unit
    /// has the version that it had then, which is a tenth of the work. A work of the writer reads for itself: what it has changed
    /// may yet be taken back.
    /// </remarks>
    public static async Task<OrganisationTree> OrganisationOnAsync(this RbaDbContext db, DateOnly day, CancellationToken cancellation = default)
    {
        if (db.Unit is not null || db.Database.GetConnectionString() is not { } place)
        {
            return new OrganisationTree(await ReadAsync(db, cancellation).ConfigureAwait(false), day);
        }

        var versions = await db.Units.Select(unit => new UnitVersion(unit.Id, unit.Version)).ToListAsync(cancellation).ConfigureAwait(false);
        if (!LastRead.TryGetValue(place, out var known) || !known.Versions.SetEquals(versions))
        {
            var units = await ReadAsync(db, cancellation).ConfigureAwait(false);
            LastRead[place] = known = new Known([.. units.Select(unit => new UnitVersion(unit.Id, unit.Version))], units);
        }

        return new OrganisationTree(known.Units, day);
    }

    private static Task<List<OrganisationUnit>> ReadAsync(RbaDbContext db, CancellationToken cancellation) => db.Units.AsNoTracking().ToListAsync(cancellation);

    private readonly record struct UnitVersion(OrganisationUnitId Id, int Version);

    private sealed record Known(HashSet<UnitVersion> Versions, IReadOnlyList<OrganisationUnit> Units);
}
