using RbaTracker.Statistics.Forecasts;

namespace RbaTracker.Statistics.Tests.Forecasts;

public class SeasonalEtsFitTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_season_that_moves_is_followed(bool multiplicative)
    {
        // The peak wanders from the second quarter to the third.
        var random = new Random(9);
        var values = Enumerable.Range(0, 60)
            .Select(t => 1 + (0.3 * (t % 4 == 1 ? 1 - (t / 60.0) : t % 4 == 2 ? t / 60.0 : 0)) + (0.01 * random.NextDouble()))
            .ToArray();
        var start = AdjustedSeries.Of(values, 4, 0, multiplicative);

        var fit = SeasonalEtsFit.Of(values, start)!;

        Assert.True(fit.Gamma > 0.1, $"gamma {fit.Gamma}");
        Assert.Equal(2, Array.IndexOf(fit.Adjusted.Season.Indices, fit.Adjusted.Season.Indices.Max()));
        var stays = EtsFit.Of(new EtsForm(EtsTrend.None, false), start.Values, new double[180])!.Value;
        Assert.True(fit.Base.Aicc < stays.Aicc);
    }

    [Fact]
    public void The_place_in_the_cycle_is_kept()
    {
        double[] factors = [0.7, 1.0, 1.4, 0.9];
        var random = new Random(10);
        var values = Enumerable.Range(0, 40).Select(t => factors[(t + 3) % 4] * (1 + (0.02 * random.NextDouble()))).ToArray();
        values[17] = double.NaN;

        var fit = SeasonalEtsFit.Of(values, AdjustedSeries.Of(values, 4, 3, multiplicative: true))!;

        for (var j = 0; j < 4; j++)
        {
            Assert.Equal(factors[j], fit.Adjusted.Season.Indices[j], 0.05);
        }

        Assert.True(double.IsNaN(fit.Adjusted.Values[17]));
        Assert.All(fit.Adjusted.Filled, value => Assert.Equal(1, value, 0.05));
    }
}
