using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.Organisation;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Scorecards;

/// <summary>A scorecard with its lines in their order.</summary>
/// <param name="Code">Its public name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Retirement">Since when it is no longer kept, or none.</param>
/// <param name="Lines">Its lines.</param>
public sealed record ScorecardView(Code Code, Text Name, Retirement? Retirement, IReadOnlyList<ScorecardRow> Lines);

/// <summary>A measure on a scorecard.</summary>
/// <param name="ResultCode">The result that it stands under.</param>
/// <param name="ResultName">The result's name.</param>
/// <param name="Measure">The measure with its summary; with a program where it is a performance measure.</param>
/// <param name="Department">The department that runs the program today, or none for an indicator.</param>
public sealed record ScorecardRow(Code ResultCode, Text ResultName, MeasureRow Measure, OrganisationUnit? Department)
{
    /// <summary>Whether it is about everybody, not about a program.</summary>
    public bool IsIndicator => Measure.IsIndicator;
}

/// <summary>Reads a scorecard in three queries, however many lines it has; compiled, because the council's page asks.</summary>
public sealed class ScorecardQuery(PublicContexts contexts, CityClock clock)
{
    private static readonly Compiled<Func<RbaDbContext, Code, Task<Card?>>> Cards = new(() => EF.CompileAsyncQuery((RbaDbContext db, Code code) =>
        db.Scorecards.Where(card => card.Code == code).Select(card => new Card(card.Name, card.Retirement)).SingleOrDefault()));

    // Retired measures leave the scorecard by themselves; their line stays for whoever edits it.
    private static readonly Compiled<Func<RbaDbContext, Code, DateOnly, IAsyncEnumerable<Line>>> Lines = new(() => EF.CompileAsyncQuery((RbaDbContext db, Code code, DateOnly today) =>
        from card in db.Scorecards
        where card.Code == code
        from line in card.Lines
        join result in db.Results on line.ResultId equals result.Id
        join curve in db.Curves on line.CurveId equals curve.Id
        join one in db.Indicators.Where(one => one.Retirement == null || one.Retirement.On > today) on curve.Id equals one.CurveId into indicators
        from indicator in indicators.DefaultIfEmpty()
        join one in db.Measures.Where(one => one.Retirement == null || one.Retirement.On > today) on curve.Id equals one.CurveId into measures
        from measure in measures.DefaultIfEmpty()
        join one in db.Programs on measure.ProgramId equals one.Id into programs
        from program in programs.DefaultIfEmpty()
        join one in db.Summaries.Where(one => one.GroupId == GroupId.Total) on curve.Id equals one.CurveId into summaries
        from summary in summaries.DefaultIfEmpty()
        where indicator != null || measure != null
        orderby line.Order
        select new Line(
            result.Code,
            result.Name,
            indicator!.Code,
            indicator.Name,
            measure!.Code,
            measure.Name,
            program!.Code,
            program.Name,
            program.Homes.OrderByDescending(home => home.From <= today).ThenByDescending(home => home.From).Select(home => (OrganisationUnitId?)home.Department).FirstOrDefault(),
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
                summary.MadeAt),
            summary.Sparkline)));

    /// <summary>The scorecard, or none.</summary>
    public async Task<ScorecardView?> RunAsync(Code code, CancellationToken cancellation = default)
    {
        await using var loan = await contexts.OpenAsync(cancellation);
        var db = loan.Db;
        if (await Cards.On(db)(db, code) is not { } card)
        {
            return null;
        }

        var tree = await db.OrganisationOnAsync(clock.Today, cancellation);
        var lines = new List<ScorecardRow>();
        await foreach (var line in Lines.On(db)(db, code, clock.Today).WithCancellation(cancellation))
        {
            var program = line.Program is null ? null : new NamedProgram(line.Program, line.ProgramName!);
            lines.Add(new ScorecardRow(
                line.Result,
                line.ResultName,
                new MeasureRow(line.Indicator ?? line.Measure!, line.IndicatorName ?? line.MeasureName!, program, new SummaryRow(line.Facts, line.Summary, line.Sparkline ?? "")),
                line.Home is { } home ? tree.DepartmentOf(home) : null));
        }

        return new ScorecardView(code, card.Name, card.Retirement, lines);
    }

    private sealed record Card(Text Name, Retirement? Retirement);

    private sealed record Line(
        Code Result,
        Text ResultName,
        Code? Indicator,
        Text? IndicatorName,
        Code? Measure,
        Text? MeasureName,
        Code? Program,
        Text? ProgramName,
        OrganisationUnitId? Home,
        CurveFacts Facts,
        PublishedSummary? Summary,
        string? Sparkline);
}

/// <summary>Reads the scorecards that are kept.</summary>
public sealed class ScorecardsQuery(PublicContexts contexts, CityClock clock)
{
    /// <summary>Their names, in the reader's order.</summary>
    public async Task<IReadOnlyList<(Code Code, Text Name)>> RunAsync(CancellationToken cancellation = default)
    {
        await using var loan = await contexts.OpenAsync(cancellation);
        var today = clock.Today;
        var all = await loan.Db.Scorecards
            .Where(card => card.Retirement == null || card.Retirement.On > today)
            .Select(card => new { card.Code, card.Name })
            .ToListAsync(cancellation);
        return [.. all.Select(card => (card.Code, card.Name)).OrderBy(card => card.Name.InReadersLanguage(), StringComparer.CurrentCulture)];
    }
}
