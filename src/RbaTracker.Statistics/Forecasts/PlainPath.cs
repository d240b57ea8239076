using RbaTracker.Statistics.Distributions;

namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// What the plain methods share: normal bands around their values, from the errors they made. docs/methods/forecast-plain.md.
/// </summary>
internal static class PlainPath
{
    private static readonly double Z80 = -Normal.Quantile(0.1);
    private static readonly double Z95 = -Normal.Quantile(0.025);

    /// <summary>The usable values, one a period, gaps bridged by straight lines.</summary>
    internal static double[] Filled(ForecastInput input) =>
        input.Values.Length == 0 ? [] : Gaps.Filled(Gaps.LayOut(input.Periods, input.Values, exponent: 0));

    /// <summary>The mean of the squared steps from each value to the one some periods later; null where there is none.</summary>
    internal static double? MeanSquare(ReadOnlySpan<double> values, int lag, double drift = 0)
    {
        if (values.Length <= lag)
        {
            return null;
        }

        var sum = 0.0;
        for (var t = lag; t < values.Length; t++)
        {
            var step = values[t] - values[t - lag] - drift;
            sum += step * step;
        }

        return sum / (values.Length - lag);
    }

    /// <summary>Makes the answer.</summary>
    /// <param name="method">The name of the method.</param>
    /// <param name="input">What was asked for.</param>
    /// <param name="means">The values to expect.</param>
    /// <param name="deviations">The standard deviations of their errors; null where there are none.</param>
    /// <param name="meanErrors">The standard deviations of the means of the first errors.</param>
    internal static PlainForecastAnswer Answer(
        string method, ForecastInput input, double[] means, double[]? deviations, double[]? meanErrors)
    {
        input.WarnIf(input.IsFlat && input.Values.Length > 1, Warning.NoVariation);
        var hasBand = deviations is not null && !Ties.Tied(means[0], means[0] + deviations[0]);
        input.WarnIf(!hasBand, Warning.NoInterval);
        var steps = new ForecastStep[means.Length];
        for (var h = 0; h < steps.Length; h++)
        {
            var (mean, period) = (means[h], input.LastPeriod + h + 1);
            steps[h] = hasBand
                ? new ForecastStep(
                    period,
                    mean,
                    mean - (Z80 * deviations![h]),
                    mean + (Z80 * deviations[h]),
                    mean - (Z95 * deviations[h]),
                    mean + (Z95 * deviations[h]),
                    meanErrors![h])
                : new ForecastStep(period, mean, null, null, null, null, null);
        }

        return new PlainForecastAnswer(method, input.Values.Length, input.Warnings, reason: null) { Steps = steps };
    }

    /// <summary>The answer where the points are too few.</summary>
    internal static PlainForecastAnswer TooFew(string method, ForecastInput input) =>
        new(method, input.Values.Length, input.Warnings, Reason.TooFewPoints);
}
