namespace RbaTracker.Testing;

/// <summary>
/// How good a forecast was, by the measures of the M4 competition (Makridakis, Spiliotis and Assimakopoulos 2020). See
/// ../shared/reference/README.md and docs/methods/forecast-accuracy.md.
/// </summary>
/// <param name="Smape">The symmetric mean absolute percentage error, from 0 to 200.</param>
/// <param name="Mase">The mean absolute error beside that of the seasonal naive forecast within the history.</param>
/// <param name="Msis">The mean scaled width of the 95 % band, with a penalty where it was missed; null without a band.</param>
/// <param name="Within80">The share of values within the 80 % band; null without a band.</param>
/// <param name="Within95">The share of values within the 95 % band; null without a band.</param>
public sealed record ForecastScore(double Smape, double Mase, double? Msis, double? Within80, double? Within95)
{
    /// <summary>Scores a forecast of as many steps as there are values to come.</summary>
    /// <param name="item">The series.</param>
    /// <param name="means">The values expected.</param>
    /// <param name="bands">The ends of both bands, or null.</param>
    public static ForecastScore Of(
        ForecastCase item,
        IReadOnlyList<double> means,
        IReadOnlyList<(double Low80, double High80, double Low95, double High95)>? bands = null)
    {
        var (count, scale) = (item.Test.Count, Scale(item));
        var (smape, error, width, within80, within95) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var h = 0; h < count; h++)
        {
            var (actual, mean) = (item.Test[h], means[h]);
            var size = Math.Abs(actual) + Math.Abs(mean);
            smape += size == 0 ? 0 : 200 * Math.Abs(actual - mean) / size / count;
            error += Math.Abs(actual - mean) / count;
            if (bands is not null)
            {
                var (low80, high80, low95, high95) = bands[h];
                width += (high95 - low95 + (40 * Math.Max(0, low95 - actual)) + (40 * Math.Max(0, actual - high95))) / count;
                within80 += actual >= low80 && actual <= high80 ? 1.0 / count : 0;
                within95 += actual >= low95 && actual <= high95 ? 1.0 / count : 0;
            }
        }

        return bands is null
            ? new ForecastScore(smape, error / scale, null, null, null)
            : new ForecastScore(smape, error / scale, width / scale, within80, within95);
    }

    /// <summary>The overall weighted average: the mean of sMAPE and MASE, each averaged over the series first, beside those of a yardstick.</summary>
    /// <param name="scores">The scores on some series.</param>
    /// <param name="yardstick">The scores of Naive2 on the same series.</param>
    public static double Owa(IReadOnlyCollection<ForecastScore> scores, IReadOnlyCollection<ForecastScore> yardstick) =>
        ((scores.Average(score => score.Smape) / yardstick.Average(score => score.Smape))
            + (scores.Average(score => score.Mase) / yardstick.Average(score => score.Mase))) / 2;

    /// <summary>How far values lie apart one cycle later, on average; one period later where the history is no longer than a cycle.</summary>
    private static double Scale(ForecastCase item)
    {
        var lag = item.Train.Count <= item.Season ? 1 : item.Season;
        return item.Train.Skip(lag).Zip(item.Train, (later, earlier) => later - earlier).Average(step => step is { } number ? Math.Abs(number) : null)!.Value;
    }
}
