using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Curves;
using RbaTracker.Web.Shared.Curves;

namespace RbaTracker.Web.Features.Reporting;

/// <summary>Reads entries of some curves in a state, with what is needed to show them.</summary>
internal static class EntriesQuery
{
    public static async Task<IReadOnlyList<QueuedEntry>> RunAsync(
        RbaDbContext db, IReadOnlyList<CurveId> curves, EntryState state, CancellationToken cancellation)
    {
        var entries = await db.Entries.AsNoTracking()
            .Where(entry => curves.Contains(entry.CurveId) && entry.GroupId == GroupId.Total && entry.State == state)
            .OrderBy(entry => entry.EnteredAt)
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
        return [.. entries.Select(entry => new QueuedEntry(
            named[entry.CurveId].Code,
            named[entry.CurveId].Name,
            rows[entry.CurveId].Facts,
            entry,
            entry.EnteredBy is { } person ? names.GetValueOrDefault(person, "") : ""))];
    }
}
