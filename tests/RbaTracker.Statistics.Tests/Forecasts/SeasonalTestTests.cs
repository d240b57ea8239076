using RbaTracker.Statistics.Forecasts;

namespace RbaTracker.Statistics.Tests.Forecasts;

public class SeasonalTestTests
{
    [Fact]
    public void A_season_is_found_and_a_trend_is_not_one()
    {
        double[] season = [8, 11, 13, 9, 8, 11, 13, 9, 8, 11, 13, 9, 8, 11, 13, 9, 8, 11, 13, 9];
        double[] trend = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

        Assert.True(SeasonalTest.Finds(season, 4));
        Assert.False(SeasonalTest.Finds(trend, 4));
        Assert.False(SeasonalTest.Finds(season.AsSpan(0, 11), 4));
        Assert.False(SeasonalTest.Finds(season, 1));
        Assert.False(SeasonalTest.Finds([5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5], 4));
    }

    [Fact]
    public void The_centred_average_counts_the_outermost_by_half()
    {
        var averages = new double[6];
        CentredAverage.Of([1, 2, 3, 4, 9, 6], 4, averages);

        Assert.Equal([double.NaN, double.NaN, (0.5 + 2 + 3 + 4 + 4.5) / 4, (1 + 3 + 4 + 9 + 3) / 4.0, double.NaN, double.NaN], averages);
    }
}
