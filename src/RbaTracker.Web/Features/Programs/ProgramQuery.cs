using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Programs;

/// <summary>A program with its customers, its goals, the department of today and its performance measures.</summary>
public sealed record ProgramView(Text Name, Text Customers, Text Goals, Text Department, Ended? Ended, IReadOnlyList<MeasureRow> Measures);

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
        var department = units[new OrganisationTree(units.Values, clock.Today).StandsFor(program.DepartmentOn(clock.Today))];
        var replacement = program.Retirement?.ReplacedBy is { } next ? await db.Programs.SingleOrDefaultAsync(p => p.Code == next, cancellation) : null;
        var measures = await db.Measures
            .Where(measure => measure.ProgramId == program.Id)
            .Select(measure => new { measure.Code, measure.Name, measure.CurveId })
            .ToListAsync(cancellation);
        var rows = await MeasureRowsQuery.RunAsync(db, [.. measures.Select(measure => measure.CurveId)], cancellation);
        return new ProgramView(
            program.Name,
            program.Customers,
            program.Goals,
            department.PlaceOn(clock.Today).Name,
            Ended.Of(program.Retirement, replacement?.Name),
            [.. measures
                .OrderBy(measure => measure.Name.In(LanguagePath.Current), StringComparer.CurrentCulture)
                .Select(measure => new MeasureRow(measure.Code, measure.Name, null, rows[measure.CurveId]))]);
    }
}
