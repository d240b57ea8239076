using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Curves;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>Reads what is public of a curve, from the published tables only. Compiled, because every public page asks.</summary>
public static class PublishedCurveQuery
{
    private static readonly Compiled<Func<RbaDbContext, CurveId, IAsyncEnumerable<PublishedPoint>>> Points = new(() =>
        EF.CompileAsyncQuery((RbaDbContext db, CurveId curve) => db.DataPoints
            .Where(point => point.CurveId == curve && point.GroupId == GroupId.Total)
            .OrderBy(point => point.StartMonth)
            .Select(point => new PublishedPoint(
                point.StartMonth,
                point.Number,
                point.Numerator,
                point.Denominator,
                point.Absence,
                point.Kind,
                point.PublicNote,
                point.Revision,
                point.RevisionKind,
                point.RevisionReason))));

    private static readonly Compiled<Func<RbaDbContext, CurveId, IAsyncEnumerable<PublishedTarget>>> Targets = new(() =>
        EF.CompileAsyncQuery((RbaDbContext db, CurveId curve) => db.Curves
            .Where(c => c.Id == curve)
            .SelectMany(c => c.Targets)
            .OrderBy(target => target.StartMonth).ThenBy(target => target.Revision)
            .Select(target => new PublishedTarget(target.StartMonth, target.Wanted, target.Revision, target.DecidedOn, target.Reason, target.Origin))));

    private static readonly Compiled<Func<RbaDbContext, CurveId, IAsyncEnumerable<PublishedDefinition>>> Definitions = new(() =>
        EF.CompileAsyncQuery((RbaDbContext db, CurveId curve) => db.Curves
            .Where(c => c.Id == curve)
            .SelectMany(c => c.Definitions)
            .OrderBy(definition => definition.FromMonth)
            .Select(definition => new PublishedDefinition(
                definition.FromMonth, definition.Words, definition.Source, definition.ComparableWithBefore, definition.Change))));

    private static readonly Compiled<Func<RbaDbContext, CurveId, IAsyncEnumerable<PublishedBenchmark>>> Benchmarks = new(() =>
        EF.CompileAsyncQuery((RbaDbContext db, CurveId curve) => db.Curves
            .Where(c => c.Id == curve)
            .SelectMany(c => c.Benchmarks)
            .SelectMany(
                benchmark => benchmark.Points,
                (benchmark, point) => new PublishedBenchmark(
                    benchmark.Number, benchmark.Name, benchmark.Source, benchmark.SameDefinition, point.StartMonth, point.Value))));

    /// <summary>Reads the points, targets and definitions beside what a page has read already.</summary>
    public static async Task<PublishedCurve> RunAsync(RbaDbContext db, CurveFacts facts, PublishedSummary? summary, CancellationToken cancellation) =>
        new(facts,
            summary,
            await ListAsync(Points.On(db)(db, facts.Id), cancellation),
            await ListAsync(Targets.On(db)(db, facts.Id), cancellation),
            await ListAsync(Definitions.On(db)(db, facts.Id), cancellation),
            facts.HasBenchmarks
                ? [.. (await ListAsync(Benchmarks.On(db)(db, facts.Id), cancellation)).OrderBy(point => point.Number).ThenBy(point => point.StartMonth)]
                : []);

    private static async Task<List<T>> ListAsync<T>(IAsyncEnumerable<T> rows, CancellationToken cancellation)
    {
        var list = new List<T>();
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            list.Add(row);
        }

        return list;
    }
}
