using RbaTracker.Statistics.Trends;

namespace RbaTracker.Statistics.Tests.Trends;

/// <summary>Twenty thousand short series of every awkward kind, each counted a second time in the plainest way.</summary>
public class ShortSeriesTests
{
    private const int Rounds = 20_000;

    [Fact]
    public void The_test_and_the_slope_of_any_short_series_are_those_counted_plainly()
    {
        var random = new Random(20261122);
        var orders = Enumerable.Range(0, 6).Select(n => Orders.Of(n).ToArray()).ToArray();
        var (withTies, exact, withInterval) = (0, 0, 0);

        for (var round = 0; round < Rounds; round++)
        {
            var series = AnySeries(random);
            var values = series.Values.ToArray();
            var periods = series.Periods.ToArray();
            var n = values.Length;

            var test = MannKendall.Test(series);
            var line = SenSlope.Fit(series);

            Assert.Equal((n, n), (test.N, line.N));
            if (n < 2)
            {
                Assert.Equal((Reason.TooFewPoints, Reason.TooFewPoints), (test.Reason, line.Reason));
                continue;
            }

            // Mann-Kendall.
            var score = Score(values);
            Assert.Equal(score, test.S);
            AssertShare(test.P, 0, 1);
            AssertShare(test.TauA, -1, 1);
            AssertShare(test.TauB, -1, 1);
            Assert.True(Math.Abs(test.TauB!.Value) >= Math.Abs(test.TauA!.Value));
            Assert.True(double.IsFinite(test.Z!.Value) && test.Variance >= 0);
            if (n < orders.Length)
            {
                var scores = orders[n].Select(order => Score([.. order.Select(i => values[i])])).ToArray();
                Assert.Equal(scores.Average(s => (double)s * s), test.Variance.Value, 1e-9);
                if (test.PExact is { } p)
                {
                    exact++;
                    Assert.Equal(scores.Count(s => Math.Abs(s) >= Math.Abs(score)) / (double)scores.Length, p, 1e-12);
                }
            }

            withTies += test.PExact is null ? 1 : 0;

            // Sen.
            var slopes = (from later in Enumerable.Range(0, n)
                          from earlier in Enumerable.Range(0, later)
                          select Ties.Tied(values[later], values[earlier])
                              ? 0
                              : (values[later] - values[earlier]) / (periods[later] - periods[earlier])).ToArray();
            Assert.Equal(Median(slopes), line.Slope!.Value, 1e-12 * slopes.Max(Math.Abs));
            Assert.Equal(
                Median([.. values.Select((value, i) => value - (line.Slope.Value * periods[i]))]),
                line.Intercept!.Value,
                1e-12 * Math.Max(1, values.Max(Math.Abs)));
            Assert.True(double.IsFinite(line.InterceptOfMedians!.Value));
            Assert.False(line.Lower > line.Slope || line.Upper < line.Slope);
            Assert.Equal(line.Lower is null || line.Upper is null, line.Warnings.Contains(Warning.NoInterval));
            withInterval += line.Lower is null ? 0 : 1;
        }

        Assert.True(
            withTies > 2_000 && exact > 2_000 && withInterval > 2_000,
            $"Too tame: {withTies} tied, {exact} exact, {withInterval} with an interval.");
    }

    [Fact]
    public void Any_two_shares_are_compared_without_losing_a_number()
    {
        var random = new Random(20261123);
        for (var round = 0; round < Rounds; round++)
        {
            var (first, firstN, second, secondN) = (AnyShare(random), AnySample(random), AnyShare(random), AnySample(random));

            var test = TwoProportionTest.Compare(first, firstN, second, secondN);
            var swapped = TwoProportionTest.Compare(second, secondN, first, firstN);

            AssertShare(test.P, 0, 1);
            AssertShare(test.Pooled, Math.Min(first, second), Math.Max(first, second));
            Assert.True(double.IsFinite(test.Z) && double.IsFinite(test.StandardError));
            Assert.Equal(Math.Sign(first - second), Math.Sign(test.Difference));
            Assert.Equal(-test.Z, swapped.Z, 1e-9 * Math.Max(1, Math.Abs(test.Z)));
            AssertShare(test.FirstMargin.Margin, 0, test.FirstMargin.Widest);
        }
    }

    private static Series AnySeries(Random random)
    {
        var n = random.Next(0, 13);
        var (start, kind) = (random.Next(-50, 25_000), random.Next(6));
        var values = new double?[n];
        for (var i = 0; i < n; i++)
        {
            values[i] = random.Next(6) == 0
                ? null
                : kind switch
                {
                    0 => random.Next(0, 5),
                    1 => (random.NextDouble() - 0.5) * 1000,
                    2 => random.Next(2) == 0 ? 0.3 : 0.1 + 0.2,
                    3 => (random.Next(2) == 0 ? 1 : -1) * Math.Pow(10, random.Next(0, 101)),
                    4 => (i * 2) + random.NextDouble(),
                    _ => 7,
                };
        }

        return Series.From(start, values);
    }

    private static double AnyShare(Random random) => random.Next(5) switch
    {
        0 => 0,
        1 => 1,
        2 => random.NextDouble() * 1e-12,
        _ => random.NextDouble(),
    };

    private static int AnySample(Random random) => random.Next(4) switch
    {
        0 => random.Next(1, 5),
        1 => Proportion.LargestSample,
        _ => random.Next(1, 5000),
    };

    private static long Score(double[] values)
    {
        long score = 0;
        for (var later = 1; later < values.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                score += Ties.Tied(values[later], values[earlier]) ? 0 : Math.Sign(values[later] - values[earlier]);
            }
        }

        return score;
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static void AssertShare(double? value, double low, double high) =>
        Assert.True(value >= low && value <= high, $"{value} is not from {low} to {high}.");
}
