using RbaTracker.Statistics.Forecasts;

namespace RbaTracker.Statistics.Tests.Forecasts;

/// <summary>The competition's series forecast and scored.</summary>
internal static class Forecasting
{
    internal const string M1 = "forecast_m1_tuning";
    internal const string M3 = "forecast_m3_tuning_588";
    internal const string M3Sixty = "forecast_m3_60";
    internal const string Short = "forecast_short";
    internal const string WithGaps = "forecast_gaps";

    internal static Series SeriesOf(ForecastCase item) => Series.From(0, item.Train.ToArray());

    internal static ForecastScore Score(ForecastCase item, IReadOnlyList<ForecastStep> steps)
    {
        // A parted series may look less far ahead than asked; the last value then stands for the rest.
        var padded = Enumerable.Range(0, item.Test.Count).Select(h => steps[Math.Min(h, steps.Count - 1)]).ToArray();
        return ForecastScore.Of(
            item,
            [.. padded.Select(step => step.Mean)],
            padded.All(step => step.Low95 is not null)
                ? [.. padded.Select(step => (step.Low80!.Value, step.High80!.Value, step.Low95!.Value, step.High95!.Value))]
                : null);
    }

    internal static ForecastScore Baseline(ForecastCase item) =>
        Score(item, BaselineForecast.Of(SeriesOf(item), item.Season, item.Test.Count).Steps);

    internal static ForecastScore NaiveTwo(ForecastCase item) =>
        Score(item, NaiveTwoForecast.Of(SeriesOf(item), item.Season, item.Test.Count).Steps);
}
