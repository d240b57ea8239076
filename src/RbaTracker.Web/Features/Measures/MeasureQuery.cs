using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Measures;

/// <summary>All that the public page of a performance measure shows.</summary>
public sealed record MeasureView(
    Code Code,
    Text Name,
    Text Description,
    Question Question,
    Code ProgramCode,
    Text ProgramName,
    Text Department,
    Text Accountable,
    PublishedCurve Curve);

/// <summary>Reads one measure from what is published. The queries are compiled: this is the page that residents open.</summary>
public sealed class MeasureQuery(PublicContexts contexts, CityClock clock)
{
    private static readonly Compiled<Func<RbaDbContext, Code, DateOnly, Task<Row?>>> Measure = new(() => EF.CompileAsyncQuery((RbaDbContext db, Code code, DateOnly today) =>
        (from measure in db.Measures
         where measure.Code == code
         join program in db.Programs on measure.ProgramId equals program.Id
         join position in db.Positions on measure.Accountable equals position.Id
         join curve in db.Curves on measure.CurveId equals curve.Id
         join row in db.Summaries.Where(summary => summary.GroupId == GroupId.Total) on curve.Id equals row.CurveId into summaries
         from summary in summaries.DefaultIfEmpty()
         select new Row(
             measure.Name,
             measure.Description,
             measure.Question,
             program.Code,
             program.Name,
             db.Units
                 .Where(unit => unit.Id == program.Homes.OrderByDescending(home => home.From <= today).ThenByDescending(home => home.From).First().Department)
                 .SelectMany(unit => unit.Places)
                 .OrderByDescending(place => place.From <= today).ThenByDescending(place => place.From)
                 .Select(place => place.Name)
                 .FirstOrDefault(),
             position.Title,
             new CurveFacts(
                 curve.Id, curve.Unit, curve.UnitWords, curve.Decimals, curve.Scale, curve.Polarity, curve.Intent, curve.Calendar, curve.Limits, curve.Benchmarks.Any()),
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
                 summary.MadeAt))).SingleOrDefault()));

    /// <summary>The measure, or none.</summary>
    public async Task<MeasureView?> RunAsync(Code code, CancellationToken cancellation = default)
    {
        await using var loan = await contexts.OpenAsync(cancellation);
        var db = loan.Db;
        if (await Measure.On(db)(db, code, clock.Today) is not { } row)
        {
            return null;
        }

        return new MeasureView(
            code,
            row.Name,
            row.Description,
            row.Question,
            row.ProgramCode,
            row.ProgramName,
            row.Department ?? Text.None,
            row.Accountable,
            await PublishedCurveQuery.RunAsync(db, row.Facts, row.Summary, cancellation));
    }

    private sealed record Row(
        Text Name,
        Text Description,
        Question Question,
        Code ProgramCode,
        Text ProgramName,
        Text? Department,
        Text Accountable,
        CurveFacts Facts,
        PublishedSummary? Summary);
}
