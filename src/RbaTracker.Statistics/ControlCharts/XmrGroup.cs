namespace RbaTracker.Statistics.ControlCharts;

/// <summary>The limits that hold for the points from one rebase to the next.</summary>
/// <param name="FirstPeriod">The first period of the group that is not ghosted.</param>
/// <param name="N">How many points the limits are made from.</param>
/// <param name="Mean">The mean of those points, in the values' unit.</param>
/// <param name="MeanRange">The mean moving range, after screening.</param>
public sealed record XmrGroup(int FirstPeriod, int N, double Mean, double MeanRange)
{
    /// <summary>The lower process limit.</summary>
    public double Lower => Mean - (XmrChart.LimitFactor * MeanRange);

    /// <summary>The upper process limit.</summary>
    public double Upper => Mean + (XmrChart.LimitFactor * MeanRange);

    /// <summary>Where the outer third begins below the mean.</summary>
    public double LowerThird => Mean - (XmrChart.LimitFactor * MeanRange * 2 / 3);

    /// <summary>Where the outer third begins above the mean.</summary>
    public double UpperThird => Mean + (XmrChart.LimitFactor * MeanRange * 2 / 3);
}
