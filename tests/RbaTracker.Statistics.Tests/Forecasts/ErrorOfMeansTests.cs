using RbaTracker.Statistics.Forecasts;

namespace RbaTracker.Statistics.Tests.Forecasts;

public class ErrorOfMeansTests
{
    [Fact]
    public void Errors_that_are_apart_average_out()
    {
        var errors = ErrorOfMeans.Of([2, 2, 2, 2], [(1, [1, 0, 0, 0])]);

        for (var k = 1; k <= 4; k++)
        {
            Assert.Equal(2 / Math.Sqrt(k), errors[k - 1], 1e-12);
        }
    }

    [Fact]
    public void Those_of_a_random_walk_add_up()
    {
        var errors = ErrorOfMeans.Of([1, Math.Sqrt(2), Math.Sqrt(3)], [(1, [1, 1, 1])]);

        // The mean of 1, 2, 3 steps of the walk: variance (k+1)(2k+1)/(6k).
        Assert.Equal(1, errors[0], 1e-12);
        Assert.Equal(Math.Sqrt(15.0 / 12), errors[1], 1e-12);
        Assert.Equal(Math.Sqrt(28.0 / 18), errors[2], 1e-12);
    }

    [Fact]
    public void Those_of_smoothing_are_as_simulated()
    {
        double[] echoes = [1, 0.5, 0.6, 0.7, 0.8];
        var deviations = new double[5];
        for (var h = 0; h < 5; h++)
        {
            deviations[h] = Math.Sqrt(echoes[..(h + 1)].Sum(echo => echo * echo));
        }

        var errors = ErrorOfMeans.Of(deviations, [(0.25, echoes), (0.75, echoes)]);

        var random = new Random(12);
        var squares = new double[5];
        const int Paths = 40_000;
        for (var path = 0; path < Paths; path++)
        {
            var surprises = Enumerable.Range(0, 5).Select(_ => Math.Sqrt(12) * (random.NextDouble() - 0.5)).ToArray();
            var sum = 0.0;
            for (var h = 0; h < 5; h++)
            {
                for (var s = 0; s <= h; s++)
                {
                    sum += echoes[h - s] * surprises[s];
                }

                squares[h] += Math.Pow(sum / (h + 1), 2) / Paths;
            }
        }

        for (var h = 0; h < 5; h++)
        {
            Assert.Equal(Math.Sqrt(squares[h]), errors[h], 0.02 * errors[h]);
        }
    }
}
