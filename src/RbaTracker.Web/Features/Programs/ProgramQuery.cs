using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Programs;

/// <summary>A program with its customers, its goals, the department of today, the results that it contributes to and its performance measures by the question that they answer.</summary>
public sealed record ProgramView(Text Name, Text Customers, Text Goals, (Code Code, Text Name) Department, Ended? Ended, IReadOnlyList<(Code Code, Text Name)> Results, IReadOnlyList<(Question Question, IReadOnlyList<MeasureRow> Rows)> Measures);

/// <summary>Reads one program.</summary>
public sealed class ProgramQuery(PublicContexts contexts, CityClock clock)
{
    /// <summary>The program, or none.</summary>
    public async Task<ProgramView?> RunAsync(Code code, CancellationToken cancellation = default)
    {
        await using var loan = await contexts.OpenAsync(cancellation);
        var db = loan.Db;
        var program = await db.Programs.SingleOrDefaultAsync(p => p.Code == code, cancellation);
        if (program is null)
        {
            return null;
        }

        // A department that was merged into another is shown as the one that took its place.
        var units = await db.Units.ToDictionaryAsync(unit => unit.Id, cancellation);
        var department = new OrganisationTree(units.Values, clock.Today).DepartmentOf(program.DepartmentOn(clock.Today));
        var replacement = program.Retirement?.ReplacedBy is { } next ? await db.Programs.SingleOrDefaultAsync(p => p.Code == next, cancellation) : null;
        var measures = await db.Measures
            .Where(measure => measure.ProgramId == program.Id && (measure.Retirement == null || measure.Retirement.On > clock.Today))
            .Select(measure => new { measure.Code, measure.Name, measure.Question, measure.CurveId, measure.Curve.Rank })
            .ToListAsync(cancellation);
        var results = await db.Set<Domain.Programs.Contribution>()
            .Where(link => link.ProgramId == program.Id)
            .Join(db.Results, link => link.ResultId, result => result.Id, (link, result) => result)
            .Where(result => result.Retirement == null || result.Retirement.On > clock.Today)
            .Select(result => new { result.Code, result.Name })
            .ToListAsync(cancellation);
        var named = new NamedProgram(program.Code, program.Name);
        var rows = await MeasureRowsQuery.RunAsync(db, [.. measures.Select(measure => measure.CurveId)], cancellation);
        return new ProgramView(
            program.Name,
            program.Customers,
            program.Goals,
            (department.Code, department.PlaceOn(clock.Today).Name),
            Ended.Of(program.Retirement, replacement?.Name),
            [.. results.Select(result => (result.Code, result.Name)).OrderBy(result => result.Name.InReadersLanguage(), StringComparer.CurrentCulture)],
            [.. measures
                .OrderBy(measure => measure.Rank)
                .ThenBy(measure => measure.Name.In(LanguagePath.Current), StringComparer.CurrentCulture)
                .GroupBy(measure => measure.Question, measure => new MeasureRow(measure.Code, measure.Name, named, rows[measure.CurveId]))
                .OrderBy(group => group.Key)
                .Select(group => (group.Key, (IReadOnlyList<MeasureRow>)[.. group]))]);
    }
}
