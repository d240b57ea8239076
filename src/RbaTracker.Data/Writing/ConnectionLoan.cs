using Microsoft.EntityFrameworkCore;

namespace RbaTracker.Data.Writing;

/// <summary>Lends the writer's connection to an ordinary context for one save, and gives the context its own way to read back.</summary>
internal sealed class ConnectionLoan : IAsyncDisposable
{
    private readonly RbaDbContext _db;
    private readonly string? _readsBy;

    private ConnectionLoan(RbaDbContext db) => (_db, _readsBy) = (db, db.Database.GetConnectionString());

    public static async Task<ConnectionLoan> OfAsync(RbaDbContext db, WriteSession session)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            throw new InvalidOperationException("A context that has a transaction of its own cannot be saved: what it writes goes through the writer's.");
        }

        var loan = new ConnectionLoan(db);
        db.Database.SetDbConnection(session.Connection);
        await db.Database.UseTransactionAsync(session.Transaction).ConfigureAwait(false);
        return loan;
    }

    public async ValueTask DisposeAsync()
    {
        await _db.Database.UseTransactionAsync(null).ConfigureAwait(false);

        // Not the former connection but the way to make one: a pooled context drops its connection when it goes back, and
        // would come out of the pool with none.
        _db.Database.SetDbConnection(null);
        _db.Database.SetConnectionString(_readsBy);
    }
}
