namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// The naive forecast: the last value goes on, and strays from there as far as values have moved from one period to the next. Formula
/// and a worked example: docs/methods/forecast-plain.md.
/// </summary>
public static class NaiveForecast
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Naive forecast";

    /// <summary>Forecasts a series.</summary>
    /// <param name="series">The observed values, oldest first.</param>
    /// <param name="horizon">How many periods ahead, from 1; at most as many as there are points.</param>
    /// <returns>The forecast; with <see cref="Reason.TooFewPoints"/> where there is no point.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentException">The horizon is below 1, or beyond what the periods can count.</exception>
    public static PlainForecastAnswer Of(Series series, int horizon)
    {
        var input = ForecastInput.Of(series, season: 1, horizon);
        if (input.Values.Length == 0)
        {
            return PlainPath.TooFew(Method, input);
        }

        var means = new double[input.Steps];
        Array.Fill(means, input.Values[^1]);
        var (deviations, meanErrors) = Walk(PlainPath.Filled(input), input.Steps);
        return PlainPath.Answer(Method, input, means, deviations, meanErrors);
    }

    /// <summary>How far a random walk with the steps of these values strays.</summary>
    internal static (double[]? Deviations, double[]? MeanErrors) Walk(ReadOnlySpan<double> values, int steps)
    {
        if (PlainPath.MeanSquare(values, 1) is not { } square)
        {
            return (null, null);
        }

        var (deviations, echoes) = (new double[steps], new double[steps]);
        for (var h = 0; h < steps; h++)
        {
            (deviations[h], echoes[h]) = (Math.Sqrt(square * (h + 1)), 1);
        }

        return (deviations, ErrorOfMeans.Of(deviations, [(1, echoes)]));
    }
}
