using System.Globalization;

namespace RbaTracker.Statistics.Trends;

/// <summary>
/// Sen's slope: by how much does the value change from one period to the next, told so that a single odd point cannot bend it? Formula,
/// sources and a worked example: docs/methods/sens-slope.md (Sen 1968; Theil 1950; Gilbert 1987, section 16.5).
/// </summary>
public static class SenSlope
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Sen's slope";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>The most points: every pair is held and sorted, twelve million of them here.</summary>
    public const int MostPoints = 5_000;

    /// <summary>Fits the slope, its interval and the line.</summary>
    /// <param name="series">The observed values; a gap counts with the periods it spans.</param>
    /// <param name="confidence">How sure the interval shall be, as a share above 0 and below 1.</param>
    /// <returns>The slope in units a period; with <see cref="Reason.TooFewPoints"/> in place of numbers below two points.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not above 0 and below 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="series"/> has more than <see cref="MostPoints"/> points.</exception>
    public static SenSlopeAnswer Fit(Series series, double confidence = Confidence.Usual)
    {
        ArgumentNullException.ThrowIfNull(series);
        var halfWidth = Confidence.HalfWidth(confidence);
        var n = series.Count;
        if (n > MostPoints)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"A slope is taken over at most {MostPoints} points; these are {n}."),
                nameof(series));
        }

        var levels = Ties.Levels(series.Values, out var sizes);
        if (n < 2)
        {
            return new SenSlopeAnswer(n, confidence, TrendWarnings.Of(n, sizes), Reason.TooFewPoints);
        }

        var slopes = Slopes(series, levels);
        var slope = Median.OfSorted(slopes);
        var (lower, upper) = SenRanks.Of(slopes.Length, halfWidth * Math.Sqrt(MannKendall.Variance(n, sizes)));

        var warnings = TrendWarnings.Of(n, sizes);
        if (lower is null || upper is null)
        {
            warnings.Add(Warning.NoInterval);
        }

        return new SenSlopeAnswer(n, confidence, warnings, reason: null)
        {
            Slope = slope,
            Lower = lower is { } low ? slopes[low - 1] : null,
            Upper = upper is { } high ? slopes[high - 1] : null,
            Intercept = Median.Of(Residuals(series, slope)),
            InterceptOfMedians = Median.Of(series.Values) - (slope * MedianPeriod(series)),
        };
    }

    /// <summary>The slopes of all pairs, lowest first; a tied pair has none, so that rounding never makes a direction.</summary>
    private static double[] Slopes(Series series, int[] levels)
    {
        var periods = series.Periods;
        var values = series.Values;
        var slopes = new double[values.Length * (values.Length - 1) / 2];
        var next = 0;
        for (var later = 1; later < values.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                slopes[next++] = levels[later] == levels[earlier]
                    ? 0
                    : (values[later] - values[earlier]) / ((double)periods[later] - periods[earlier]);
            }
        }

        Array.Sort(slopes);
        return slopes;
    }

    private static double[] Residuals(Series series, double slope)
    {
        var residuals = new double[series.Count];
        for (var i = 0; i < residuals.Length; i++)
        {
            residuals[i] = series.Values[i] - (slope * series.Periods[i]);
        }

        return residuals;
    }

    private static double MedianPeriod(Series series) =>
        Median.Of(Array.ConvertAll(series.Periods.ToArray(), period => (double)period));
}
