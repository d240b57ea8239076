using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Programs;

/// <summary>A program with its customers, its department and its performance measures.</summary>
public sealed record ProgramView(Text Name, Text Customers, Text Department, IReadOnlyList<MeasureRow> Measures);

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

        var home = program.DepartmentOn(clock.Today);
        var department = await db.Units.SingleAsync(unit => unit.Id == home, cancellation);
        var measures = await db.Measures
            .Where(measure => measure.ProgramId == program.Id)
            .Select(measure => new { measure.Code, measure.Name, measure.CurveId })
            .ToListAsync(cancellation);
        var rows = await MeasureRowsQuery.RunAsync(db, [.. measures.Select(measure => measure.CurveId)], cancellation);
        return new ProgramView(
            program.Name,
            program.Customers,
            department.PlaceOn(clock.Today).Name,
            [.. measures
                .OrderBy(measure => measure.Name.In(LanguagePath.Current), StringComparer.CurrentCulture)
                .Select(measure => new MeasureRow(measure.Code, measure.Name, null, rows[measure.CurveId]))]);
    }
}
