namespace RbaTracker.Statistics.ControlCharts;

/// <summary>The tests of the Western Electric handbook (1956) and of Nelson (1984), by their numbers there.</summary>
public enum ZoneRule
{
    /// <summary>One point beyond 3 standard deviations.</summary>
    WesternElectric1,

    /// <summary>Two of three beyond 2 on one side, the last of the three among them.</summary>
    WesternElectric2,

    /// <summary>Four of five beyond 1 on one side, the last of the five among them.</summary>
    WesternElectric3,

    /// <summary>Eight in a row on one side.</summary>
    WesternElectric4,

    /// <summary>One point beyond 3 standard deviations.</summary>
    Nelson1,

    /// <summary>Nine in a row on one side.</summary>
    Nelson2,

    /// <summary>Six in a row rising, or falling.</summary>
    Nelson3,

    /// <summary>Fourteen in a row up and down by turns.</summary>
    Nelson4,

    /// <summary>Two of three beyond 2 on one side.</summary>
    Nelson5,

    /// <summary>Four of five beyond 1 on one side.</summary>
    Nelson6,

    /// <summary>Fifteen in a row within 1.</summary>
    Nelson7,

    /// <summary>Eight in a row beyond 1, on either side.</summary>
    Nelson8,
}
