using System.Globalization;
using RbaTracker.Statistics.Forecasts;

namespace RbaTracker.Statistics.Tests.Forecasts;

public class ForecastScoreTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var item = new ForecastCase("", 'Y', 1, [10, 12, 11, 15], [14, 20]);

        var score = ForecastScore.Of(item, [15, 16], [(13, 17, 11, 19), (13, 19, 11, 19)]);

        Assert.Equal(((200.0 / 29) + (800.0 / 36)) / 2, score.Smape, 1e-12);
        Assert.Equal(2.5 / (7.0 / 3), score.Mase, 1e-12);
        Assert.Equal((8 + 8 + 40) / 2.0 / (7.0 / 3), score.Msis!.Value, 1e-12);
        Assert.Equal((0.5, 0.5), (score.Within80, score.Within95));
    }

    [Fact]
    public void Forecasts_of_r_score_as_its_file_says()
    {
        var items = ForecastCase.Of(Forecasting.M3Sixty + "_series.jsonl").ToDictionary(item => item.Id);
        var wanted = ForecastCase.Scores(Forecasting.M3Sixty + "_scores.csv");
        var forecasts = File.ReadLines(Require.Reference(Forecasting.M3Sixty + "_reference.csv"))
            .Skip(1)
            .Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','))
            .GroupBy(cells => (Id: cells[0], Method: cells[1]));
        var compared = 0;
        foreach (var forecast in forecasts)
        {
            var rows = forecast.OrderBy(cells => int.Parse(cells[2], CultureInfo.InvariantCulture)).ToArray();
            var hasBand = rows[0][4] is not ("NA" or "");
            var score = ForecastScore.Of(
                items[forecast.Key.Id],
                [.. rows.Select(cells => Number(cells[3]))],
                hasBand ? [.. rows.Select(cells => (Number(cells[4]), Number(cells[5]), Number(cells[6]), Number(cells[7])))] : null);
            AssertAlike(forecast.Key.ToString(), wanted[forecast.Key], score);
            compared++;
        }

        Assert.True(compared >= 700, $"Only {compared} forecasts were scored.");
    }

    [Theory]
    [InlineData(Forecasting.M1, 1001)]
    [InlineData(Forecasting.M3, 588)]
    [InlineData(Forecasting.M3Sixty, 60)]
    [InlineData(Forecasting.Short, 60)]
    public void Our_naive_and_naive2_score_as_r_s(string file, int count)
    {
        var wanted = ForecastCase.Scores(file + "_scores.csv");
        var items = ForecastCase.Of(file + "_series.jsonl");

        Assert.Equal(count, items.Count);
        foreach (var item in items)
        {
            AssertAlike(item.Id + " naive2", wanted[(item.Id, "naive2")], Forecasting.NaiveTwo(item));
            var naive = NaiveForecast.Of(Forecasting.SeriesOf(item), item.Test.Count).Steps;
            AssertAlike(item.Id + " naive", wanted[(item.Id, "naive")], Forecasting.Score(item, naive));
        }
    }

    private static void AssertAlike(string what, double?[] wanted, ForecastScore score)
    {
        double?[] got = [score.Smape, score.Mase, score.Msis, score.Within80, score.Within95];
        for (var i = 0; i < got.Length; i++)
        {
            if (wanted[i] is not { } number || got[i] is not { } ours)
            {
                continue;
            }

            Assert.True(
                Math.Abs(number - ours) <= 1e-4 * Math.Max(1, Math.Abs(number)),
                string.Create(CultureInfo.InvariantCulture, $"{what}: measure {i} is {ours}, R has {number}."));
        }
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
