namespace RbaTracker.Statistics.Forecasts;

/// <summary>Periods without a value, in a series laid out one place a period, NaN where one is missing.</summary>
internal static class Gaps
{
    /// <summary>A gap of at least this many periods, and of two cycles, parts a series; only what follows is used.</summary>
    internal const int Parting = 8;

    /// <summary>The position of the first value after the last gap that is too long to be bridged; 0 where there is none.</summary>
    internal static int Start(ReadOnlySpan<int> periods, int season)
    {
        var most = Math.Max(Parting, 2 * season);
        for (var i = periods.Length - 1; i > 0; i--)
        {
            if ((long)periods[i] - periods[i - 1] - 1 >= most)
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Lays the values out, one place a period, and scales them.</summary>
    internal static double[] LayOut(ReadOnlySpan<int> periods, ReadOnlySpan<double> values, int exponent)
    {
        var laidOut = new double[periods[^1] - periods[0] + 1];
        Array.Fill(laidOut, double.NaN);
        for (var i = 0; i < periods.Length; i++)
        {
            laidOut[periods[i] - periods[0]] = Math.ScaleB(values[i], -exponent);
        }

        return laidOut;
    }

    /// <summary>Bridges each gap by a straight line between the values beside it.</summary>
    /// <param name="values">NaN where one is missing; the first and the last are there.</param>
    internal static double[] Filled(ReadOnlySpan<double> values)
    {
        var filled = values.ToArray();
        var last = 0;
        for (var t = 1; t < filled.Length; t++)
        {
            if (double.IsNaN(filled[t]))
            {
                continue;
            }

            for (var i = last + 1; i < t; i++)
            {
                filled[i] = filled[last] + ((filled[t] - filled[last]) * (i - last) / (t - last));
            }

            last = t;
        }

        return filled;
    }
}
