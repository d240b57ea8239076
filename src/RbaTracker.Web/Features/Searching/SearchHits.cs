using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.Organisation;
using RbaTracker.Data.Searching;
using RbaTracker.Domain.Indicators;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Programs;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;

namespace RbaTracker.Web.Features.Searching;

/// <summary>A thing that was found.</summary>
/// <param name="Code">Its public name.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Its public page, or the page on which it stands; none where it has neither.</param>
public sealed record SearchHit(Code Code, Text Name, string? Address)
{
    /// <summary>Where it belongs: the department of a program, the result of a strategy.</summary>
    public Text? Under { get; init; }

    /// <summary>The row of a measure or an indicator.</summary>
    public MeasureRow? Row { get; init; }

    /// <summary>The first day on which it is no longer in use, or none.</summary>
    public DateOnly? Until { get; init; }
}

/// <summary>Reads what is shown of the things that were found: a query a kind, however many there are.</summary>
internal static class SearchHits
{
    public static async Task<IReadOnlyDictionary<SearchKind, IReadOnlyList<SearchHit>>> ReadAsync(
        RbaDbContext db, IReadOnlyDictionary<SearchKind, List<Guid>> found, DateOnly today, CancellationToken cancellation)
    {
        var hits = new Dictionary<SearchKind, IReadOnlyList<SearchHit>>();
        var tree = found.Any(kind => kind.Key is SearchKind.Program or SearchKind.Department && kind.Value.Count > 0) ? await db.OrganisationOnAsync(today, cancellation) : null;
        foreach (var (kind, ids) in found.Where(kind => kind.Value.Count > 0))
        {
            var read = await ReadAsync(db, kind, ids, tree!, today, cancellation);

            // What was deleted, or lost its page, since the words were read is left out.
            hits[kind] = [.. ids.Select(id => read.GetValueOrDefault(id)).OfType<SearchHit>()];
        }

        foreach (var kind in found.Keys)
        {
            hits.TryAdd(kind, []);
        }

        return hits;
    }

    private static Task<Dictionary<Guid, SearchHit>> ReadAsync(
        RbaDbContext db, SearchKind kind, List<Guid> ids, OrganisationTree tree, DateOnly today, CancellationToken cancellation) => kind switch
        {
            SearchKind.Result => ResultsAsync(db, [.. ids.Select(id => new ResultId(id))], cancellation),
            SearchKind.Indicator => IndicatorsAsync(db, [.. ids.Select(id => new IndicatorId(id))], cancellation),
            SearchKind.Program => ProgramsAsync(db, [.. ids.Select(id => new ProgramId(id))], tree, today, cancellation),
            SearchKind.Measure => MeasuresAsync(db, [.. ids.Select(id => new PerformanceMeasureId(id))], cancellation),
            SearchKind.Department => DepartmentsAsync(db, [.. ids.Select(id => new OrganisationUnitId(id))], tree, today, cancellation),
            SearchKind.Strategy => StrategiesAsync(db, [.. ids.Select(id => new StrategyId(id))], cancellation),
            _ => FocusAreasAsync(db, [.. ids.Select(id => new FocusAreaId(id))], cancellation),
        };

    private static async Task<Dictionary<Guid, SearchHit>> ResultsAsync(RbaDbContext db, List<ResultId> ids, CancellationToken cancellation) =>
        (await db.Results.Where(one => ids.Contains(one.Id)).Select(one => new { one.Id, one.Code, one.Name, one.Retirement }).ToListAsync(cancellation))
        .ToDictionary(one => one.Id.Value, one => new SearchHit(one.Code, one.Name, Links.Result(one.Code)) { Until = one.Retirement?.On });

    private static async Task<Dictionary<Guid, SearchHit>> FocusAreasAsync(RbaDbContext db, List<FocusAreaId> ids, CancellationToken cancellation) =>
        (await db.FocusAreas.Where(one => ids.Contains(one.Id)).Select(one => new { one.Id, one.Code, one.Name, one.Retirement }).ToListAsync(cancellation))
        .ToDictionary(one => one.Id.Value, one => new SearchHit(one.Code, one.Name, Links.Home) { Until = one.Retirement?.On });

    private static async Task<Dictionary<Guid, SearchHit>> IndicatorsAsync(RbaDbContext db, List<IndicatorId> ids, CancellationToken cancellation)
    {
        var read = await db.Indicators.Where(one => ids.Contains(one.Id)).Select(one => new { one.Id, one.Code, one.Name, one.CurveId, one.Retirement }).ToListAsync(cancellation);
        var rows = await MeasureRowsQuery.RunAsync(db, [.. read.Select(one => one.CurveId)], cancellation);
        return read.ToDictionary(one => one.Id.Value, one => new SearchHit(one.Code, one.Name, Links.Indicator(one.Code))
        {
            Row = new MeasureRow(one.Code, one.Name, null, rows[one.CurveId]),
            Until = one.Retirement?.On,
        });
    }

