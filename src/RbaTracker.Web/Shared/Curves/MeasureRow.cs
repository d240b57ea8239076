using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>A measure as one row of a list: its name and what its summary says.</summary>
/// <param name="Code">Its public name.</param>
/// <param name="Name">Its plain name.</param>
/// <param name="Program">The program of a performance measure; none for an indicator.</param>
/// <param name="Summary">The summary row with what is needed to read it.</param>
public sealed record MeasureRow(Code Code, Text Name, NamedProgram? Program, SummaryRow Summary)
{
    /// <summary>Whether it is about everybody, not about a program.</summary>
    public bool IsIndicator => Program is null;

    /// <summary>Whether it is among the few shown first.</summary>
    public Rank Rank { get; init; }

    /// <summary>The name that the row carries besides its own: of the department, or of the result.</summary>
    public Text? Under { get; init; }
}

/// <summary>The program of a row, to be named and linked.</summary>
public sealed record NamedProgram(Code Code, Text Name);

/// <summary>A published value among the last ones of a curve.</summary>
public sealed record RecentPoint(CurveId Curve, int StartMonth, decimal? Number, decimal? Numerator, decimal? Denominator, Absence? Absence, ValueKind Kind);

/// <summary>A curve's facts and its stored summary, or none where nothing has been published.</summary>
public sealed record SummaryRow(CurveFacts Facts, PublishedSummary? Summary, string Sparkline);

/// <summary>Reads the summary rows and last points of many curves in a query each: pages never compute a judgement while someone waits.</summary>
/// <remarks>
/// The curves travel as one parameter, which is how both databases are set up, so that one statement serves every number of them.
/// Not compiled ahead: a compiled query serves one model in a process, and tests have one for each database.
/// </remarks>
public static class MeasureRowsQuery
{
    private static IQueryable<SummaryRow> Rows(RbaDbContext db, IReadOnlyCollection<CurveId> curves) =>
        db.Curves
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
                    row.curve.Calendar,
                    row.curve.Limits,
                    row.curve.Benchmarks.Any()),
                // Asked by one of its columns: asked as a whole, EF would read all of it and keep track of it.
                summary!.Sparkline == null ? null : new PublishedSummary(
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
                summary.Sparkline == null ? "" : summary.Sparkline));

    // From each curve's n-th last month on, which is found by n steps in the key: a row number over the table would read all of it.
    private static IQueryable<RecentPoint> Points(RbaDbContext db, IReadOnlyCollection<CurveId> curves, int before) =>
        from curve in db.Curves
        join point in db.DataPoints on curve.Id equals point.CurveId
        where curves.Contains(curve.Id)
            && point.GroupId == GroupId.Total
            && point.StartMonth >= db.DataPoints
                .Where(former => former.CurveId == curve.Id && former.GroupId == GroupId.Total)
                .OrderByDescending(former => former.StartMonth)
                .Skip(before)
                .Select(former => former.StartMonth)
                .FirstOrDefault()
        orderby point.CurveId, point.StartMonth
        select new RecentPoint(point.CurveId, point.StartMonth, point.Number, point.Numerator, point.Denominator, point.Absence, point.Kind);

    /// <summary>Reads the summaries by curve.</summary>
    public static async Task<IReadOnlyDictionary<CurveId, SummaryRow>> RunAsync(
        RbaDbContext db, IReadOnlyCollection<CurveId> curves, CancellationToken cancellation)
    {
        var rows = new Dictionary<CurveId, SummaryRow>(curves.Count);
        await foreach (var row in Rows(db, curves).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            rows.Add(row.Facts.Id, row);
        }

        return rows;
    }

    /// <summary>Reads the last published points by curve, each curve's in order of time.</summary>
    public static async Task<ILookup<CurveId, RecentPoint>> PointsAsync(
        RbaDbContext db, IReadOnlyCollection<CurveId> curves, int periods, CancellationToken cancellation)
    {
        var points = new List<RecentPoint>(curves.Count * periods);
        await foreach (var point in Points(db, curves, periods - 1).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            points.Add(point);
        }

        return points.ToLookup(point => point.Curve);
    }
}
