using RbaTracker.Statistics.Forecasts;

namespace RbaTracker.Statistics.Tests.Forecasts;

public class ShrunkenSeasonTests
{
    private static readonly double[] Factors = [0.8, 1.1, 1.3, 0.8];

    [Fact]
    public void The_worked_example_of_the_page()
    {
        double[] values = [8, 11, 13, 8, 8, 11, 13, 8, 8, 11, 13, 8];

        var season = ShrunkenSeason.Of(values, values, 4, 0, multiplicative: true);

        // No noise at all: nothing is taken for chance, and the indices are the factors.
        Assert.Equal(1, season.Weight, 1e-12);
        for (var j = 0; j < 4; j++)
        {
            Assert.Equal(Factors[j], season.Indices[j], 1e-12);
        }
    }

    [Fact]
    public void Noise_shrinks_the_season_and_pure_noise_leaves_little_of_it()
    {
        var random = new Random(8);
        var (noisy, noise) = (new double[24], new double[24]);
        for (var t = 0; t < 24; t++)
        {
            noisy[t] = 100 * Factors[t % 4] * Math.Exp(0.1 * (random.NextDouble() - 0.5));
            noise[t] = 100 * Math.Exp(0.5 * (random.NextDouble() - 0.5));
        }

        var some = ShrunkenSeason.Of(noisy, noisy, 4, 0, multiplicative: true);
        var little = ShrunkenSeason.Of(noise, noise, 4, 0, multiplicative: true);

        Assert.InRange(some.Weight, 0.9, 0.9999);
        Assert.True(little.Weight < some.Weight);
        Assert.True(little.Strength < 0.5 && some.Strength > 0.9);
    }

    [Fact]
    public void Less_than_two_cycles_still_show_a_season()
    {
        var values = Enumerable.Range(0, 18).Select(t => 50 + t + (t % 12 == 6 ? 40.0 : 0)).ToArray();

        var season = ShrunkenSeason.Of(values, values, 12, 0, multiplicative: false);

        Assert.Equal(6, Array.IndexOf(season.Indices, season.Indices.Max()));
        Assert.Equal(0, season.Indices.Sum(), 1e-9);
    }

    [Fact]
    public void The_first_value_may_stand_anywhere_in_the_cycle()
    {
        double[] values = [13, 8, 8, 11, 13, 8, 8, 11, 13, 8, 8, 11];

        var season = ShrunkenSeason.Of(values, values, 4, 2, multiplicative: true);

        Assert.Equal(Factors[0], season.Indices[0], 1e-12);
        Assert.Equal(Factors[2], season.Indices[2], 1e-12);
        Assert.All(season.TakenOut(values, 2), value => Assert.Equal(10, value, 1e-9));
        Assert.Equal(values, season.PutBack(season.TakenOut(values, 2), 2).Select(value => Math.Round(value, 9)));
    }

    [Fact]
    public void A_gap_does_not_hide_the_season()
    {
        var values = Enumerable.Range(0, 24).Select(t => 100 * Factors[t % 4]).ToArray();
        values[9] = values[10] = double.NaN;

        var adjusted = AdjustedSeries.Of(values, 4, 0, multiplicative: true);

        Assert.All(adjusted.Filled, value => Assert.Equal(100, value, 3.0));
    }
}
