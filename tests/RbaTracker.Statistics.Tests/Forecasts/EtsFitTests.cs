using RbaTracker.Statistics.Forecasts;

namespace RbaTracker.Statistics.Tests.Forecasts;

public class EtsFitTests
{
    private static readonly EtsForm Level = new(EtsTrend.None, Multiplicative: false);
    private static readonly EtsForm Damped = new(EtsTrend.Damped, Multiplicative: false);

    [Fact]
    public void The_worked_example_of_the_page()
    {
        // alpha 0.5, beta 0.1, phi 0.9 from level 10 and trend 1, as the page works it through.
        double[] values = [12, 11, 14];
        var likelihood = new EtsLikelihood(Damped, values, new double[9]);
        var point = Point(alpha: 0.5, beta: 0.1, phi: 0.9);

        var unlikeliness = likelihood.At(point);
        var by = Squares(values, 0.5, 0.1, 0.9, likelihood.StartLevel, likelihood.StartTrend);
        var fit = new EtsFit(Damped, 0.5, 0.1, 0.9, Level: 12, Trend: 2, Variance: 4, Aicc: 0);
        var (echoes, deviations) = (new double[3], new double[3]);
        fit.Echoes(echoes);
        fit.Deviations(echoes, deviations);

        Assert.Equal(by, likelihood.Squares, 1e-9);
        Assert.Equal(3 * Math.Log(likelihood.Squares), unlikeliness, 1e-12);
        Assert.Equal([13.8, 15.42, 16.878], new[] { fit.Mean(1), fit.Mean(2), fit.Mean(3) }.Select(mean => Math.Round(mean, 9)));
        Assert.Equal([1, 0.59, 0.671], echoes.Select(echo => Math.Round(echo, 9)));
        Assert.Equal(2, deviations[0], 1e-12);
        Assert.Equal(Math.Sqrt(4 * (1 + (0.59 * 0.59))), deviations[1], 1e-12);
        Assert.Equal(2.6820, deviations[2], 0.0001);
    }

    [Fact]
    public void No_other_start_would_fit_better()
    {
        var values = Walk(40, 11);
        var likelihood = new EtsLikelihood(Damped, values, new double[120]);
        likelihood.At(Point(0.3, 0.1, 0.9));
        var (level, trend, squares) = (likelihood.StartLevel, likelihood.StartTrend, likelihood.Squares);

        Assert.Equal(Squares(values, 0.3, 0.1, 0.9, level, trend), squares, 1e-9);
        foreach (var (up, steeper) in new[] { (0.01, 0.0), (-0.01, 0), (0, 0.001), (0, -0.001), (0.01, -0.001) })
        {
            Assert.True(Squares(values, 0.3, 0.1, 0.9, level + up, trend + steeper) > squares);
        }
    }

    [Fact]
    public void Smoothing_finds_the_alpha_that_made_the_values()
    {
        var random = new Random(3);
        var (level, values) = (1.0, new double[400]);
        for (var t = 0; t < values.Length; t++)
        {
            var surprise = 0.05 * Gauss(random);
            values[t] = level + surprise;
            level += 0.3 * surprise;
        }

        var fit = EtsFit.Of(Level, values, new double[1200])!.Value;

        Assert.Equal(0.3, fit.Alpha, 0.1);
        Assert.Equal(0.05, Math.Sqrt(fit.Variance), 0.005);
    }

    [Fact]
    public void A_straight_line_goes_on_straight()
    {
        var values = Enumerable.Range(0, 20).Select(t => 0.2 + (0.03 * t)).ToArray();

        var fit = EtsFit.Of(new EtsForm(EtsTrend.Straight, Multiplicative: false), values, new double[60])!.Value;

        Assert.Equal(0.2 + (0.03 * 24), fit.Mean(5), 1e-9);
        Assert.True(fit.Variance < 1e-12);
    }

    [Fact]
    public void A_missing_value_moves_the_state_on_without_a_surprise()
    {
        double[] values = [1, 1.2, double.NaN, 1.5, 1.7, 1.6, double.NaN, 2, 2.1, 2.2];
        var likelihood = new EtsLikelihood(Damped, values, new double[30]);

        likelihood.At(Point(0.4, 0.1, 0.9));

        Assert.Equal(8, likelihood.Observed);
        Assert.Equal(Squares(values, 0.4, 0.1, 0.9, likelihood.StartLevel, likelihood.StartTrend), likelihood.Squares, 1e-9);
    }

    [Fact]
    public void Relative_surprises_spread_as_a_simulation_does()
    {
        var fit = new EtsFit(new EtsForm(EtsTrend.Straight, Multiplicative: true), 0.4, 0.1, 1, Level: 1, Trend: 0.05, Variance: 0.01, Aicc: 0);
        var (echoes, deviations) = (new double[4], new double[4]);
        fit.Echoes(echoes);
        fit.Deviations(echoes, deviations);

        var random = new Random(4);
        var squares = new double[4];
        const int Paths = 40_000;
        for (var path = 0; path < Paths; path++)
        {
            var (level, trend) = (1.0, 0.05);
            for (var h = 0; h < 4; h++)
            {
                level += trend;
                var surprise = 0.1 * Gauss(random) * level;
                squares[h] += Math.Pow(level + surprise - fit.Mean(h + 1), 2) / Paths;
                level += 0.4 * surprise;
                trend += 0.1 * surprise;
            }
        }

        for (var h = 0; h < 4; h++)
        {
            Assert.Equal(Math.Sqrt(squares[h]), deviations[h], 0.02 * deviations[h]);
        }
    }

    [Fact]
    public void The_fewest_points_allow_only_the_smallest_form()
    {
        double[] values = [1, 1.1, 1.3, 1.2, 1.4];

        Assert.NotNull(EtsFit.Of(Level, values, new double[15]));
        Assert.Null(EtsFit.Of(Damped, values, new double[15]));
    }

    [Fact]
    public void The_criterion_for_few_points_is_stricter()
    {
        var fit = EtsFit.Of(Level, Walk(10, 5), new double[30])!.Value;

        Assert.Equal(fit.Aicc - (2.0 * 3 * 4 / (10 - 4)), fit.Aic(10), 1e-12);
    }

    private static double[] Point(double alpha, double beta, double phi) =>
        [(alpha - 0.0001) / 0.9998, ((beta / alpha) - 0.0001) / 0.9998, (phi - 0.8) / 0.18];

    private static double Squares(double[] values, double alpha, double beta, double phi, double level, double trend)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            level += phi * trend;
            trend *= phi;
            var surprise = double.IsNaN(value) ? 0 : value - level;
            sum += surprise * surprise;
            level += alpha * surprise;
            trend += beta * surprise;
        }

        return sum;
    }

    private static double[] Walk(int n, int seed)
    {
        var random = new Random(seed);
        var value = 1.0;
        return [.. Enumerable.Range(0, n).Select(_ => value += 0.1 * (random.NextDouble() - 0.4))];
    }

    private static double Gauss(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
