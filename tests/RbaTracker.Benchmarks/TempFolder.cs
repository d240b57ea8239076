using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using RbaTracker.Data;
using RbaTracker.Data.Writing;
using RbaTracker.Data.Writing.Sqlite;
using RbaTracker.Domain.People;

namespace RbaTracker.Benchmarks;

/// <summary>A folder that goes when it is no longer needed.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("rba-benchmark-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}

/// <summary>A database of the product, opened as the product opens it.</summary>
internal sealed class Store : IAsyncDisposable
{
    private readonly SqliteDatabase _database;

    private Store(SqliteDatabase database)
    {
        _database = database;
        Writer = new Writer(database, TimeProvider.System, NullLogger<Writer>.Instance);
        var reading = new DbContextOptionsBuilder<RbaDbContext>();
        database.UseForReading(reading);
        Readers = new PooledReaders(reading.Options);
    }

    public Writer Writer { get; }

    public IDbContextFactory<RbaDbContext> Readers { get; }

    public string File => _database.File;

    public static async Task<Store> OpenAsync(string folder)
    {
        var database = new SqliteDatabase(folder);
        await database.PrepareAsync(NullLogger.Instance);
        return new Store(database);
    }

    /// <summary>Makes a row many rows, whose first column counts on: a hundred thousand curves would take EF minutes.</summary>
    public Task MultiplyAsync(string table, string key, int rows) => Writer.RunBulkAsync(Actor.Clockwork, async db =>
    {
        var names = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info({table})").ToListAsync();
        var values = names.Select(name => name == key ? "n.i" : "t." + name);
        var sql =
            $"WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < {rows}) "
            + $"INSERT INTO {table} ({string.Join(", ", names)}) SELECT {string.Join(", ", values)} FROM n, {table} t WHERE t.{key} = 1";
        await db.Database.ExecuteSqlRawAsync(sql);
    });

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private sealed class PooledReaders(DbContextOptions<RbaDbContext> options) : IDbContextFactory<RbaDbContext>
    {
        private readonly Microsoft.EntityFrameworkCore.Infrastructure.PooledDbContextFactory<RbaDbContext> _pool = new(options);

        public RbaDbContext CreateDbContext() => _pool.CreateDbContext();
    }
}
