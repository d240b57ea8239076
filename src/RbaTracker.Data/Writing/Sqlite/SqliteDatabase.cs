using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Logging;
using RbaTracker.Data.Searching;
using RbaTracker.Data.Writing.Points;

namespace RbaTracker.Data.Writing.Sqlite;

/// <summary>The default home: one file in a data folder, which this process keeps to itself while it lives.</summary>
/// <param name="folder">The data folder.</param>
public sealed class SqliteDatabase(string folder) : IDatabase
{
    /// <summary>The name of the database file.</summary>
    public const string FileName = "rba.db";

    private static readonly Lazy<IModel> Model = CommonOptions.Model(options => options.UseRbaSqlite());

    private DataFolderLock? _lock;
    private RbaDbContext? _host;
    private SqliteLane? _lane;

    /// <summary>The database file.</summary>
    public string File { get; } = Path.Combine(folder, FileName);

    /// <inheritdoc/>
    public IWriteLane Lane => _lane ?? throw new InvalidOperationException("The database was not prepared.");

    /// <inheritdoc/>
    public IPointLoader Points { get; } = new SqlitePointLoader();

    /// <inheritdoc/>
    public void UseForReading(DbContextOptionsBuilder options) => options.UseRbaSqlite(SqliteOptions.Reading(File)).UseModel(Model.Value);

    /// <inheritdoc/>
    public void UseForWriting(DbContextOptionsBuilder options) => options.UseRbaSqlite().UseModel(Model.Value);

    /// <inheritdoc/>
    public void MakeModel() => _ = Model.Value;

    /// <inheritdoc/>
    public async Task PrepareAsync(ILogger log, CancellationToken cancellation = default)
    {
        if (_lane is not null)
        {
            throw new InvalidOperationException("The database was prepared already.");
        }

        _lock = DataFolderLock.Take(folder);
        try
        {
            var options = new DbContextOptionsBuilder<RbaDbContext>();
            options.UseRbaSqlite(SqliteOptions.Writing(File)).UseModel(Model.Value);
            _host = new RbaDbContext(options.Options);
            var holdsData = DatabaseFile.Check(File, _host.Database.GetMigrations().ToHashSet(StringComparer.Ordinal));
            var connection = await OpenAsync(_host, holdsData, cancellation).ConfigureAwait(false);
            await BringUpToDateAsync(_host, cancellation).ConfigureAwait(false);
            await SearchFilling.FillAsync(_host, Points, cancellation).ConfigureAwait(false);
            _lane = new SqliteLane(connection, log);
            log.LogInformation(
                "SQLite {Version}; one connection writes and makes all checkpoints, which the WAL-reset bug of 3.7.0 to 3.51.2 cannot harm",
                connection.ServerVersion);
        }
        catch (Exception failure)
        {
            await DisposeAsync().ConfigureAwait(false);
            if (Explain(failure) is { } explained)
            {
                throw explained;
            }

            throw;
        }
    }

    /// <inheritdoc/>
    public StorageFailedException? Explain(Exception failure) => SqliteFailure.Explain(failure);

    /// <inheritdoc/>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_lane is not null)
        {
            await _lane.CloseAsync().ConfigureAwait(false);
        }

        if (_host is not null)
        {
            // The readers first, so that the last connection is the one that may tidy the files up.
            await using var readers = new SqliteConnection(SqliteOptions.Reading(File));
            SqliteConnection.ClearPool(readers);
            await _host.DisposeAsync().ConfigureAwait(false);
            _host = null;
        }

        _lock?.Dispose();
        _lock = null;
    }

    // EF opens the connection, because it teaches it the functions that its queries use; it then stays open for good.
    private async Task<SqliteConnection> OpenAsync(RbaDbContext host, bool holdsData, CancellationToken cancellation)
    {
        try
        {
            await host.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);
            var connection = (SqliteConnection)host.Database.GetDbConnection();
            DatabaseFile.RequireWritable(File, connection);
            if (!holdsData)
            {
                connection.Execute($"PRAGMA application_id = {DatabaseFile.ApplicationId}");
            }

            connection.Execute("PRAGMA busy_timeout = 10000");
            connection.Execute("PRAGMA synchronous = FULL");
            connection.Execute("PRAGMA wal_autocheckpoint = 0");
            connection.Execute($"PRAGMA journal_size_limit = {WriteAheadLog.Kept}");
            var mode = connection.Execute("PRAGMA journal_mode = WAL");
            return Equals(mode, "wal")
                ? connection
                : throw new DatabaseRefusedException($"The disk of '{File}' cannot hold a database that is read while it is written (WAL): use a local disk.");
        }
        catch (SqliteException failure)
        {
            throw DatabaseFile.CannotWrite(File, failure);
        }
    }

    private static async Task BringUpToDateAsync(RbaDbContext host, CancellationToken cancellation)
    {
        // Asked first, because Migrate compares the whole model with the last migration, at every start.
        var pending = await host.Database.GetPendingMigrationsAsync(cancellation).ConfigureAwait(false);
        if (pending.Any())
        {
            await MigrateAsync(host, cancellation).ConfigureAwait(false);
        }
    }

    private static async Task MigrateAsync(RbaDbContext host, CancellationToken cancellation)
    {
        // EF's own lock is a row that outlives a process that was killed while it migrated: the next one would wait for it
        // for ever. Nobody else can be migrating now, because the folder is ours.
        await host.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellation).ConfigureAwait(false);
        await host.Database.MigrateAsync(cancellation).ConfigureAwait(false);
    }
}
