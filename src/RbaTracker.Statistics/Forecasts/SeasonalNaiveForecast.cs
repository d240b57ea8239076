namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// The seasonal naive forecast: each period is as it was one cycle before. Formula and a worked example: docs/methods/forecast-plain.md.
/// </summary>
public static class SeasonalNaiveForecast
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Seasonal naive forecast";

    /// <summary>Forecasts a series.</summary>
    /// <param name="series">The observed values, oldest first; a gap is bridged by a straight line.</param>
    /// <param name="season">How many periods a season's cycle has: 1 (none), 4 (quarters) or 12 (months).</param>
    /// <param name="horizon">How many periods ahead, from 1; at most as many as there are points.</param>
    /// <returns>The forecast; with <see cref="Reason.TooFewPoints"/> where the points span less than a cycle.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">
    /// The season is not 1, 4 or 12, the horizon is below 1, or beyond what the periods can count.
    /// </exception>
    public static PlainForecastAnswer Of(Series series, int season, int horizon)
    {
        var input = ForecastInput.Of(series, season, horizon);
        var filled = PlainPath.Filled(input);
        if (filled.Length < season)
        {
            return PlainPath.TooFew(Method, input);
        }

        var means = new double[input.Steps];
        for (var h = 0; h < means.Length; h++)
        {
            means[h] = filled[filled.Length - season + (h % season)];
        }

        if (PlainPath.MeanSquare(filled, season) is not { } square)
        {
            return PlainPath.Answer(Method, input, means, null, null);
        }

        var (deviations, echoes) = (new double[means.Length], new double[means.Length]);
        for (var h = 0; h < means.Length; h++)
        {
            (deviations[h], echoes[h]) = (Math.Sqrt(square * ((h / season) + 1)), h % season == 0 ? 1 : 0);
        }

        return PlainPath.Answer(Method, input, means, deviations, ErrorOfMeans.Of(deviations, [(1, echoes)]));
    }
}
