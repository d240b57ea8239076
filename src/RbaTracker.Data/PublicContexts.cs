using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RbaTracker.Data;

/// <summary>Contexts for the queries of public pages, with an open connection and without tracking; used again by the next page.</summary>
/// <remarks>
/// EF's own pool closes the connection when a context goes back, and each opening teaches SQLite two dozen functions anew: a tenth
/// of the cost of a page. PostgreSQL's connections are few and pooled by its own driver: there a context is used once.
/// </remarks>
public sealed class PublicContexts(DbContextOptions<RbaDbContext> options) : IDisposable
{
    private readonly ConcurrentBag<RbaDbContext> _idle = [];
    private readonly DbContextOptions<RbaDbContext> _options =
        new DbContextOptionsBuilder<RbaDbContext>(options).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;

    private volatile bool _isClosed;

    /// <summary>Takes a context until the loan is given back.</summary>
    public async Task<Loan> OpenAsync(CancellationToken cancellation = default)
    {
        if (_idle.TryTake(out var idle))
        {
            return new Loan(this, idle);
        }

        var db = new RbaDbContext(_options);
        try
        {
            await db.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);
            return new Loan(this, db);
        }
        catch
        {
            await db.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Closes the connections that nobody uses, and those in use when they come back.</summary>
    public void Dispose()
    {
        _isClosed = true;
        while (_idle.TryTake(out var db))
        {
            db.Dispose();
        }
    }

    private ValueTask TakeBackAsync(RbaDbContext db)
    {
        if (_isClosed || db.Database.GetDbConnection() is not SqliteConnection)
        {
            return db.DisposeAsync();
        }

        _idle.Add(db);
        return ValueTask.CompletedTask;
    }

    /// <summary>A context that goes back when it is disposed of.</summary>
    public sealed class Loan : IAsyncDisposable
    {
        private readonly PublicContexts _from;

        internal Loan(PublicContexts from, RbaDbContext db) => (_from, Db) = (from, db);

        /// <summary>The context.</summary>
        public RbaDbContext Db { get; }

        /// <inheritdoc/>
        public ValueTask DisposeAsync() => _from.TakeBackAsync(Db);
    }
}
