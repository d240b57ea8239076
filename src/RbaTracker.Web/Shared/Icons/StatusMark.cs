namespace RbaTracker.Web.Shared.Icons;

/// <summary>What a status icon says. The word stands beside the icon on every page; the icon is told apart by shape alone.</summary>
public enum StatusMark
{
    /// <summary>The target is met.</summary>
    Met,

    /// <summary>Within the tolerance of the target.</summary>
    Near,

    /// <summary>Off the target.</summary>
    Off,

    /// <summary>No target is set.</summary>
    NoTarget,

    /// <summary>Only a later target exists.</summary>
    NotDueYet,

    /// <summary>There is no value to judge.</summary>
    NoData,

    /// <summary>Better than the forecast, and than the last point before it.</summary>
    TurnedImproving,

    /// <summary>Better than the forecast, though still worse than the last point before it.</summary>
    TurnedDeclineSlowed,

    /// <summary>No clear difference from the forecast yet.</summary>
    NoClearDifference,

    /// <summary>Worse than the forecast.</summary>
    WorseThanForecast,

    /// <summary>The limit is held.</summary>
    Held,

    /// <summary>Close to the limit.</summary>
    Close,

    /// <summary>The limit is breached.</summary>
    Breached,

    /// <summary>Too early to say.</summary>
    TooEarly,

    /// <summary>The definition changed since the forecast was locked.</summary>
    NotComparable,

    /// <summary>No forecast is locked.</summary>
    NoBaseline,

    /// <summary>Due, and nothing submitted; or more than one period missing.</summary>
    Late,

    /// <summary>Withheld, because few people stand behind it.</summary>
    Suppressed,

    /// <summary>Not collected.</summary>
    NotCollected,

    /// <summary>Not yet released by its source.</summary>
    NotReleased,

    /// <summary>Does not apply.</summary>
    NotApplicable,

    /// <summary>A value that will still change.</summary>
    Provisional,
}
