using System.Globalization;
using RbaTracker.Statistics.Forecasts;

namespace RbaTracker.Statistics.Tests.Forecasts;

public class PlainForecastReferenceTests
{
    [Fact]
    public void The_plain_methods_agree_with_r()
    {
        var items = ForecastCase.Of(Forecasting.M3Sixty + "_series.jsonl").ToDictionary(item => item.Id);
        var ours = new Dictionary<(string, string), IReadOnlyList<ForecastStep>>();
        var (compared, farthest) = (0, 0.0);
        foreach (var line in File.ReadLines(Require.Reference(Forecasting.M3Sixty + "_reference.csv")).Skip(1))
        {
            var cells = line.Replace("\"", "", StringComparison.Ordinal).Split(',');
            if (cells[1] is not ("naive" or "snaive" or "drift" or "naive2"))
            {
                continue;
            }

            var key = (cells[0], cells[1]);
            if (!ours.TryGetValue(key, out var steps))
            {
                steps = ours[key] = Forecast(cells[1], items[cells[0]]);
            }

            var step = steps[int.Parse(cells[2], CultureInfo.InvariantCulture) - 1];
            double?[] numbers = [step.Mean, step.Low80, step.High80, step.Low95, step.High95];
            for (var i = 0; i < numbers.Length; i++)
            {
                var wanted = double.Parse(cells[3 + i], CultureInfo.InvariantCulture);
                var off = Math.Abs(numbers[i]!.Value - wanted) / Math.Max(1, Math.Abs(wanted));
                Assert.True(off <= 1e-6, string.Create(CultureInfo.InvariantCulture, $"{line}: {numbers[i]} is off by {off:0.0e0}."));
                (compared, farthest) = (compared + 1, Math.Max(farthest, off));
            }
        }

        Assert.True(compared > 10_000, $"Only {compared} numbers were compared.");
        TestContext.Current.TestOutputHelper?.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{compared} numbers agree; the largest deviation is {farthest:0.0e0}."));
    }

    private static IReadOnlyList<ForecastStep> Forecast(string method, ForecastCase item)
    {
        var (series, horizon) = (Forecasting.SeriesOf(item), item.Test.Count);
        return (method switch
        {
            "naive" => NaiveForecast.Of(series, horizon),
            "snaive" => SeasonalNaiveForecast.Of(series, item.Season, horizon),
            "drift" => DriftForecast.Of(series, horizon),
            _ => NaiveTwoForecast.Of(series, item.Season, horizon),
        }).Steps;
    }
}
