using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.Organisation;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Organisation;

/// <summary>A department with the programs that it runs today.</summary>
/// <param name="Code">Its public name.</param>
/// <param name="Name">Its name today.</param>
/// <param name="Programs">Its programs with how many measures each has, in the reader's order.</param>
public sealed record DepartmentView(Code Code, Text Name, IReadOnlyList<(NamedProgram Program, int Measures)> Programs);

/// <summary>Reads which department runs which programs today: three queries, however many there are.</summary>
public sealed class DepartmentsQuery(PublicContexts contexts, CityClock clock)
{
    /// <summary>The departments that run a program, in the reader's order.</summary>
    public async Task<IReadOnlyList<DepartmentView>> RunAsync(CancellationToken cancellation = default)
    {
        await using var loan = await contexts.OpenAsync(cancellation);
        return await ReadAsync(loan.Db, cancellation);
    }

    /// <summary>One department with the rows of its measures by program, or none.</summary>
    public async Task<(DepartmentView Department, ILookup<Code, MeasureRow> Rows)?> RunAsync(Code code, CancellationToken cancellation = default)
    {
        await using var loan = await contexts.OpenAsync(cancellation);
        var db = loan.Db;
        if ((await ReadAsync(db, cancellation)).SingleOrDefault(department => department.Code == code) is not { } found)
        {
            return null;
        }

        var programs = found.Programs.Select(one => one.Program.Code).ToList();
        var measures = await db.Measures
            .Where(measure => measure.Retirement == null || measure.Retirement.On > clock.Today)
            .Join(db.Programs.Where(program => programs.Contains(program.Code)), measure => measure.ProgramId, program => program.Id, (measure, program) => new
            {
                measure.Code,
                measure.Name,
                measure.CurveId,
                measure.Curve.Rank,
                Program = new NamedProgram(program.Code, program.Name),
            })
            .ToListAsync(cancellation);
        var rows = await MeasureRowsQuery.RunAsync(db, [.. measures.Select(measure => measure.CurveId)], cancellation);
        return (found, measures
            .OrderBy(measure => measure.Rank)
            .ThenBy(measure => measure.Name.InReadersLanguage(), StringComparer.CurrentCulture)
            .ToLookup(measure => measure.Program.Code, measure => new MeasureRow(measure.Code, measure.Name, measure.Program, rows[measure.CurveId]) { Rank = measure.Rank }));
    }

    private async Task<IReadOnlyList<DepartmentView>> ReadAsync(RbaDbContext db, CancellationToken cancellation)
    {
        var today = clock.Today;
        var tree = await db.OrganisationOnAsync(today, cancellation);
        var programs = await db.Programs
            .Where(program => program.Retirement == null || program.Retirement.On > today)
            .Select(program => new
            {
                Named = new NamedProgram(program.Code, program.Name),
                Home = program.Homes.OrderByDescending(home => home.From <= today).ThenByDescending(home => home.From).First().Department,
                Measures = db.Measures.Count(measure => measure.ProgramId == program.Id && (measure.Retirement == null || measure.Retirement.On > today)),
            })
            .ToListAsync(cancellation);
        return [.. programs
            .Select(program => (Department: tree.DepartmentOf(program.Home), program.Named, program.Measures))
            .GroupBy(program => program.Department.Id)
            .Select(group => new DepartmentView(
                group.First().Department.Code,
                group.First().Department.PlaceOn(today).Name,
                [.. group.Select(program => (program.Named, program.Measures)).OrderBy(program => program.Named.Name.InReadersLanguage(), StringComparer.CurrentCulture)]))
            .OrderBy(department => department.Name.InReadersLanguage(), StringComparer.CurrentCulture)];
    }
}