    private static async Task<Dictionary<Guid, SearchHit>> MeasuresAsync(RbaDbContext db, List<PerformanceMeasureId> ids, CancellationToken cancellation)
    {
        var read = await db.Measures.Where(one => ids.Contains(one.Id))
            .Join(db.Programs, one => one.ProgramId, program => program.Id, (one, program) => new
            {
                one.Id,
                one.Code,
                one.Name,
                one.CurveId,
                one.Retirement,
                Program = new NamedProgram(program.Code, program.Name),
            })
            .ToListAsync(cancellation);
        var rows = await MeasureRowsQuery.RunAsync(db, [.. read.Select(one => one.CurveId)], cancellation);
        return read.ToDictionary(one => one.Id.Value, one => new SearchHit(one.Code, one.Name, Links.Measure(one.Code))
        {
            Row = new MeasureRow(one.Code, one.Name, one.Program, rows[one.CurveId]),
            Until = one.Retirement?.On,
        });
    }

    private static async Task<Dictionary<Guid, SearchHit>> ProgramsAsync(RbaDbContext db, List<ProgramId> ids, OrganisationTree tree, DateOnly today, CancellationToken cancellation)
    {
        var read = await db.Programs.Where(one => ids.Contains(one.Id))
            .Select(one => new
            {
                one.Id,
                one.Code,
                one.Name,
                one.Retirement,
                Home = one.Homes.OrderByDescending(home => home.From <= today).ThenByDescending(home => home.From).First().Department,
            })
            .ToListAsync(cancellation);
        return read.ToDictionary(one => one.Id.Value, one => new SearchHit(one.Code, one.Name, Links.Program(one.Code))
        {
            Under = tree.DepartmentOf(one.Home).PlaceOn(today).Name,
            Until = one.Retirement?.On,
        });
    }

    // A department has a page as soon as it, or a division of it, runs a program.
    private static async Task<Dictionary<Guid, SearchHit>> DepartmentsAsync(
        RbaDbContext db, List<OrganisationUnitId> ids, OrganisationTree tree, DateOnly today, CancellationToken cancellation)
    {
        var shown = tree.All.Where(unit => ids.Contains(unit.Id)).ToList();
        var below = tree.All.Select(unit => unit.Id).Where(id => ids.Contains(tree.DepartmentOf(id).Id)).ToList();

        // Whether there is one, not which: a department may run hundreds.
        var homes = db.Programs.Where(program => program.Retirement == null || program.Retirement.On > today).SelectMany(program => program.Homes, (program, home) => new
        {
            home.Department,
            IsLeft = program.Homes.Any(later => later.From > home.From && later.From <= today),
        });
        var running = (await db.Units.Where(unit => below.Contains(unit.Id) && homes.Any(home => home.Department == unit.Id && !home.IsLeft)).Select(unit => unit.Id).ToListAsync(cancellation))
            .Select(home => tree.DepartmentOf(home).Id).ToHashSet();
        return shown.ToDictionary(
            one => one.Id.Value,
            one => new SearchHit(one.Code, one.PlaceOn(today).Name, running.Contains(one.Id) ? Links.Department(one.Code) : null) { Until = one.RetiredOn });
    }

    // A strategy stands on the page of the result whose indicators it means to turn.
    private static async Task<Dictionary<Guid, SearchHit>> StrategiesAsync(RbaDbContext db, List<StrategyId> ids, CancellationToken cancellation)
    {
        var read = await db.Strategies.Where(one => ids.Contains(one.Id)).Select(one => new { one.Id, one.Code, one.Name, one.Retirement }).ToListAsync(cancellation);
        var results = (await db.Set<StrategyIndicator>().Where(link => ids.Contains(link.StrategyId))
            .Join(db.Set<IndicatorOfResult>(), link => link.IndicatorId, link => link.IndicatorId, (turned, of) => new { turned.StrategyId, of.ResultId })
            .Join(db.Results, link => link.ResultId, result => result.Id, (link, result) => new { link.StrategyId, result.Code, result.Name })
            .ToListAsync(cancellation)).ToLookup(link => link.StrategyId);
        return read.ToDictionary(one => one.Id.Value, one => new SearchHit(one.Code, one.Name, results[one.Id].Select(result => Links.Result(result.Code)).FirstOrDefault())
        {
            Under = results[one.Id].FirstOrDefault()?.Name,
            Until = one.Retirement?.On,
        });
    }
}
