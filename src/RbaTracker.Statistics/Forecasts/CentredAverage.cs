namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// The moving average over one season's cycle, centred: the trend of a series whose season repeats. docs/methods/forecast-season.md.
/// </summary>
internal static class CentredAverage
{
    /// <summary>Averages each value with those around it, the two outermost by half; NaN within half a cycle of either end.</summary>
    /// <param name="values">One for each period, none missing.</param>
    /// <param name="m">The periods of a cycle, an even number.</param>
    /// <param name="averages">As many as there are values.</param>
    internal static void Of(ReadOnlySpan<double> values, int m, Span<double> averages)
    {
        var half = m / 2;
        averages.Fill(double.NaN);
        for (var t = half; t < values.Length - half; t++)
        {
            var sum = (values[t - half] + values[t + half]) / 2;
            for (var i = t - half + 1; i < t + half; i++)
            {
                sum += values[i];
            }

            averages[t] = sum / m;
        }
    }
}
