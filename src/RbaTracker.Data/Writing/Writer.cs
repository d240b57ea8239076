using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;
using RbaTracker.Data.Audit;
using RbaTracker.Domain.Audit;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;

namespace RbaTracker.Data.Writing;

/// <summary>Runs every change: one work, one transaction, one audit entry. Nothing is written in any other way.</summary>
public sealed class Writer
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    private readonly IDatabase _database;
    private readonly TimeProvider _clock;
    private readonly ILogger<Writer> _log;
    private readonly PooledDbContextFactory<RbaDbContext> _contexts;
    private AuditRow? _auditRow;

    /// <summary>The writer of a database.</summary>
    public Writer(IDatabase database, TimeProvider clock, ILogger<Writer> log)
    {
        (_database, _clock, _log) = (database, clock, log);
        var options = new DbContextOptionsBuilder<RbaDbContext>();
        database.UseForWriting(options);
        _contexts = new PooledDbContextFactory<RbaDbContext>(options.Options);
    }

    /// <summary>Runs a command's work, saves, audits and commits. It comes back when the change is on the disk.</summary>
    /// <param name="actor">Who asks for it.</param>
    /// <param name="work">Loads, decides and changes, on the context that it is given and on no other.</param>
    /// <param name="cancellation">Honoured while the work waits; once begun, it is brought to its end.</param>
    /// <exception cref="BrokenRuleException">A rule refused, or somebody else changed the same thing meanwhile.</exception>
    /// <exception cref="StorageFailedException">The disk or the database failed.</exception>
    public Task RunAsync(Actor actor, Func<RbaDbContext, Task> work, CancellationToken cancellation = default) =>
        RunAsync(actor, NameOf(work), alone: false, Answering(work), cancellation);

    /// <inheritdoc cref="RunAsync(Actor, Func{RbaDbContext, Task}, CancellationToken)"/>
    /// <returns>What the work returns.</returns>
    public Task<T> RunAsync<T>(Actor actor, Func<RbaDbContext, Task<T>> work, CancellationToken cancellation = default) =>
        RunAsync(actor, NameOf(work), alone: false, work, cancellation);

    /// <summary>Runs a long work, such as an import: it shares its commit with no other, and the database does not cut it short.</summary>
    /// <inheritdoc cref="RunAsync(Actor, Func{RbaDbContext, Task}, CancellationToken)"/>
    public Task RunBulkAsync(Actor actor, Func<RbaDbContext, Task> work, CancellationToken cancellation = default) =>
        RunAsync(actor, NameOf(work), alone: true, Answering(work), cancellation);

    /// <inheritdoc cref="RunBulkAsync(Actor, Func{RbaDbContext, Task}, CancellationToken)"/>
    /// <returns>What the work returns.</returns>
    public Task<T> RunBulkAsync<T>(Actor actor, Func<RbaDbContext, Task<T>> work, CancellationToken cancellation = default) =>
        RunAsync(actor, NameOf(work), alone: true, work, cancellation);

    /// <summary>The gate: saves what an ordinary context tracks, on the writer's connection.</summary>
    internal async Task<int> SaveAsync(RbaDbContext db, bool accept, CancellationToken cancellation)
    {
        if (!db.ChangeTracker.HasChanges())
        {
            return 0;
        }

        var (rows, action) = (0, "Save " + db.ChangeTracker.Entries().First(entry => entry.State is not (EntityState.Unchanged or EntityState.Detached)).Metadata.ShortName());
        WriteInProgress.RefuseAnother(action);
        try
        {
            await _database.Lane.RunAsync(Work, alone: false, cancellation).ConfigureAwait(false);
        }
        catch (Exception failure) when (_database.Explain(failure) is { } clear)
        {
            throw clear;
        }

        // Only now: had the commit failed, the caller's context would believe in what is not stored.
        if (accept)
        {
            db.ChangeTracker.AcceptAllChanges();
        }

        return rows;

        async Task Work(WriteSession session)
        {
            using var running = WriteInProgress.Begin(action);
            await using var loan = await ConnectionLoan.OfAsync(db, session).ConfigureAwait(false);
            db.Unit = new WriteUnit(session, _database.Points);
            try
            {
                rows = await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, CancellationToken.None).ConfigureAwait(false);
                await AuditAsync(db, db.SavedBy?.Invoke() ?? Actor.Nobody, action).ConfigureAwait(false);
            }
            finally
            {
                db.Unit = null;
            }
        }
    }

    private async Task<T> RunAsync<T>(Actor actor, string action, bool alone, Func<RbaDbContext, Task<T>> work, CancellationToken cancellation)
    {
        WriteInProgress.RefuseAnother(action);
        T answer = default!;
        try
        {
            await _database.Lane.RunAsync(Work, alone, cancellation).ConfigureAwait(false);
            return answer;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new BrokenRuleException(Broken.ChangedMeanwhile);
        }
        catch (Exception failure) when (_database.Explain(failure) is { } clear)
        {
            throw clear;
        }

        async Task Work(WriteSession session)
        {
            using var running = WriteInProgress.Begin(action);
            using var watch = alone ? null : new Timer(_ => _log.LogWarning("{Action} keeps the writer for more than {Seconds} seconds", action, Slow.TotalSeconds), null, Slow, Timeout.InfiniteTimeSpan);
            await using var db = await OpenAsync(session).ConfigureAwait(false);
            answer = await work(db).ConfigureAwait(false);
            db.Unit!.RequireWhole();
            await db.SaveChangesAsync(CancellationToken.None).ConfigureAwait(false);
            await AuditAsync(db, actor, action).ConfigureAwait(false);
        }
    }

    private async Task<RbaDbContext> OpenAsync(WriteSession session)
    {
        var db = await _contexts.CreateDbContextAsync().ConfigureAwait(false);
        db.Unit = new WriteUnit(session, _database.Points);
        db.Database.SetDbConnection(session.Connection);
        await db.Database.UseTransactionAsync(session.Transaction).ConfigureAwait(false);
        db.Database.AutoSavepointsEnabled = false;
        return db;
    }

    private async Task AuditAsync(RbaDbContext db, Actor actor, string action)
    {
        var unit = db.Unit!;
        if (!unit.Trail.IsEmpty)
        {
            _auditRow ??= new AuditRow(db);
            var entry = new AuditEntry(_clock.GetUtcNow(), actor, action, unit.Trail.Tell());
            await _auditRow.WriteAsync(unit.Session.Connection, unit.Session.Transaction, entry).ConfigureAwait(false);
        }
    }

    // The work is written inside its command, so its delegate knows the command's name: nobody has to repeat it, a renamed
    // command is audited under its new name, and no path of the machine that built it ends up in the assembly.
    private static string NameOf(Delegate work)
    {
        MemberInfo owner = work.Method.DeclaringType!;
        while (owner.Name.StartsWith('<'))
        {
            owner = owner.DeclaringType!;
        }

        return owner.Name;
    }

    private static Func<RbaDbContext, Task<bool>> Answering(Func<RbaDbContext, Task> work) => async db =>
    {
        await work(db).ConfigureAwait(false);
        return true;
    };
}
