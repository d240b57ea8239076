namespace RbaTracker.Statistics.ControlCharts;

/// <summary>Whether a process as it runs can be relied on to meet its target.</summary>
public enum Assurance
{
    /// <summary>The target lies within the limits: sometimes met, sometimes not, by ordinary variation.</summary>
    Inconsistent,

    /// <summary>Ordinary variation will meet it every time.</summary>
    ConsistentPass,

    /// <summary>Ordinary variation will miss it every time.</summary>
    ConsistentFail,
}
