namespace RbaTracker.Statistics.ControlCharts;

/// <summary>How a control chart is drawn. Periods are those of the series; one that it does not have changes nothing.</summary>
public sealed record XmrSettings
{
    /// <summary>The periods at which a new group of points starts, each first of its group.</summary>
    public IReadOnlyCollection<int> RebaseAt { get; init; } = [];

    /// <summary>The periods whose values are shown and left out of every calculation.</summary>
    public IReadOnlyCollection<int> Ghosted { get; init; } = [];

    /// <summary>From how many points of each group the limits are made, at least 2; from all when null.</summary>
    public int? FixAfter { get; init; }

    /// <summary>Whether a moving range beyond its own limit is left out once when ranges are averaged.</summary>
    public bool ScreenRanges { get; init; } = true;
}
