using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Reporting;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.DataEntry;

/// <summary>One period of one measure that waits for the person, or that the person has just handed in.</summary>
public sealed record DueCell(
    Code Code, Text Name, CurveFacts Facts, Period Period, DueState State, bool IsLate, DateOnly DueOn, decimal? Last, int? LastMonth, string? ReturnComment);

/// <summary>Reads what a person is to enter: late first.</summary>
public sealed class MyDueQuery(IDbContextFactory<RbaDbContext> contexts, CityClock clock)
{
    /// <summary>The most missing periods shown of one curve; further back is the office's affair, not one person's morning.</summary>
    private const int MissingPeriodsShown = 8;

    /// <summary>The cells, late first, then by due day.</summary>
    public async Task<IReadOnlyList<DueCell>> RunAsync(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = clock.Today;
        var mine = await db.CurvesOfAsync(actor, Duty.EnterValues, today, cancellation);
        var rows = await MeasureRowsQuery.RunAsync(db, mine, cancellation);
        var names = await NamesAsync(db, mine, cancellation);
        var entries = await db.Entries.AsNoTracking()
            .Where(entry => mine.Contains(entry.CurveId) && entry.GroupId == GroupId.Total)
            .ToListAsync(cancellation);

        return [.. mine
            .SelectMany(curve => CellsOf(rows[curve], names[curve], entries.FindAll(entry => entry.CurveId == curve), today))
            .OrderByDescending(cell => cell.IsLate)
            .ThenBy(cell => cell.DueOn)
            .ThenBy(cell => cell.Name.In(LanguagePath.Current), StringComparer.CurrentCulture)];
    }

    private static IEnumerable<DueCell> CellsOf(SummaryRow row, (Code Code, Text Name) named, List<Entry> entries, DateOnly today)
    {
        var calendar = row.Facts.Calendar;
        var periods = entries.Select(entry => entry.StartMonth).ToHashSet();
        var latestEnded = calendar.LatestEnded(today);
        var first = row.Summary?.LatestMonth is { } latest ? calendar.PeriodFrom(latest).Next : latestEnded;
        var missing = 0;
        for (var period = latestEnded; period.StartMonth >= first.StartMonth && missing < MissingPeriodsShown; period = period.Previous, missing++)
        {
            periods.Add(period.StartMonth);
        }

        foreach (var month in periods)
        {
            var period = calendar.PeriodFrom(month);
            var entry = entries.Find(e => e.StartMonth == month);
            var published = entry is { RevisionKind: not null };
            yield return new DueCell(
                named.Code,
                named.Name,
                row.Facts,
                period,
                DueCycle.StateOf(calendar, period, entry?.State, published, today),
                DueCycle.IsLate(calendar, period, entry?.State, published, today),
                calendar.DueOn(period),
                row.Summary?.Latest,
                row.Summary?.LatestMonth,
                entry?.ReturnComment);
        }
    }

    private static async Task<Dictionary<CurveId, (Code Code, Text Name)>> NamesAsync(
        RbaDbContext db, IReadOnlyList<CurveId> curves, CancellationToken cancellation)
    {
        var measures = await db.Measures.Where(measure => curves.Contains(measure.CurveId))
            .Select(measure => new { measure.CurveId, measure.Code, measure.Name }).ToListAsync(cancellation);
        var indicators = await db.Indicators.Where(indicator => curves.Contains(indicator.CurveId))
            .Select(indicator => new { indicator.CurveId, indicator.Code, indicator.Name }).ToListAsync(cancellation);
        return measures.Concat(indicators).ToDictionary(named => named.CurveId, named => (named.Code, named.Name));
    }
}
