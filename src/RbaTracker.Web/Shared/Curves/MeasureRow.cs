using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>A measure as one row of a list: its name and what its summary says.</summary>
/// <param name="Code">Its public name.</param>
/// <param name="Name">Its plain name.</param>
/// <param name="Program">The program, for a performance measure.</param>
/// <param name="Summary">The summary row with what is needed to read it.</param>
public sealed record MeasureRow(Code Code, Text Name, Text? Program, SummaryRow Summary);

/// <summary>A curve's facts and its stored summary, or none where nothing has been published.</summary>
public sealed record SummaryRow(CurveFacts Facts, PublishedSummary? Summary, string Sparkline);

/// <summary>Reads the summary rows of many curves in one query: pages never compute a judgement while someone waits.</summary>
public static class MeasureRowsQuery
{
    /// <summary>Reads them by curve.</summary>
    public static async Task<IReadOnlyDictionary<CurveId, SummaryRow>> RunAsync(
        RbaDbContext db, IReadOnlyCollection<CurveId> curves, CancellationToken cancellation)
    {
        var rows = await db.Curves
            .Where(curve => curves.Contains(curve.Id))
            .GroupJoin(
                db.Summaries.Where(summary => summary.GroupId == GroupId.Total),
                curve => curve.Id,
                summary => summary.CurveId,
                (curve, summaries) => new { curve, summaries })
            .SelectMany(row => row.summaries.DefaultIfEmpty(), (row, summary) => new SummaryRow(
                new CurveFacts(
                    row.curve.Id,
                    row.curve.Unit,
                    row.curve.UnitWords,
                    row.curve.Decimals,
                    row.curve.Scale,
                    row.curve.Polarity,
                    row.curve.Intent,
                    row.curve.Calendar),
                summary == null ? null : new PublishedSummary(
                    summary.LatestMonth,
                    summary.Latest,
                    summary.LatestKind,
                    summary.PreviousMonth,
                    summary.Previous,
                    summary.BreakBeforeLatest,
                    summary.YearBefore,
                    summary.Level,
                    summary.Target,
                    summary.LaterTargetMonth,
                    summary.LaterTarget,
                    summary.NextDue,
                    summary.MadeAt),
                summary == null ? "" : summary.Sparkline))
            .ToListAsync(cancellation);
        return rows.ToDictionary(row => row.Facts.Id);
    }
}
