using Npgsql;
using RbaTracker.Data.Writing;

namespace RbaTracker.Data.PostgreSql;

/// <summary>A transaction on a pooled connection for every work; the server lets them run side by side.</summary>
internal sealed class PostgreSqlLane(NpgsqlDataSource source) : IWriteLane
{
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // One for the lane itself, which ends when it is closed.
    private int _underWay = 1;
    private int _isClosed;

    public async Task RunAsync(Func<WriteSession, Task> work, bool alone, CancellationToken cancellation)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref _isClosed) != 0, typeof(Writer));
        Interlocked.Increment(ref _underWay);
        try
        {
            await using var connection = await source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
            await using var transaction = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
            if (alone)
            {
                await using var patience = new NpgsqlCommand("SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0", connection, transaction);
                await patience.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            }

            await work(new WriteSession(connection, transaction)).ConfigureAwait(false);
            await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    /// <summary>Waits for the works that are under way.</summary>
    public Task CloseAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) == 0)
        {
            Leave();
        }

        return _drained.Task;
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _underWay) == 0)
        {
            _drained.TrySetResult();
        }
    }
}
