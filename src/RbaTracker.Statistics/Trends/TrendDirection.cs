namespace RbaTracker.Statistics.Trends;

/// <summary>Where a number goes, good or not.</summary>
public enum TrendDirection
{
    /// <summary>No detectable change, which is not "no change".</summary>
    Flat,

    /// <summary>It rises.</summary>
    Up,

    /// <summary>It falls.</summary>
    Down,

    /// <summary>It seems to rise, on too few points to say so.</summary>
    LeaningUp,

    /// <summary>It seems to fall, on too few points to say so.</summary>
    LeaningDown,
}
