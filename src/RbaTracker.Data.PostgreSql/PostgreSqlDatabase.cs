using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Logging;
using Npgsql;
using RbaTracker.Data.Searching;
using RbaTracker.Data.Writing;
using RbaTracker.Data.Writing.Points;

namespace RbaTracker.Data.PostgreSql;

/// <summary>The home for several nodes. Changes run side by side; the server and the version of each thing keep them apart.</summary>
public sealed class PostgreSqlDatabase : IDatabase
{
    // Any number will do, as long as every node takes the same: "RBAT".
    private const long MigrationLock = 0x52424154;

    private static readonly Lazy<IModel> Model = CommonOptions.Model(options => options.UseRbaPostgreSql());

    private readonly string _connectionString;
    private readonly NpgsqlDataSource _writing;
    private readonly PostgreSqlLane _lane;
    private bool _isPrepared;

    /// <summary>The database that the connection string names. It exists; its tables need not.</summary>
    public PostgreSqlDatabase(string connectionString)
    {
        _connectionString = connectionString;
        _writing = NpgsqlDataSource.Create(PostgreSqlOptions.Writing(connectionString));
        _lane = new PostgreSqlLane(_writing);
    }

    /// <inheritdoc/>
    public IWriteLane Lane => _isPrepared ? _lane : throw new InvalidOperationException("The database was not prepared.");

    /// <inheritdoc/>
    public IPointLoader Points { get; } = new PostgreSqlPointLoader();

    /// <inheritdoc/>
    public void UseForReading(DbContextOptionsBuilder options) => options.UseRbaPostgreSql(PostgreSqlOptions.Reading(_connectionString)).UseModel(Model.Value);

    /// <inheritdoc/>
    public void UseForWriting(DbContextOptionsBuilder options) => options.UseRbaPostgreSql().UseModel(Model.Value);

    /// <inheritdoc/>
    public void MakeModel() => _ = Model.Value;

    /// <inheritdoc/>
    public async Task PrepareAsync(ILogger log, CancellationToken cancellation = default)
    {
        // A connection of its own, outside of every pool: the lock falls with it, however this ends.
        var migrating = new NpgsqlConnectionStringBuilder(PostgreSqlOptions.Migrating(_connectionString));
        await using var connection = new NpgsqlConnection(migrating.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
        }
        catch (NpgsqlException failure)
        {
            throw new DatabaseRefusedException($"The PostgreSQL database '{migrating.Database}' at '{migrating.Host}' cannot be reached: {failure.Message}", failure);
        }

        await using (var wait = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { Parameters = { new() { Value = MigrationLock } } })
        {
            // EF's own lock is taken on a table that two nodes may be making at this very moment.
            await wait.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }

        await BringUpToDateAsync(connection, cancellation).ConfigureAwait(false);
        _isPrepared = true;
        log.LogInformation("PostgreSQL {Version}", connection.PostgreSqlVersion);
    }

    /// <inheritdoc/>
    public StorageFailedException? Explain(Exception failure) => PostgreSqlFailure.Explain(failure);

    /// <inheritdoc/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _lane.CloseAsync().ConfigureAwait(false);
        await _writing.DisposeAsync().ConfigureAwait(false);
    }

    private async Task BringUpToDateAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        var options = new DbContextOptionsBuilder<RbaDbContext>();
        UseForWriting(options);
        await using var db = new RbaDbContext(options.Options);
        db.Database.SetDbConnection(connection);
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        foreach (var migration in await db.Database.GetAppliedMigrationsAsync(cancellation).ConfigureAwait(false))
        {
            DatabaseRefusedException.RefuseUnknown(connection.Database, migration, known);
            known.Remove(migration);
        }

        // Migrate compares the whole model with the last migration: not at every start.
        if (known.Count > 0)
        {
            await db.Database.MigrateAsync(cancellation).ConfigureAwait(false);
        }

        await SearchFilling.FillAsync(db, Points, cancellation).ConfigureAwait(false);
    }
}
