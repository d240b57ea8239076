using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using RbaTracker.Data;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Curves;
using RbaTracker.Testing;
using RbaTracker.Web.Shared.Curves;

namespace RbaTracker.Web.Tests.Shared.Curves;

public abstract class MeasureRowsQueryTests(DatabaseKind kind) : DatabaseTest(kind)
{
    private const int Curves = 5;
    private const int Kept = 3;

    [Fact]
    public async Task Summaries_and_points_of_many_curves_are_two_commands_with_one_parameter_for_all_curves()
    {
        var curves = await StoreAsync();
        var log = new Log();
        await using var db = Reader(log);

        var rows = await MeasureRowsQuery.RunAsync(db, curves, Cancellation);
        var points = await MeasureRowsQuery.PointsAsync(db, curves, Kept, Cancellation);

        Assert.Equal(2, log.Commands.Count);
        Assert.All(log.Commands, parameters => Assert.InRange(parameters, 1, Curves - 1));
        Assert.Equal(Curves, rows.Count);
        Assert.All(rows.Values, row => Assert.NotNull(row.Summary));
        Assert.Equal(Curves, points.Count);
    }

    [Fact]
    public async Task Each_curve_has_its_last_points_in_order_and_a_short_one_has_all_it_has()
    {
        var curves = await StoreAsync();
        await using var db = Reader(new Log());

        var points = await MeasureRowsQuery.PointsAsync(db, [curves[0], curves[4]], Kept, Cancellation);

        Assert.Equal([1m, 2m], points[curves[0]].Select(point => point.Number!.Value));
        Assert.Equal([4m, 5m, 6m], points[curves[4]].Select(point => point.Number!.Value));
        Assert.Equal(2, points.Count);
    }

    /// <summary>Curves of two points, three points and so on.</summary>
    private async Task<CurveId[]> StoreAsync()
    {
        var curves = Enumerable.Range(0, Curves).Select(_ => Sample.Curve()).ToArray();
        await Database.HoldAsync([.. curves]);
        for (var i = 0; i < Curves; i++)
        {
            var points = Sample.Points(curves[i], Sample.Quarter(2020, 1), Enumerable.Range(1, i + 2).Select(number => (decimal)number));
            var summary = new CurveSummary(curves[i].Id, GroupId.Total);
            summary.Make(curves[i], [.. points], Sample.Now);
            await Database.HoldAsync([.. points, summary]);
        }

        return [.. curves.Select(curve => curve.Id)];
    }

    private RbaDbContext Reader(Log log)
    {
        var options = new DbContextOptionsBuilder<RbaDbContext>();
        Database.Services.GetRequiredService<IDatabase>().UseForReading(options);
        return new RbaDbContext(options.AddInterceptors(log).Options);
    }

    public sealed class OnSqlite() : MeasureRowsQueryTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : MeasureRowsQueryTests(DatabaseKind.PostgreSql);

    /// <summary>How many parameters each command had.</summary>
    private sealed class Log : DbCommandInterceptor
    {
        public List<int> Commands { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Commands.Add(command.Parameters.Count);
            return ValueTask.FromResult(result);
        }
    }
}
