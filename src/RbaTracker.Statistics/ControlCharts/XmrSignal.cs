namespace RbaTracker.Statistics.ControlCharts;

/// <summary>
/// What ordinary variation does not explain at a point, high and low apart. A point shows the first that holds, in this order.
/// </summary>
public enum XmrSignal
{
    /// <summary>Nothing: ordinary variation.</summary>
    None,

    /// <summary>Above the upper limit.</summary>
    AboveLimit,

    /// <summary>Below the lower limit.</summary>
    BelowLimit,

    /// <summary>One of seven or more points that rise one after the other.</summary>
    Rising,

    /// <summary>One of seven or more points that fall one after the other.</summary>
    Falling,

    /// <summary>Near the upper limit, as another of three neighbours, all three above the mean.</summary>
    TwoOfThreeHigh,

    /// <summary>Near the lower limit, as another of three neighbours, all three below the mean.</summary>
    TwoOfThreeLow,

    /// <summary>One of seven or more successive points above the mean.</summary>
    RunAbove,

    /// <summary>One of seven or more successive points below the mean.</summary>
    RunBelow,
}
