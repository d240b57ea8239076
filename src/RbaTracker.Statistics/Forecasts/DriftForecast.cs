namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// The drift forecast: the straight line from the first value to the last goes on. Formula and a worked example:
/// docs/methods/forecast-plain.md.
/// </summary>
public static class DriftForecast
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Drift forecast";

    /// <summary>Below this many points there is no drift with a band.</summary>
    public const int FewestPoints = 3;

    /// <summary>Forecasts a series.</summary>
    /// <param name="series">The observed values, oldest first; a gap is bridged by a straight line.</param>
    /// <param name="horizon">How many periods ahead, from 1; at most as many as there are points.</param>
    /// <returns>The forecast; with <see cref="Reason.TooFewPoints"/> below three points.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">The horizon is below 1, or beyond what the periods can count.</exception>
    public static PlainForecastAnswer Of(Series series, int horizon)
    {
        var input = ForecastInput.Of(series, season: 1, horizon);
        if (input.Values.Length < FewestPoints)
        {
            return PlainPath.TooFew(Method, input);
        }

        var filled = PlainPath.Filled(input);
        var steps = filled.Length - 1;
        var drift = (filled[^1] - filled[0]) / steps;
        var square = PlainPath.MeanSquare(filled, 1, drift)!.Value * steps / (steps - 1);
        var ofDrift = square / steps;
        var (means, walk, deviations) = (new double[input.Steps], new double[input.Steps], new double[input.Steps]);
        var echoes = new double[input.Steps];
        for (var h = 1; h <= means.Length; h++)
        {
            means[h - 1] = filled[^1] + (h * drift);
            walk[h - 1] = Math.Sqrt(square * h);
            deviations[h - 1] = Math.Sqrt((square * h) + (ofDrift * h * h));
            echoes[h - 1] = 1;
        }

        // The errors of the walk and of the drift are apart; the drift's grow in step.
        var meanErrors = ErrorOfMeans.Of(walk, [(1, echoes)]);
        for (var k = 1; k <= meanErrors.Length; k++)
        {
            meanErrors[k - 1] = Math.Sqrt((meanErrors[k - 1] * meanErrors[k - 1]) + (ofDrift * (k + 1) * (k + 1) / 4));
        }

        return PlainPath.Answer(Method, input, means, deviations, meanErrors);
    }
}
