namespace RbaTracker.Statistics.Progress;

/// <summary>A change as a percent of the size of where it came from.</summary>
internal static class PercentOf
{
    /// <summary>In percent; null from zero, and from so near zero that the percent is beyond <see cref="Series.LargestValue"/>.</summary>
    internal static double? Size(double from, double to)
    {
        if (from != 0 && Ties.Tied(from, to))
        {
            return 0;
        }

        var percent = (to - from) / Math.Abs(from) * 100;
        return Math.Abs(percent) <= Series.LargestValue ? percent : null;
    }
}
