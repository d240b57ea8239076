namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// How the periods of a season's cycle differ, less what chance alone would make them differ: the shorter and the noisier the series,
/// the nearer the indices to none. After Miller and Williams (International Journal of Forecasting 19, 2003, 669-684), who shrink
/// seasonal factors as James and Stein do means. docs/methods/forecast-season.md.
/// </summary>
internal static class ShrunkenSeason
{
    /// <summary>The fewest observed values, beyond a cycle, for which there is a season at all.</summary>
    internal const int MoreThanACycle = 2;

    /// <summary>Finds the season.</summary>
    /// <param name="filled">One value for each period, gaps filled.</param>
    /// <param name="observed">The same, NaN where a value was filled; only observed ones tell of the season.</param>
    /// <param name="m">The periods of a cycle: 4 or 12.</param>
    /// <param name="phase">The place in the cycle of the first value, from 0.</param>
    /// <param name="multiplicative">Whether the season is factors; only for positive values.</param>
    internal static Season Of(ReadOnlySpan<double> filled, ReadOnlySpan<double> observed, int m, int phase, bool multiplicative)
    {
        var n = filled.Length;
        var y = new double[n];
        for (var t = 0; t < n; t++)
        {
            y[t] = multiplicative ? Math.Log(filled[t]) : filled[t];
        }

        var detrended = Detrended(filled, y, m, multiplicative);
        var indices = new double[m];
        var counts = new int[m];
        for (var t = 0; t < n; t++)
        {
            if (!double.IsNaN(detrended[t]) && !double.IsNaN(observed[t]))
            {
                indices[(t + phase) % m] += detrended[t];
                counts[(t + phase) % m]++;
            }
        }

        for (var j = 0; j < m; j++)
        {
            indices[j] /= Math.Max(1, counts[j]);
        }

        var squares = Residual(observed, detrended, indices, phase);
        Centre(indices);
        var (weight, strength) = Weigh(y, squares, indices, counts.Sum());
        for (var j = 0; j < m; j++)
        {
            indices[j] = multiplicative ? Math.Exp(weight * indices[j]) : weight * indices[j];
        }

        if (multiplicative)
        {
            var mean = indices.Average();
            for (var j = 0; j < m; j++)
            {
                indices[j] /= mean;
            }
        }

        return new Season(multiplicative, weight, strength, indices);
    }

    private static double[] Detrended(ReadOnlySpan<double> filled, double[] y, int m, bool multiplicative)
    {
        var n = y.Length;
        var detrended = new double[n];
        if (n >= 2 * m)
        {
            CentredAverage.Of(filled, m, detrended);
            for (var t = 0; t < n; t++)
            {
                detrended[t] = y[t] - (multiplicative ? Math.Log(detrended[t]) : detrended[t]);
            }

            return detrended;
        }

        // Too short for an average over a cycle: a straight line, as steep as the values rise from one cycle to the next.
        var (slope, mean) = (0.0, y.Average());
        for (var t = m; t < n; t++)
        {
            slope += (y[t] - y[t - m]) / (m * (double)(n - m));
        }

        for (var t = 0; t < n; t++)
        {
            detrended[t] = y[t] - mean - (slope * (t - ((n - 1) / 2.0)));
        }

        return detrended;
    }

    /// <summary>How much of the differences between the indices is more than chance, and how much of a value's scatter is season.</summary>
    private static (double Weight, double Strength) Weigh(double[] y, double squares, double[] indices, int total)
    {
        var m = indices.Length;
        var spread = indices.Sum(index => index * index) / (m - 1);
        if (!(spread > 0))
        {
            return (0, 0);
        }

        var chance = y.Length >= 2 * m && total > m ? squares / (total - m) : FromSteps(y);
        var share = m == 12 ? 9.0 / 11 : 0.5;
        return (Math.Max(0, 1 - (chance / ((double)total / m) / spread * share)), spread / (spread + chance));
    }

    private static double Residual(ReadOnlySpan<double> observed, double[] detrended, double[] indices, int phase)
    {
        var sum = 0.0;
        for (var t = 0; t < detrended.Length; t++)
        {
            if (!double.IsNaN(detrended[t]) && !double.IsNaN(observed[t]))
            {
                var residual = detrended[t] - indices[(t + phase) % indices.Length];
                sum += residual * residual;
            }
        }

        return sum;
    }

    /// <summary>The variance of the noise from the steps between neighbours, by a median that a season's jump cannot lift.</summary>
    private static double FromSteps(double[] y)
    {
        var steps = new double[y.Length - 1];
        for (var t = 1; t < y.Length; t++)
        {
            steps[t - 1] = y[t] - y[t - 1];
        }

        var middle = Median(steps);
        for (var i = 0; i < steps.Length; i++)
        {
            steps[i] = Math.Abs(steps[i] - middle);
        }

        var deviation = 1.4826 * Median(steps);
        return deviation * deviation / 2;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
    }

    private static void Centre(double[] indices)
    {
        var mean = indices.Average();
        for (var j = 0; j < indices.Length; j++)
        {
            indices[j] -= mean;
        }
    }
}
