using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using RbaTracker.Data.Writing.Sqlite;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Writing;

public sealed class ClusteredTablesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_big_table_is_clustered_when_it_is_made_and_stays_so_when_it_is_rebuilt()
    {
        var options = new DbContextOptionsBuilder<TwoTables>();
        options.UseRbaSqlite($"Data Source={Path.Combine(TestFolder.New("clustered"), "two.db")};Pooling=False");
        await using var db = new TwoTables(options.Options);
        await db.Database.EnsureCreatedAsync(Cancellation);

        Assert.EndsWith("WITHOUT ROWID", await SqlOfAsync(db, "data_point"), StringComparison.Ordinal);
        Assert.DoesNotContain("WITHOUT ROWID", await SqlOfAsync(db, "other"), StringComparison.Ordinal);

        // SQLite cannot change a column: the migration copies the table.
        var change = new AlterColumnOperation { Table = "data_point", Name = "Note", ClrType = typeof(string), ColumnType = "TEXT", OldColumn = new AddColumnOperation { ColumnType = "TEXT", IsNullable = true } };
        var commands = db.GetService<IMigrationsSqlGenerator>().Generate([change], db.GetService<IDesignTimeModel>().Model);
        Assert.Contains(commands, command => command.CommandText.Contains("ef_temp_data_point", StringComparison.Ordinal));
        foreach (var command in commands)
        {
            await db.Database.ExecuteSqlRawAsync(command.CommandText, Cancellation);
        }

        Assert.EndsWith("WITHOUT ROWID", await SqlOfAsync(db, "data_point"), StringComparison.Ordinal);
    }

    private static async Task<string> SqlOfAsync(DbContext db, string table) =>
        (await db.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_schema WHERE name = {table}").SingleAsync(Cancellation)).TrimEnd();

    private sealed class TwoTables(DbContextOptions<TwoTables> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            foreach (var name in new[] { "data_point", "other" })
            {
                modelBuilder.SharedTypeEntity<Dictionary<string, object>>(name, table =>
                {
                    table.ToTable(name);
                    table.IndexerProperty<int>("Curve");
                    table.IndexerProperty<int>("Month");
                    table.IndexerProperty<string>("Note");
                    table.HasKey("Curve", "Month");
                });
            }
        }
    }
}
