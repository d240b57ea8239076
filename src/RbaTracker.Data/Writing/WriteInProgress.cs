namespace RbaTracker.Data.Writing;

/// <summary>The work that the running code belongs to, so that a second one inside it is refused instead of waiting for the first for ever.</summary>
internal sealed class WriteInProgress : IDisposable
{
    private static readonly AsyncLocal<WriteInProgress?> Current = new();

    private readonly string _action;
    private volatile bool _hasEnded;

    private WriteInProgress(string action) => _action = action;

    /// <summary>Marks what is called from here on as part of the work.</summary>
    public static WriteInProgress Begin(string action) => Current.Value = new WriteInProgress(action);

    /// <summary>Refuses a work inside a work.</summary>
    public static void RefuseAnother(string action)
    {
        // What was started inside a work and outlives it, such as a timer, is no longer part of it.
        if (Current.Value is { _hasEnded: false } running)
        {
            throw new InvalidOperationException(
                $"'{action}' was asked for inside the work of '{running._action}'. The writer runs one work at a time: use the context of that work, or begin after it.");
        }
    }

    /// <summary>The work is over.</summary>
    public void Dispose() => _hasEnded = true;
}
