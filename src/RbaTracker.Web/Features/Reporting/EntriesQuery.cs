using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Curves;
using RbaTracker.Web.Shared.Curves;

namespace RbaTracker.Web.Features.Reporting;

/// <summary>Reads entries of some curves in a state, with what is needed to show them.</summary>
internal static class EntriesQuery
{
    /// <summary>Reads those of everyone together, which can be released.</summary>
    public static Task<IReadOnlyList<QueuedEntry>> OfEveryoneAsync(
        RbaDbContext db, IReadOnlyList<CurveId> curves, EntryState state, CancellationToken cancellation) =>
        RunAsync(db, db.Entries.Where(entry => curves.Contains(entry.CurveId) && entry.GroupId == GroupId.Total && entry.State == state), cancellation);

    /// <summary>Reads those of everyone together and of groups.</summary>
    public static Task<IReadOnlyList<QueuedEntry>> WithGroupsAsync(
        RbaDbContext db, IReadOnlyList<CurveId> curves, EntryState state, CancellationToken cancellation) =>
        RunAsync(db, db.Entries.Where(entry => curves.Contains(entry.CurveId) && entry.State == state), cancellation);

    private static async Task<IReadOnlyList<QueuedEntry>> RunAsync(RbaDbContext db, IQueryable<Entry> asked, CancellationToken cancellation)
    {
        var entries = await asked.AsNoTracking()
            .OrderBy(entry => entry.EnteredAt).ThenBy(entry => entry.GroupId)
            .ToListAsync(cancellation);
        var ids = entries.Select(entry => entry.CurveId).Distinct().ToList();
        var people = entries.Select(entry => entry.EnteredBy).OfType<Domain.People.PersonId>().Distinct().ToList();
        var rows = await MeasureRowsQuery.RunAsync(db, ids, cancellation);
        var names = await db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        var measures = await db.Measures.Where(measure => ids.Contains(measure.CurveId))
            .Select(measure => new { measure.CurveId, measure.Code, measure.Name }).ToListAsync(cancellation);
        var indicators = await db.Indicators.Where(indicator => ids.Contains(indicator.CurveId))
            .Select(indicator => new { indicator.CurveId, indicator.Code, indicator.Name }).ToListAsync(cancellation);
        var named = measures.Concat(indicators).ToDictionary(one => one.CurveId, one => (one.Code, one.Name));
        var of = entries.Select(entry => entry.GroupId).Where(group => group != GroupId.Total).Distinct().ToList();
        var groups = of.Count == 0
            ? []
            : await db.Groups.Where(group => of.Contains(group.Id)).ToDictionaryAsync(group => group.Id, group => new QueuedGroup(group.Code, group.Name), cancellation);
        return [.. entries.Select(entry => new QueuedEntry(
            named[entry.CurveId].Code,
            named[entry.CurveId].Name,
            rows[entry.CurveId].Facts,
            entry,
            entry.EnteredBy is { } person ? names.GetValueOrDefault(person, "") : "",
            groups.GetValueOrDefault(entry.GroupId)))];
    }
}
