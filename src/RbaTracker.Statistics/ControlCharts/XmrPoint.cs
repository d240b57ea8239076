namespace RbaTracker.Statistics.ControlCharts;

/// <summary>A point of a control chart.</summary>
/// <param name="Period">Its period.</param>
/// <param name="Value">Its value.</param>
/// <param name="Group">The group whose limits hold for it, counted from 0.</param>
/// <param name="Ghosted">Whether it is only shown; then it has no side and no signal.</param>
/// <param name="Side">Above the mean 1, below −1, on it 0.</param>
/// <param name="Close">Whether it is in the outer third between mean and limit, not beyond it.</param>
/// <param name="Signal">What ordinary variation does not explain here.</param>
public sealed record XmrPoint(int Period, double Value, int Group, bool Ghosted, int Side, bool Close, XmrSignal Signal)
{
    /// <summary>Whether it lies beyond a limit.</summary>
    public bool Outside => Signal is XmrSignal.AboveLimit or XmrSignal.BelowLimit;
}
