namespace RbaTracker.Statistics.SmallCells;

/// <summary>
/// How much arithmetic a search may do. It is counted rather than timed, so that the same table gives the same pattern on every machine.
/// </summary>
internal sealed class Work(long limit)
{
    private long _until = limit;

    internal long Limit { get; } = limit;

    internal long Done { get; set; }

    internal bool IsLeft => Done < _until;

    /// <summary>Allows a stage of the search only a part of all work, or all that is left.</summary>
    internal void Allow(double part) => _until = part >= 1 ? Limit : Math.Min(Limit, Done + (long)(part * Limit));
}
