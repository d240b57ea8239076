namespace RbaTracker.Statistics.Forecasts;

/// <summary>A series with its season taken out and its gaps filled, ready to be smoothed. docs/methods/forecast-season.md.</summary>
/// <param name="Values">The adjusted values, NaN where one is missing.</param>
/// <param name="Filled">The same with each gap bridged.</param>
/// <param name="Season">The season to put back.</param>
/// <param name="Phase">The place of the first value in the cycle.</param>
internal sealed record AdjustedSeries(double[] Values, double[] Filled, Season Season, int Phase)
{
    /// <summary>What a value must be above, as a share of the largest, for ratios of values to mean something.</summary>
    private const double LeastShare = 1e-9;

    /// <summary>Finds a season that stays the same and takes it out.</summary>
    /// <param name="values">One place a period, NaN where a value is missing; the first and the last are there.</param>
    /// <param name="m">The periods of a cycle; 1 where there is none.</param>
    /// <param name="phase">The place of the first value in the cycle.</param>
    /// <param name="multiplicative">Whether the season is factors.</param>
    internal static AdjustedSeries Of(double[] values, int m, int phase, bool multiplicative)
    {
        var filled = Gaps.Filled(values);
        var gaps = values.Count(double.IsNaN);
        if (m == 1 || values.Length - gaps < m + ShrunkenSeason.MoreThanACycle)
        {
            return new AdjustedSeries(values, filled, Forecasts.Season.None, phase);
        }

        // A gap bridged straight hides the season in it. So find the season, bridge without it, and look again.
        for (var round = 0; ; round++)
        {
            var season = ShrunkenSeason.Of(filled, values, m, phase, multiplicative);
            var adjusted = season.TakenOut(values, phase);
            var bridged = Gaps.Filled(adjusted);
            if (gaps == 0 || round == 2)
            {
                return new AdjustedSeries(adjusted, bridged, season, phase);
            }

            filled = season.PutBack(bridged, phase);
        }
    }

    /// <summary>Whether all values are positive, and none nearly zero beside the largest.</summary>
    internal static bool ArePositive(ReadOnlySpan<double> values)
    {
        var (least, most) = (double.PositiveInfinity, 0.0);
        foreach (var value in values)
        {
            if (!double.IsNaN(value))
            {
                (least, most) = (Math.Min(least, value), Math.Max(most, value));
            }
        }

        return least > LeastShare * most;
    }
}
