using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Results;

/// <summary>A result with its two bands: how residents are doing, and what city programs contribute.</summary>
/// <param name="Code">Its public name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Experience">What people would see if it were so.</param>
/// <param name="FocusArea">The council's priority that it belongs to, or none.</param>
/// <param name="Ended">How it ended, or none.</param>
/// <param name="Indicators">Its indicators, headline first.</param>
/// <param name="ProgramMeasures">The measures of the programs that contribute, headline first.</param>
/// <param name="Strategies">Name and reasoning of the strategies that mean to turn its indicators.</param>
public sealed record ResultView(
    Code Code,
    Text Name,
    Text Experience,
    Text? FocusArea,
    Ended? Ended,
    IReadOnlyList<MeasureRow> Indicators,
    IReadOnlyList<MeasureRow> ProgramMeasures,
    IReadOnlyList<(Text Name, Text Reasoning)> Strategies);

/// <summary>Reads results with the summary rows of their measures: seven queries, however many results.</summary>
public sealed class ResultsQuery(PublicContexts contexts, CityClock clock)
{
    /// <summary>All results that are pursued today, in the order of the reader's language.</summary>
    public Task<IReadOnlyList<ResultView>> RunAsync(CancellationToken cancellation = default) => ReadAsync(null, cancellation);

    /// <summary>One result, or none.</summary>
    public async Task<ResultView?> RunAsync(Code code, CancellationToken cancellation = default) =>
        (await ReadAsync(code, cancellation)).SingleOrDefault();

    private async Task<IReadOnlyList<ResultView>> ReadAsync(Code? code, CancellationToken cancellation)
    {
        await using var loan = await contexts.OpenAsync(cancellation);
        var db = loan.Db;
        var today = clock.Today;

        // What is retired leaves the lists and keeps its page.
        var results = await db.Results
            .Where(result => code == null ? result.Retirement == null || result.Retirement.On > today : result.Code == code)
            .ToListAsync(cancellation);
        var next = results.Select(result => result.Retirement?.ReplacedBy).OfType<Code>().ToList();
        var nextNames = next.Count == 0 ? [] : await db.Results.Where(result => next.Contains(result.Code)).ToDictionaryAsync(result => result.Code, result => result.Name, cancellation);
        var ids = results.Select(result => result.Id).ToList();

        var indicators = await db.Set<Domain.Indicators.IndicatorOfResult>()
            .Where(link => ids.Contains(link.ResultId))
            .Join(db.Indicators, link => link.IndicatorId, indicator => indicator.Id, (link, indicator) => new { link.ResultId, indicator })
            .Where(row => row.indicator.Retirement == null || row.indicator.Retirement.On > today)
            .Select(row => new Placed(row.ResultId, row.indicator.Code, row.indicator.Name, row.indicator.CurveId, row.indicator.Curve.Rank, null))
            .ToListAsync(cancellation);
        var measures = await db.Set<Domain.Programs.Contribution>()
            .Where(contribution => ids.Contains(contribution.ResultId))
            .Join(db.Programs, contribution => contribution.ProgramId, program => program.Id, (contribution, program) => new { contribution.ResultId, program })
            .Join(db.Measures, row => row.program.Id, measure => measure.ProgramId, (row, measure) => new { row.ResultId, row.program, measure })
            .Where(row => row.program.Retirement == null || row.program.Retirement.On > today)
            .Where(row => row.measure.Retirement == null || row.measure.Retirement.On > today)
            .Select(row => new Placed(row.ResultId, row.measure.Code, row.measure.Name, row.measure.CurveId, row.measure.Curve.Rank, new NamedProgram(row.program.Code, row.program.Name)))
            .ToListAsync(cancellation);

        var areas = await db.FocusAreas.Where(area => area.Retirement == null || area.Retirement.On > today).ToDictionaryAsync(area => area.Id, area => area.Name, cancellation);
        var strategies = await db.Strategies
            .Where(strategy => strategy.Retirement == null || strategy.Retirement.On > today)
            .SelectMany(strategy => strategy.Indicators, (strategy, link) => new { strategy.Name, strategy.Reasoning, link.IndicatorId })
            .Join(db.Set<Domain.Indicators.IndicatorOfResult>(), row => row.IndicatorId, link => link.IndicatorId, (row, link) => new { Result = link.ResultId, row.Name, row.Reasoning })
            .Where(row => ids.Contains(row.Result))
            .ToListAsync(cancellation);
        var rows = await MeasureRowsQuery.RunAsync(db, [.. indicators.Concat(measures).Select(placed => placed.Curve).Distinct()], cancellation);
        return [.. results
            .OrderBy(result => result.Name.In(LanguagePath.Current), StringComparer.CurrentCulture)
            .Select(result => new ResultView(
                result.Code,
                result.Name,
                result.Experience,
                result.FocusArea is { } area ? areas.GetValueOrDefault(area) : null,
                Ended.Of(result.Retirement, result.Retirement?.ReplacedBy is { } by ? nextNames.GetValueOrDefault(by) : null),
                RowsOf(result.Id, indicators, rows),
                RowsOf(result.Id, measures, rows),
                [.. strategies.Where(row => row.Result == result.Id).Select(row => (row.Name, row.Reasoning)).Distinct().OrderBy(one => one.Name.InReadersLanguage(), StringComparer.CurrentCulture)]))];
    }

    private static List<MeasureRow> RowsOf(ResultId result, List<Placed> placed, IReadOnlyDictionary<CurveId, SummaryRow> rows) =>
        [.. placed
            .Where(place => place.Result == result)
            .OrderBy(place => place.Rank)
            .ThenBy(place => place.Name.In(LanguagePath.Current), StringComparer.CurrentCulture)
            .Select(place => new MeasureRow(place.Code, place.Name, place.Program, rows[place.Curve]) { Rank = place.Rank })];

    private sealed record Placed(ResultId Result, Code Code, Text Name, CurveId Curve, Rank Rank, NamedProgram? Program);
}
