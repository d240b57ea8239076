using System.Data;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace RbaTracker.Data.Writing.Sqlite;

/// <summary>The queue before the one connection that writes. Works that wait together share one commit, and so one wait for the disk.</summary>
internal sealed class SqliteLane : IWriteLane
{
    /// <summary>The most works that share a commit: more would make the first of them wait too long.</summary>
    internal const int LargestGroup = 64;

    private readonly Channel<QueuedWork> _queue = Channel.CreateUnbounded<QueuedWork>(new UnboundedChannelOptions { SingleReader = true });
    private readonly SqliteConnection _connection;
    private readonly WriteAheadLog _log;
    private readonly Task _loop;

    public SqliteLane(SqliteConnection connection, ILogger log)
    {
        (_connection, _log) = (connection, new WriteAheadLog(connection, log));
        _loop = Task.Run(LoopAsync);
    }

    public Task RunAsync(Func<WriteSession, Task> work, bool alone, CancellationToken cancellation)
    {
        var queued = new QueuedWork(work, alone, cancellation);
        return _queue.Writer.TryWrite(queued)
            ? queued.Done
            : Task.FromException(new ObjectDisposedException(nameof(Writer), "The tracker is shutting down and takes no more changes."));
    }

    /// <summary>Takes no more works, brings those that wait to their end and empties the log into the file.</summary>
    public async Task CloseAsync()
    {
        if (_queue.Writer.TryComplete())
        {
            await _loop.ConfigureAwait(false);
            _log.Empty();
        }
    }

    private async Task LoopAsync()
    {
        var group = new List<QueuedWork>(LargestGroup);
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            Gather(group);
            await CommitAsync(group).ConfigureAwait(false);
            _log.CheckpointIfLong();
        }
    }

    private void Gather(List<QueuedWork> group)
    {
        group.Clear();
        while (group.Count < LargestGroup && _queue.Reader.TryPeek(out var next) && (group.Count == 0 || !next.Alone))
        {
            _queue.Reader.TryRead(out _);
            if (next.TryStart())
            {
                group.Add(next);
            }

            if (next.Alone)
            {
                return;
            }
        }
    }

    private async Task CommitAsync(List<QueuedWork> group)
    {
        var rest = group;
        while (rest.Count > 0)
        {
            SqliteTransaction transaction;
            try
            {
                // Immediate: a deferred one that reads first and writes later fails when anything was written in between.
                transaction = _connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
            }
            catch (Exception failure)
            {
                rest.ForEach(work => work.Fail(failure));
                return;
            }

            await using (transaction.ConfigureAwait(false))
            {
                rest = await CommitAsync(rest, transaction).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Runs the works in a transaction, commits and lets those who wait know.</summary>
    /// <returns>The works that did not run, because the transaction was lost before their turn.</returns>
    private async Task<List<QueuedWork>> CommitAsync(List<QueuedWork> group, SqliteTransaction transaction)
    {
        var savepoint = new Savepoint(_connection, transaction);
        var ran = 0;
        try
        {
            foreach (var work in group)
            {
                ran++;
                savepoint.Set();
                await work.RunAsync(new WriteSession(_connection, transaction)).ConfigureAwait(false);
                if (raw.sqlite3_get_autocommit(_connection.Handle) != 0)
                {
                    // A full or failing disk makes SQLite give up the whole transaction, and with it the works before.
                    throw work.Failure ?? new InvalidOperationException("The work ended the transaction that it was given.");
                }

                savepoint.End(keep: work.Failure is null);
            }

            if (group.Exists(work => work.Failure is null))
            {
                transaction.Commit();
            }

            group.ForEach(work => work.Acknowledge());
            return [];
        }
        catch (Exception failure)
        {
            RollBack(transaction);
            group.Take(ran).ToList().ForEach(work => work.Fail(failure));
            return group.Skip(ran).ToList();
        }
    }

    private void RollBack(SqliteTransaction transaction)
    {
        try
        {
            if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
            {
                transaction.Rollback();
            }
        }
        catch (SqliteException)
        {
            // The disk failed again. Nothing was committed, which is all that those who wait need to know.
        }
    }
}
