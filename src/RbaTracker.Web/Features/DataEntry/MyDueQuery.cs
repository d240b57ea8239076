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

/// <summary>A measure whose values a person enters, with the periods that wait or that were just handed in.</summary>
/// <param name="Code">Its public name.</param>
/// <param name="Name">Its plain name.</param>
/// <param name="Facts">How its values read.</param>
/// <param name="Shape">One number or two parts.</param>
/// <param name="Last">The latest public value, or none.</param>
/// <param name="LastMonth">The first month of its period.</param>
/// <param name="Cells">Its periods, oldest first.</param>
/// <param name="IsKeptByGroup">Whether its values are also kept by groups, which have a page of their own.</param>
public sealed record DueRow(Code Code, Text Name, CurveFacts Facts, Shape Shape, decimal? Last, int? LastMonth, IReadOnlyList<DueCell> Cells, bool IsKeptByGroup)
{
    /// <summary>Whether a value of it can still be typed.</summary>
    public bool IsOpen => Cells.Any(cell => cell.IsOpen);
}

/// <summary>One period of a measure: where it stands, what was typed for it, and the public value of a year before.</summary>
public sealed record DueCell(Period Period, DueState State, bool IsLate, DateOnly DueOn, RecentPoint? YearAgo, Entry? Entry)
{
    /// <summary>Whether its value can still be typed.</summary>
    public bool IsOpen => State is not (DueState.Submitted or DueState.Approved or DueState.Published);

    /// <summary>Whether it changes a public value, which needs a kind and a reason and so the page of the one value.</summary>
    public bool IsRevision => Entry is { RevisionKind: not null };
}

/// <summary>Reads what a person is to enter: late first. A few queries, however many measures there are.</summary>
public sealed class MyDueQuery(IDbContextFactory<RbaDbContext> contexts, CityClock clock)
{
    /// <summary>The most missing periods shown of one curve; further back is the office's affair, not one person's morning.</summary>
    internal const int MissingPeriodsShown = 12;

    /// <summary>The rows: late first, then by due day; what is all handed in last.</summary>
    public async Task<IReadOnlyList<DueRow>> RunAsync(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = clock.Today;
        var mine = await db.CurvesOfAsync(actor, Duty.EnterValues, today, cancellation);
        var rows = await MeasureRowsQuery.RunAsync(db, mine, cancellation);
        var names = await NamesAsync(db, mine, cancellation);
        var kept = await db.Curves.Where(curve => mine.Contains(curve.Id)).Select(curve => new { curve.Id, curve.Shape, ByGroup = curve.Dimensions.Any() })
            .ToDictionaryAsync(curve => curve.Id, cancellation);

        // What is missing lies within a year after the latest point, and so its year before within the last thirteen.
        var points = await MeasureRowsQuery.PointsAsync(db, mine, MissingPeriodsShown + 1, cancellation);
        var entries = (await db.Entries.AsNoTracking()
            .Where(entry => mine.Contains(entry.CurveId) && entry.GroupId == GroupId.Total)
            .ToListAsync(cancellation)).ToLookup(entry => entry.CurveId);

        return [.. mine
            .Select(curve => new DueRow(
                names[curve].Code,
                names[curve].Name,
                rows[curve].Facts,
                kept[curve].Shape,
                rows[curve].Summary?.Latest,
                rows[curve].Summary?.LatestMonth,
                [.. CellsOf(rows[curve], [.. entries[curve]], points[curve], today)],
                kept[curve].ByGroup))
            .Where(row => row.Cells.Count > 0)
            .OrderByDescending(row => row.IsOpen)
            .ThenByDescending(row => row.Cells.Any(cell => cell.IsLate))
            .ThenBy(row => row.Cells.Where(cell => cell.IsOpen || !row.IsOpen).Min(cell => cell.DueOn))
            .ThenBy(row => row.Name.In(LanguagePath.Current), StringComparer.CurrentCulture)];
    }

    private static IEnumerable<DueCell> CellsOf(SummaryRow row, List<Entry> entries, IEnumerable<RecentPoint> points, DateOnly today)
    {
        var calendar = row.Facts.Calendar;
        var before = points.ToDictionary(point => point.StartMonth);
        foreach (var month in MonthsOf(row, entries, today).Order())
        {
            var period = calendar.PeriodFrom(month);
            var entry = entries.Find(e => e.StartMonth == month);
            var published = entry is { RevisionKind: not null };
            yield return new DueCell(
                period,
                DueCycle.StateOf(calendar, period, entry?.State, published, today),
                DueCycle.IsLate(calendar, period, entry?.State, published, today),
                calendar.DueOn(period),
                before.GetValueOrDefault(month - 12),
                entry);
        }
    }

    private static HashSet<int> MonthsOf(SummaryRow row, List<Entry> entries, DateOnly today)
    {
        var calendar = row.Facts.Calendar;
        var months = entries.Select(entry => entry.StartMonth).ToHashSet();
        var latestEnded = calendar.LatestEnded(today);
        var first = row.Summary?.LatestMonth is { } latest ? calendar.PeriodFrom(latest).Next : latestEnded;
        var missing = 0;
        for (var period = latestEnded; period.StartMonth >= first.StartMonth && missing < MissingPeriodsShown; period = period.Previous, missing++)
        {
            months.Add(period.StartMonth);
        }

        return months;
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
