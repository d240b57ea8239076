namespace RbaTracker.Statistics;

/// <summary>The middle value; of an even number of values the mean of the two in the middle.</summary>
internal static class Median
{
    /// <summary>Leaves the values as they are.</summary>
    internal static double Of(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return OfSorted(sorted);
    }

    internal static double OfSorted(ReadOnlySpan<double> sorted)
    {
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
