using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.Organisation;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Results;
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

/// <summary>Reads a scorecard in six queries, however many lines it has.</summary>
public sealed class ScorecardQuery(PublicContexts contexts, CityClock clock)
{
    /// <summary>The scorecard, or none.</summary>
    public async Task<ScorecardView?> RunAsync(Code code, CancellationToken cancellation = default)
    {
        await using var loan = await contexts.OpenAsync(cancellation);
        var db = loan.Db;
        if (await db.Scorecards.SingleOrDefaultAsync(card => card.Code == code, cancellation) is not { } scorecard)
        {
            return null;
        }

        var lines = scorecard.Lines.OrderBy(line => line.Order).ToList();
        var curves = lines.Select(line => line.CurveId).Distinct().ToList();
        var results = await ResultsAsync(db, [.. lines.Select(line => line.ResultId).Distinct()], cancellation);
        var named = await NamedAsync(db, curves, clock.Today, cancellation);
        var rows = await MeasureRowsQuery.RunAsync(db, curves, cancellation);
        var tree = await db.OrganisationOnAsync(clock.Today, cancellation);
        return new ScorecardView(code, scorecard.Name, scorecard.Retirement, [.. lines
            .Where(line => named.ContainsKey(line.CurveId))
            .Select(line => (Line: line, Of: named[line.CurveId]))
            .Select(row => new ScorecardRow(
                results[row.Line.ResultId].Code,
                results[row.Line.ResultId].Name,
                new MeasureRow(row.Of.Code, row.Of.Name, row.Of.Program, rows[row.Line.CurveId]),
                row.Of.Home is { } home ? tree.DepartmentOf(home) : null))]);
    }

    private static async Task<Dictionary<ResultId, (Code Code, Text Name)>> ResultsAsync(RbaDbContext db, List<ResultId> ids, CancellationToken cancellation) =>
        (await db.Results.Where(result => ids.Contains(result.Id)).Select(result => new { result.Id, result.Code, result.Name }).ToListAsync(cancellation))
            .ToDictionary(result => result.Id, result => (result.Code, result.Name));

    // Retired measures leave the scorecard by themselves; their line stays for whoever edits it.
    private static async Task<Dictionary<CurveId, Named>> NamedAsync(RbaDbContext db, List<CurveId> curves, DateOnly today, CancellationToken cancellation)
    {
        var indicators = await db.Indicators
            .Where(indicator => curves.Contains(indicator.CurveId) && (indicator.Retirement == null || indicator.Retirement.On > today))
            .Select(indicator => new Named(indicator.CurveId, indicator.Code, indicator.Name, null, null))
            .ToListAsync(cancellation);
        var measures = await db.Measures
            .Where(measure => curves.Contains(measure.CurveId) && (measure.Retirement == null || measure.Retirement.On > today))
            .Join(db.Programs, measure => measure.ProgramId, program => program.Id, (measure, program) => new { measure, program })
            .Select(row => new Named(
                row.measure.CurveId,
                row.measure.Code,
                row.measure.Name,
                new NamedProgram(row.program.Code, row.program.Name),
                row.program.Homes.OrderByDescending(home => home.From <= today).ThenByDescending(home => home.From).First().Department))
            .ToListAsync(cancellation);
        return indicators.Concat(measures).ToDictionary(named => named.Curve);
    }

    private sealed record Named(CurveId Curve, Code Code, Text Name, NamedProgram? Program, OrganisationUnitId? Home);
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
