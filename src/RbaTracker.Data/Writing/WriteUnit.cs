using System.Runtime.ExceptionServices;
using RbaTracker.Data.Audit;
using RbaTracker.Data.Writing.Points;
using RbaTracker.Domain.Audit;

namespace RbaTracker.Data.Writing;

/// <summary>One work of the writer, as its context sees it: what it changed so far, and whether it can still be kept.</summary>
internal sealed class WriteUnit(WriteSession session, IPointLoader points)
{
    private ExceptionDispatchInfo? _failure;
    private Func<string, AuditEntry>? _audit;

    /// <summary>What the work changed.</summary>
    public AuditTrail Trail { get; } = new();

    /// <summary>The connection and transaction of the work.</summary>
    public WriteSession Session => session;

    /// <summary>The bulk path of the database.</summary>
    public IPointLoader Points => points;

    /// <summary>Saves in the middle of the work.</summary>
    public int Save(RbaDbContext db, Func<int> save)
    {
        try
        {
            Trail.TakeDown(db.ChangeTracker);
            var rows = save();
            Trail.Settle();
            return rows;
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
            throw;
        }
    }

    /// <summary>Saves in the middle of the work, or at its end together with the audit entry.</summary>
    public async Task<int> SaveAsync(RbaDbContext db, Func<Task<int>> save)
    {
        try
        {
            // Where no key is to come from the database, the change and its audit entry go in one save.
            Trail.TakeDown(db.ChangeTracker);
            if (!Trail.AwaitsKeys)
            {
                AddEntry(db);
            }

            var rows = await save().ConfigureAwait(false);
            Trail.Settle();
            if (AddEntry(db))
            {
                rows += await save().ConfigureAwait(false);
            }

            return rows;
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
            throw;
        }
    }

    /// <summary>Ends the work: saves what is unsaved, and the audit entry where anything was changed.</summary>
    public async Task CloseAsync(RbaDbContext db, Func<string, AuditEntry> audit)
    {
        // A work may have swallowed the failure of a save, and a part of that save may stand in the transaction.
        _failure?.Throw();
        _audit = audit;
        await db.SaveChangesAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private bool AddEntry(RbaDbContext db)
    {
        if (_audit is null || Trail.IsEmpty)
        {
            return false;
        }

        db.AuditEntries.Add(_audit(Trail.Tell()));
        _audit = null;
        return true;
    }
}
