using System.Globalization;

namespace RbaTracker.Statistics.Tests.Forecasts;

/// <summary>
/// Holds the accuracy of docs/methods/README.md: every fourth series in each run, all with RBA_LONG. Other series of the same kinds are
/// kept back by those who judge.
/// </summary>
public class BaselineAccuracyTests
{
    private static readonly int Every = Require.IsLong ? 1 : 4;

    [Theory]
    [InlineData(Forecasting.M1, "ets", "thetaf", 0.84)]
    [InlineData(Forecasting.M3, "ets", "thetaf", 0.84)]
    [InlineData(Forecasting.M3Sixty, "ets", "thetaf", 0.84)]
    [InlineData(Forecasting.Short, "ets", "thetaf", 0.85)]
    [InlineData(Forecasting.WithGaps, "ets", "thetaf", 0.80)]
    public void The_baseline_is_as_near_as_the_mean_of_r_s_smoothing_and_theta(string file, string first, string second, double bar)
    {
        var items = Some(file);
        var scores = ForecastCase.Scores(file + "_scores.csv");
        var yardstick = items.ConvertAll(Forecasting.NaiveTwo);
        var ours = ForecastScore.Owa(items.ConvertAll(Forecasting.Baseline), yardstick);
        var singles = new[] { first, second }.Select(method => ForecastScore.Owa(items.ConvertAll(item => Theirs(scores[(item.Id, method)])), yardstick)).ToArray();
        var mean = scores.ContainsKey((items[0].Id, "comb_et"))
            ? ForecastScore.Owa(items.ConvertAll(item => Theirs(scores[(item.Id, "comb_et")])), yardstick)
            : singles.Min();

        Say($"{file}: {items.Count} series, OWA {ours:0.0000}; R's mean of both {mean:0.0000}, {first} {singles[0]:0.0000}, {second} {singles[1]:0.0000}.");
        if (items.Count >= 90)
        {
            Assert.True(ours <= mean, Text($"OWA {ours:0.0000} is above R's {mean:0.0000}."));
        }

        // The small files are too few for a contest; they must not be bad.
        Assert.True(ours <= bar + (Require.IsLong ? 0 : 0.06), Text($"OWA {ours:0.0000}."));
    }

    [Theory]
    [InlineData('Y')]
    [InlineData('Q')]
    [InlineData('M')]
    public void The_bands_hold_as_often_as_they_claim(char frequency)
    {
        // The bands were tuned on the series at even places; those at odd places show whether they hold elsewhere.
        foreach (var place in Require.IsLong ? new[] { 0, 1 } : [1])
        {
            var scores = new[] { Forecasting.M1, Forecasting.M3 }
                .SelectMany(file => ForecastCase.Of(file + "_series.jsonl").Where((_, i) => i % (2 * Every) == place))
                .Where(item => item.Frequency == frequency)
                .Select(Forecasting.Baseline)
                .ToList();
            var (within80, within95) = (scores.Average(score => score.Within80!.Value), scores.Average(score => score.Within95!.Value));

            Say($"{frequency}, {(place == 0 ? "tuned" : "shown")}: {scores.Count} series, {within80:0.000} within 80 %, {within95:0.000} within 95 %, MSIS {scores.Average(score => score.Msis!.Value):0.00}.");
            var slack = Require.IsLong ? 0 : 0.03;
            Assert.InRange(within95, 0.93 - slack, 0.975 + (slack / 2));
            Assert.InRange(within80, 0.77 - slack, 0.85 + slack);
        }
    }

    [Theory]
    [InlineData(Forecasting.M3Sixty)]
    [InlineData(Forecasting.Short)]
    [InlineData(Forecasting.WithGaps)]
    public void The_bands_hold_on_the_small_files_too(string file)
    {
        var scores = ForecastCase.Of(file + "_series.jsonl").Select(Forecasting.Baseline).ToList();
        var within95 = scores.Average(score => score.Within95!.Value);

        Say($"{file}: {scores.Average(score => score.Within80!.Value):0.000} within 80 %, {within95:0.000} within 95 %.");
        Assert.True(within95 >= 0.9, Text($"{within95:0.000} within 95 %."));
    }

    private static List<ForecastCase> Some(string file)
    {
        var items = ForecastCase.Of(file + "_series.jsonl");
        return [.. items.Where((_, i) => items.Count < 100 || i % Every == 0)];
    }

    private static ForecastScore Theirs(double?[] numbers) => new(numbers[0]!.Value, numbers[1]!.Value, numbers[2], numbers[3], numbers[4]);

    private static string Text(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);

    private static void Say(FormattableString sentence) => TestContext.Current.TestOutputHelper?.WriteLine(Text(sentence));
}
