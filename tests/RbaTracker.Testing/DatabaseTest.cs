using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace RbaTracker.Testing;

/// <summary>
/// A test class over a database of its own. To run it on both databases make it abstract and give it two sealed children,
/// <c>OnSqlite() : base(DatabaseKind.Sqlite)</c> and <c>OnPostgreSql() : base(DatabaseKind.PostgreSql)</c>.
/// </summary>
public abstract class DatabaseTest(DatabaseKind kind) : IAsyncLifetime
{
    protected TestDatabase Database { get; private set; } = null!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => Database = await MakeAsync(kind);

    public virtual async ValueTask DisposeAsync()
    {
        if (Database is not null)
        {
            await Database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected virtual Task<TestDatabase> MakeAsync(DatabaseKind kind) => TestDatabase.CreateAsync(kind, Configure);

    /// <summary>Adds what the class needs beside the storage.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }
}
