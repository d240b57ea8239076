using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using RbaTracker.Data.Audit;
using RbaTracker.Data.Searching;
using RbaTracker.Data.Writing.Points;

namespace RbaTracker.Data.Writing;

/// <summary>One work of the writer, as its context sees it: what it changed so far, and whether it can still be kept.</summary>
internal sealed class WriteUnit(WriteSession session, IPointLoader points)
{
    private ExceptionDispatchInfo? _failure;

    /// <summary>What the work changed.</summary>
    public AuditTrail Trail { get; } = new();

    private SearchUpkeep Search { get; } = new();

    /// <summary>The connection and transaction of the work.</summary>
    public WriteSession Session => session;

    /// <summary>The bulk path of the database.</summary>
    public IPointLoader Points => points;

    /// <summary>Saves in the middle of the work. What is found by words waits for the next save that can be awaited: the work ends with one.</summary>
    public int Save(RbaDbContext db, Func<int> save)
    {
        using var detected = new DetectedChanges(db.ChangeTracker);
        try
        {
            Trail.TakeDown(db.ChangeTracker);
            Search.TakeDown(db.ChangeTracker);
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

    /// <summary>Saves in the middle of the work.</summary>
    public async Task<int> SaveAsync(RbaDbContext db, Func<Task<int>> save)
    {
        using var detected = new DetectedChanges(db.ChangeTracker);
        try
        {
            Trail.TakeDown(db.ChangeTracker);
            Search.TakeDown(db.ChangeTracker);
            var rows = await save().ConfigureAwait(false);
            Trail.Settle();
            await Search.WriteAsync(db, session, points).ConfigureAwait(false);
            return rows;
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
            throw;
        }
    }

    /// <summary>Refuses a work that swallowed the failure of a save: a part of that save may stand in the transaction.</summary>
    public void RequireWhole() => _failure?.Throw();

    /// <summary>Looks for changes once for the whole save: every step of it would look again through all that is tracked.</summary>
    private sealed class DetectedChanges : IDisposable
    {
        private readonly ChangeTracker _tracker;
        private readonly bool _detects;

        public DetectedChanges(ChangeTracker tracker)
        {
            tracker.DetectChanges();
            (_tracker, _detects) = (tracker, tracker.AutoDetectChangesEnabled);
            tracker.AutoDetectChangesEnabled = false;
        }

        public void Dispose() => _tracker.AutoDetectChangesEnabled = _detects;
    }
}
