namespace RbaTracker.Statistics.ControlCharts;

/// <summary>What a signal means for a measure that is wanted to go one way, or neither.</summary>
public enum PointType
{
    /// <summary>Ordinary variation.</summary>
    CommonCause,

    /// <summary>More than ordinary variation, the wanted way.</summary>
    Improvement,

    /// <summary>More than ordinary variation, the other way.</summary>
    Concern,

    /// <summary>More than ordinary variation, high or rising, where neither way is wanted.</summary>
    High,

    /// <summary>More than ordinary variation, low or falling, where neither way is wanted.</summary>
    Low,
}
