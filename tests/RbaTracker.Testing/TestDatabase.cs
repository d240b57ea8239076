using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using RbaTracker.Data;
using RbaTracker.Data.PostgreSql;
using RbaTracker.Data.Writing;
using RbaTracker.Data.Writing.Sqlite;
using RbaTracker.Domain.People;

namespace RbaTracker.Testing;

/// <summary>The databases that the tracker runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}

/// <summary>A real database of its own, copied from one that was brought up to date once: with its writer, its readers and a clock that stands still.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);

    private readonly ServiceProvider _services;
    private readonly Func<Task> _remove;

    private TestDatabase(DatabaseKind kind, string place, ServiceProvider services, Func<Task> remove) =>
        (Kind, Place, _services, _remove) = (kind, place, services, remove);

    /// <summary>Who stands behind a save outside of a command.</summary>
    public static Actor SignIn { get; } = new(null, "sign-in");

    /// <summary>Which one it is.</summary>
    public DatabaseKind Kind { get; }

    /// <summary>The data folder on SQLite, the connection string on PostgreSQL.</summary>
    public string Place { get; }

    /// <summary>The storage as an application has it.</summary>
    public IServiceProvider Services => _services;

    /// <summary>The writer.</summary>
    public Writer Writer => _services.GetRequiredService<Writer>();

    /// <summary>The pooled contexts that read.</summary>
    public IDbContextFactory<RbaDbContext> Contexts => _services.GetRequiredService<IDbContextFactory<RbaDbContext>>();

    /// <summary>The clock.</summary>
    public FixedClock Clock => (FixedClock)_services.GetRequiredService<TimeProvider>();

    /// <summary>Makes one; skips the running test where PostgreSQL is asked for and not installed.</summary>
    /// <param name="kind">Which one.</param>
    /// <param name="configure">Further services of the application.</param>
    /// <param name="wrap">Puts something around the database.</param>
    public static async Task<TestDatabase> CreateAsync(
        DatabaseKind kind = DatabaseKind.Sqlite, Action<IServiceCollection>? configure = null, Func<IDatabase, IDatabase>? wrap = null)
    {
        if (kind == DatabaseKind.Sqlite)
        {
            var folder = await CopyFolderAsync();
            return await OpenAsync(kind, folder, configure, wrap, () =>
            {
                TestFolder.Remove(folder);
                return Task.CompletedTask;
            });
        }

        PostgresServer.RequireOrSkip();
        var server = await PostgresServer.GetAsync();
        var connectionString = await server.CreateAsync(await PostgresTemplate.Value);
        return await OpenAsync(kind, connectionString, configure, wrap, () => server.DropAsync(connectionString));
    }

    /// <summary>A data folder with a database that is up to date and empty, for a test that opens it itself.</summary>
    public static async Task<string> CopyFolderAsync()
    {
        var folder = TestFolder.New("sqlite");
        File.Copy(await SqliteTemplate.Value, Path.Combine(folder, SqliteDatabase.FileName));
        return folder;
    }

    /// <summary>Opens a database that exists.</summary>
    public static Task<TestDatabase> OpenAsync(DatabaseKind kind, string place, Action<IServiceCollection>? configure = null) =>
        OpenAsync(kind, place, configure, wrap: null, () => Task.CompletedTask);

    /// <summary>Makes the model, which takes most of the time of a start, before a database is there.</summary>
    public static void WarmUp()
    {
        var options = new DbContextOptionsBuilder<RbaDbContext>();
        options.UseRbaSqlite("Data Source=");
        using var db = new RbaDbContext(options.Options);
        _ = db.Model.GetEntityTypes().Count();
    }

    /// <summary>A context that reads.</summary>
    public RbaDbContext Read() => Contexts.CreateDbContext();

    /// <summary>Stores things as they are.</summary>
    public Task HoldAsync(params object[] things) => Writer.RunAsync(Actor.Clockwork, db =>
    {
        db.AddRange(things);
        return Task.CompletedTask;
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _remove();
    }

    private static IDatabase Database(DatabaseKind kind, string place) => kind == DatabaseKind.Sqlite ? new SqliteDatabase(place) : new PostgreSqlDatabase(place);

    private static async Task<TestDatabase> OpenAsync(
        DatabaseKind kind, string place, Action<IServiceCollection>? configure, Func<IDatabase, IDatabase>? wrap, Func<Task> remove)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FixedClock());
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddRbaData(_ => new DataOptions { Database = wrap is null ? Database(kind, place) : wrap(Database(kind, place)), SavedBy = _ => SignIn });
        configure?.Invoke(services);
        var provider = services.BuildServiceProvider();
        await provider.PrepareRbaDataAsync();
        return new TestDatabase(kind, place, provider, remove);
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        var folder = TestFolder.New("template");
        await using var database = new SqliteDatabase(folder);
        await database.PrepareAsync(NullLogger.Instance);
        return database.File;
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var server = await PostgresServer.GetAsync();
        var connectionString = await server.CreateAsync();
        await using (var database = new PostgreSqlDatabase(connectionString))
        {
            await database.PrepareAsync(NullLogger.Instance);
        }

        return new NpgsqlConnectionStringBuilder(connectionString).Database!;
    }
}
