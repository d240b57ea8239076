using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RbaTracker.Data.PostgreSql;
using RbaTracker.Data.Writing.Sqlite;
using RbaTracker.Domain.Curves;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Writing;

/// <summary>A city's database of an earlier version is brought up to date with everything that it holds.</summary>
public sealed class UpgradeTests
{
    private const string First = "Initial";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_keeps_its_department_on_sqlite()
    {
        var folder = TestFolder.New("upgrade");
        var file = Path.Combine(folder, "rba.db");
        var options = new DbContextOptionsBuilder<RbaDbContext>();
        options.UseRbaSqlite($"Data Source={file};Pooling=False");
        await MakeAsync(options.Options, "PRAGMA application_id = 1380073812", guid => $"X'{guid.Replace("-", "", StringComparison.Ordinal)}'");

        await using var database = await TestDatabase.OpenAsync(DatabaseKind.Sqlite, folder);

        await AssertKeptAsync(database);
    }

    [Fact]
    public async Task A_program_keeps_its_department_on_postgresql()
    {
        PostgresServer.RequireOrSkip();
        var server = await PostgresServer.GetAsync();
        var connection = await server.CreateAsync();
        var options = new DbContextOptionsBuilder<RbaDbContext>();
        options.UseRbaPostgreSql(connection);
        await MakeAsync(options.Options, "SELECT 1", guid => $"'{guid}'");

        await using (var database = await TestDatabase.OpenAsync(DatabaseKind.PostgreSql, connection))
        {
            await AssertKeptAsync(database);
        }

        await server.DropAsync(connection);
    }

    private static async Task MakeAsync(DbContextOptions<RbaDbContext> options, string mark, Func<string, string> id)
    {
        await using var db = new RbaDbContext(options);
        await db.GetService<IMigrator>().MigrateAsync(First, Cancellation);
        var (unit, program, position, measure) = (id(Id(1)), id(Id(2)), id(Id(3)), id(Id(4)));
        foreach (var statement in new[]
        {
            mark,
            $"INSERT INTO organisation_unit (id, code, level, version) VALUES ({unit}, 'housing', 'Department', 1)",
            $"INSERT INTO unit_place (unit_id, \"from\", name) VALUES ({unit}, '2020-07-01', '{{\"en\":\"Housing\"}}')",
            $"INSERT INTO program (id, code, name, customers, department, version) VALUES ({program}, 'outreach', '{{\"en\":\"Outreach\"}}', '{{\"en\":\"People\"}}', {unit}, 1)",
            $"INSERT INTO position (id, title, unit, version) VALUES ({position}, '{{\"en\":\"Manager\"}}', {unit}, 1)",
            """
            INSERT INTO curve (id, unit, unit_words, decimals, shape, scale, polarity, intent, aggregation, disclosure, version,
                due_after_days, frequency, year_start_month, years_per_period)
            VALUES (1, 'Count', '{}', 0, 'Number', 1, 'HigherIsBetter', 'Improve', 'Sum', 'EventsOrAssets', 1, 20, 'Quarterly', 7, 1)
            """,
            "INSERT INTO target (curve_id, start_month, revision, wanted, decided_on, reason) VALUES (1, 24306, 1, 10, '2026-07-01', '{}')",
            $"INSERT INTO performance_measure (id, program_id, code, name, description, question, accountable, curve_id, version) VALUES ({measure}, {program}, 'housed', '{{\"en\":\"Housed\"}}', '{{\"en\":\"People.\"}}', 'BetterOff', {position}, 1, 1)",
        })
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = statement;
            await db.Database.OpenConnectionAsync(Cancellation);
            await command.ExecuteNonQueryAsync(Cancellation);
        }
    }

    private static async Task AssertKeptAsync(TestDatabase database)
    {
        await using var db = database.Read();
        var program = await db.Programs.SingleAsync(Cancellation);
        var measure = await db.Measures.Include(m => m.Curve).SingleAsync(Cancellation);

        Assert.Equal(new Guid(Id(1)), program.DepartmentOn(Sample.Today).Value);
        Assert.False(program.Goals.HasWords);
        Assert.Null(program.Retirement);
        Assert.Equal(Rank.Secondary, measure.Curve.Rank);
        Assert.Equal(TargetOrigin.Decided, Assert.Single(measure.Curve.Targets).Origin);

        // What was there before there was a search is found by it.
        Assert.Equal(["housed", "housing", "outreach"], await db.SearchWords.Select(word => word.Word).Distinct().OrderBy(word => word).ToListAsync(Cancellation));
    }

    private static string Id(int number) => $"01900000-0000-7000-8000-00000000000{number}";
}
