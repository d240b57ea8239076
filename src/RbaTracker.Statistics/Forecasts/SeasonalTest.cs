namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// The M4 competition's test for a season, and the classical multiplicative season that it goes with (Makridakis, Spiliotis and
/// Assimakopoulos 2020). Only the yardstick uses it; the baseline shrinks instead of testing. docs/methods/forecast-plain.md.
/// </summary>
internal static class SeasonalTest
{
    /// <summary>The 95 % point of the normal distribution, as the competition rounds it.</summary>
    private const double Limit = 1.645;

    /// <summary>Whether values one cycle apart go together more than chance would make them, at 90 %.</summary>
    internal static bool Finds(ReadOnlySpan<double> values, int m)
    {
        var n = values.Length;
        if (m == 1 || n < 3 * m)
        {
            return false;
        }

        var mean = 0.0;
        foreach (var value in values)
        {
            mean += value / n;
        }

        var (sum, variance) = (1.0, Products(values, mean, 0));
        if (!(variance > 0))
        {
            return false;
        }

        for (var lag = 1; lag < m; lag++)
        {
            sum += 2 * Math.Pow(Products(values, mean, lag) / variance, 2);
        }

        return Math.Abs(Products(values, mean, m) / variance) > Limit * Math.Sqrt(sum / n);
    }

    /// <summary>The mean ratio to the centred average in each place of the cycle, the first value's own first; their mean is one.</summary>
    internal static double[] Indices(ReadOnlySpan<double> values, int m)
    {
        var averages = new double[values.Length];
        CentredAverage.Of(values, m, averages);
        var (indices, counts) = (new double[m], new int[m]);
        for (var t = m / 2; t < values.Length - (m / 2); t++)
        {
            indices[t % m] += values[t] / averages[t];
            counts[t % m]++;
        }

        for (var j = 0; j < m; j++)
        {
            indices[j] /= counts[j];
        }

        var mean = indices.Average();
        return Array.ConvertAll(indices, index => index / mean);
    }

    private static double Products(ReadOnlySpan<double> values, double mean, int lag)
    {
        var sum = 0.0;
        for (var t = lag; t < values.Length; t++)
        {
            sum += (values[t] - mean) * (values[t - lag] - mean);
        }

        return sum;
    }
}
