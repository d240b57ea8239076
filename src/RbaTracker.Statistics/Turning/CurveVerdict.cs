namespace RbaTracker.Statistics.Turning;

/// <summary>Whether a curve does better than its locked baseline.</summary>
public enum CurveVerdict
{
    /// <summary>Fewer than three values after the lock, and nothing decided yet.</summary>
    TooEarly,

    /// <summary>The values are such as the baseline's band lets expect.</summary>
    NoClearDifference,

    /// <summary>Better than the baseline, and the latest value no worse than the last before the lock.</summary>
    TurnedImproving,

    /// <summary>Better than the baseline, and the latest value still worse than the last before the lock: that counts as turned.</summary>
    TurnedDeclineSlowed,

    /// <summary>Worse than the baseline.</summary>
    WorseThanForecast,
}
