namespace RbaTracker.Data.Writing.Sqlite;

/// <summary>A work on its way through the queue, and the promise to the one who asked for it.</summary>
internal sealed class QueuedWork
{
    private const int Waiting = 0;
    private const int Begun = 1;
    private const int Cancelled = 2;

    private readonly Func<WriteSession, Task> _work;
    private readonly ExecutionContext? _context = ExecutionContext.Capture();
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenRegistration _cancellation;
    private int _state;

    public QueuedWork(Func<WriteSession, Task> work, bool alone, CancellationToken cancellation)
    {
        (_work, Alone) = (work, alone);
        _cancellation = cancellation.UnsafeRegister(static (work, token) => ((QueuedWork)work!).Cancel(token), this);
    }

    /// <summary>Whether it shares its commit with no other.</summary>
    public bool Alone { get; }

    /// <summary>Ends when the work is committed or has failed.</summary>
    public Task Done => _done.Task;

    /// <summary>Why the work failed; none while it has not.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Begins it, unless it was cancelled while it waited. From here on it runs to its end.</summary>
    public bool TryStart()
    {
        if (Interlocked.CompareExchange(ref _state, Begun, Waiting) != Waiting)
        {
            return false;
        }

        _cancellation.Unregister();
        return true;
    }

    /// <summary>Runs it as if the one who asked had called it: with that one's trace, culture and other flowing state.</summary>
    public async Task RunAsync(WriteSession session)
    {
        try
        {
            var running = Task.CompletedTask;
            if (_context is null)
            {
                running = _work(session);
            }
            else
            {
                ExecutionContext.Run(_context, _ => running = _work(session), null);
            }

            await running.ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            Failure = failure;
        }
    }

    /// <summary>Lets the one who asked know how it ended; only after the commit.</summary>
    public void Acknowledge()
    {
        if (Failure is null)
        {
            _done.SetResult();
        }
        else
        {
            Fail(Failure);
        }
    }

    /// <summary>Lets the one who asked know that nothing of it was kept, and why.</summary>
    public void Fail(Exception failure)
    {
        if (failure is OperationCanceledException cancelled)
        {
            _done.SetCanceled(cancelled.CancellationToken);
        }
        else
        {
            _done.SetException(failure);
        }
    }

    private void Cancel(CancellationToken token)
    {
        if (Interlocked.CompareExchange(ref _state, Cancelled, Waiting) == Waiting)
        {
            _done.SetCanceled(token);
        }
    }
}
