namespace RbaTracker.Statistics;

/// <summary>Which way a measure is wanted to go. It turns a direction into good or bad and never enters a number.</summary>
public enum Wanted
{
    /// <summary>Neither way is better: the number is described, not judged.</summary>
    Neither,

    /// <summary>Higher is better.</summary>
    Higher,

    /// <summary>Lower is better.</summary>
    Lower,
}
