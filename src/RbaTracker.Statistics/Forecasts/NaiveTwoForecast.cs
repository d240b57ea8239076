namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// Naive2, the yardstick of the forecasting competitions: the naive forecast of the values with their season taken out, where a test
/// finds one. Formula and a worked example: docs/methods/forecast-plain.md.
/// </summary>
public static class NaiveTwoForecast
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Naive2 forecast";

    /// <summary>Forecasts a series.</summary>
    /// <param name="series">The observed values, oldest first; a gap is bridged by a straight line.</param>
    /// <param name="season">How many periods a season's cycle has: 1 (none), 4 (quarters) or 12 (months).</param>
    /// <param name="horizon">How many periods ahead, from 1; at most as many as there are points.</param>
    /// <returns>The forecast; with <see cref="Reason.TooFewPoints"/> where there is no point.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The season is not 1, 4 or 12, the horizon is below 1, or beyond what the periods can count.
    /// </exception>
    public static PlainForecastAnswer Of(Series series, int season, int horizon)
    {
        var input = ForecastInput.Of(series, season, horizon);
        if (input.Values.Length == 0)
        {
            return PlainPath.TooFew(Method, input);
        }

        var filled = PlainPath.Filled(input);
        var indices = AdjustedSeries.ArePositive(filled) && SeasonalTest.Finds(filled, season)
            ? SeasonalTest.Indices(filled, season)
            : [1];
        for (var t = 0; t < filled.Length; t++)
        {
            filled[t] /= indices[t % indices.Length];
        }

        var (deviations, _) = NaiveForecast.Walk(filled, input.Steps);
        var (means, echoes) = (new double[input.Steps], new double[input.Steps]);
        for (var h = 0; h < means.Length; h++)
        {
            var index = indices[(filled.Length + h) % indices.Length];
            means[h] = filled[^1] * index;
            echoes[h] = 1;
            if (deviations is not null)
            {
                deviations[h] *= index;
            }
        }

        return PlainPath.Answer(
            Method, input, means, deviations, deviations is null ? null : ErrorOfMeans.Of(deviations, [(1, echoes)]));
    }
}
