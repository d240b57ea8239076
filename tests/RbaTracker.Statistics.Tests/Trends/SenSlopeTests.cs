using RbaTracker.Statistics.Trends;

namespace RbaTracker.Statistics.Tests.Trends;

public class SenSlopeTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var line = SenSlope.Fit(Series.From(2020, [547, 527, 637, 573, 739, 755]));

        Assert.Equal(45, line.Slope!.Value, 1e-12);
        Assert.Equal(-20, line.Lower!.Value, 1e-12);
        Assert.Equal(110, line.Upper!.Value, 1e-12);
        Assert.Equal(538.5, line.At(2020)!.Value, 1e-9);
        Assert.Equal(763.5, line.At(2025)!.Value, 1e-9);
        Assert.Equal([Warning.FewPoints], line.Warnings);
    }

    [Fact]
    public void The_reference_cases_agree()
    {
        var reference = ReferenceCases.Of("trend_tests.json");
        foreach (var item in reference.Cases)
        {
            var id = item.GetProperty("id").GetString();
            var expected = item.GetProperty("expected");
            var line = SenSlope.Fit(Series.From(1, ReferenceCases.Numbers(item.GetProperty("values"))));

            reference.Compare($"{id} n", expected.GetProperty("n"), line.N, 0);
            reference.Compare($"{id} sen_slope", expected.GetProperty("sen_slope"), line.Slope, 1e-8);
            reference.Compare($"{id} lower", expected.GetProperty("sen_ci95").GetProperty("lower"), line.Lower, 1e-8);
            reference.Compare($"{id} upper", expected.GetProperty("sen_ci95").GetProperty("upper"), line.Upper, 1e-8);
            reference.Compare($"{id} intercept_median_residual", expected.GetProperty("intercept_median_residual"), line.Intercept, 1e-8);
            reference.Compare($"{id} intercept_medians", expected.GetProperty("intercept_medians"), line.InterceptOfMedians, 1e-8);
        }

        reference.AssertAllAgree(atLeast: 120);
    }

    [Fact]
    public void The_published_series_with_gaps_agrees()
    {
        var reference = ReferenceCases.Of("trend_published_pymannkendall.json");
        var published = reference.Root.GetProperty("published").GetProperty("test_sens_slope");
        var line = SenSlope.Fit(Series.From(0, ReferenceCases.Numbers(reference.Root.GetProperty("values"))));

        reference.Compare("slope", published.GetProperty("slope"), line.Slope, 1e-9);
        reference.Compare("intercept", published.GetProperty("intercept"), line.InterceptOfMedians, 1e-9);
        reference.AssertAllAgree(atLeast: 2);
    }

    [Fact]
    public void A_gap_counts_with_the_periods_it_spans()
    {
        var line = SenSlope.Fit(Series.From(2015, [10, 12, null, null, null, 20, 22]));

        Assert.Equal(2, line.Slope);
        Assert.Equal(16, line.At(2018)!.Value, 1e-9);
    }

    [Fact]
    public void The_slope_scales_with_the_values_and_shrinks_with_finer_periods()
    {
        ForManySeries((periods, values) =>
        {
            var line = SenSlope.Fit(new Series(periods, values));
            var larger = SenSlope.Fit(new Series(periods, [.. values.Select(value => value * 8)]));
            var finer = SenSlope.Fit(new Series([.. periods.Select(period => period * 4)], values));

            AssertNear((8 * line.Slope, 8 * line.Lower, 8 * line.Upper), (larger.Slope, larger.Lower, larger.Upper));
            AssertNear((line.Slope / 4, line.Lower / 4, line.Upper / 4), (finer.Slope, finer.Lower, finer.Upper));
        });
    }

    [Fact]
    public void Another_zero_moves_the_line_and_leaves_the_slope()
    {
        ForManySeries((periods, values) =>
        {
            var line = SenSlope.Fit(new Series(periods, values));
            var moved = SenSlope.Fit(new Series([.. periods.Select(period => period + 1000)], [.. values.Select(value => value + 50)]));

            AssertNear((line.Slope, line.Lower, line.Upper), (moved.Slope, moved.Lower, moved.Upper));
            Assert.Equal(line.At(7)!.Value + 50, moved.At(1007)!.Value, 1e-9);
        });
    }

    [Fact]
    public void A_series_read_backwards_turns_the_slope_and_swaps_its_ends()
    {
        ForManySeries((periods, values) =>
        {
            var line = SenSlope.Fit(new Series(periods, values));
            var backwards = SenSlope.Fit(new Series([.. periods.Reverse().Select(period => -period)], [.. values.Reverse()]));

            AssertNear((-line.Slope, -line.Upper, -line.Lower), (backwards.Slope, backwards.Lower, backwards.Upper));
            Assert.Equal(line.Intercept!.Value, backwards.Intercept!.Value, 1e-9);
        });
    }

    [Fact]
    public void A_slope_added_to_the_values_is_added_to_the_slope()
    {
        // Integers without ties before and after, so that the interval keeps its ranks.
        var series = Series.From(1, [30, 12, 47, 5, 61, 28, 90, 33]);
        var tilted = Series.From(1, [130, 212, 347, 405, 561, 628, 790, 833]);

        var (line, steeper) = (SenSlope.Fit(series), SenSlope.Fit(tilted));

        AssertNear((line.Slope + 100, line.Lower + 100, line.Upper + 100), (steeper.Slope, steeper.Lower, steeper.Upper));
    }

    [Fact]
    public void One_odd_point_does_not_bend_the_line()
    {
        Assert.Equal(2, SenSlope.Fit(Series.From(1, [10, 12, 14, 16, 18, 20, 22, 24, 999])).Slope);
    }

    [Fact]
    public void More_confidence_takes_a_wider_interval()
    {
        var series = Series.From(1, [3, 7, 4, 9, 6, 12, 8, 15, 11, 14]);
        var (usual, surer) = (SenSlope.Fit(series), SenSlope.Fit(series, 0.99));

        Assert.Equal((0.95, 0.99), (usual.Confidence, surer.Confidence));
        Assert.True(surer.Lower < usual.Lower && usual.Upper < surer.Upper);
    }

    [Fact]
    public void A_line_from_few_points_stands_without_an_interval_and_says_so()
    {
        var line = SenSlope.Fit(Series.From(1, [2, 3, 5, 9]));

        Assert.Equal(13.0 / 6, line.Slope!.Value, 1e-15);
        Assert.Null(line.Lower);
        Assert.Null(line.Upper);
        Assert.Equal([Warning.FewPoints, Warning.TooFewToDecide, Warning.NoInterval], line.Warnings);
    }

    [Fact]
    public void Rounding_never_makes_a_direction()
    {
        var line = SenSlope.Fit(Series.From(1, [0.3, 0.1 + 0.2, 0.3, 0.1 + 0.2, 0.1 + 0.2]));

        Assert.Equal((0, 0, 0), (line.Slope!.Value, line.Lower!.Value, line.Upper!.Value));
        Assert.Equal([Warning.FewPoints, Warning.NoVariation], line.Warnings);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Without_a_pair_there_is_no_line_and_the_reason_is_named(int n)
    {
        var line = SenSlope.Fit(Series.From(1, [.. Enumerable.Repeat<double?>(5, n)]));

        Assert.Equal((n, Reason.TooFewPoints), (line.N, line.Reason));
        Assert.Equal([Warning.FewPoints, Warning.TooFewToDecide], line.Warnings);
        Assert.Null(line.Slope);
        Assert.Null(line.Lower);
        Assert.Null(line.Upper);
        Assert.Null(line.Intercept);
        Assert.Null(line.InterceptOfMedians);
        Assert.Null(line.At(3));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(95)]
    [InlineData(double.NaN)]
    public void A_confidence_that_is_no_share_is_refused(double percent)
    {
        Assert.Throws<ArgumentOutOfRangeException>("confidence", () => SenSlope.Fit(Series.From(1, [1, 2, 3]), percent));
    }

    [Fact]
    public void More_points_than_pairs_can_be_held_for_are_refused()
    {
        var series = Series.From(1, [.. Enumerable.Range(0, SenSlope.MostPoints + 1).Select(i => (double?)i)]);

        Assert.Throws<ArgumentException>("series", () => SenSlope.Fit(series));
        Assert.Throws<ArgumentNullException>("series", () => SenSlope.Fit(null!));
    }

    [Fact]
    public void Periods_at_both_ends_of_the_integers_do_not_overflow()
    {
        var line = SenSlope.Fit(new Series([int.MinValue, int.MaxValue], [-Series.LargestValue, Series.LargestValue]));

        Assert.Equal(2 * Series.LargestValue / uint.MaxValue, line.Slope!.Value, 1e80);
        Assert.True(double.IsFinite(line.Intercept!.Value) && double.IsFinite(line.At(int.MaxValue)!.Value));
    }

    private static void AssertNear((double? A, double? B, double? C) expected, (double? A, double? B, double? C) actual)
    {
        Assert.All(
            [(expected.A, actual.A), (expected.B, actual.B), (expected.C, actual.C)],
            pair => Assert.True(
                pair.Item1.HasValue == pair.Item2.HasValue && !(Math.Abs(pair.Item1 - pair.Item2 ?? 0) > 1e-9),
                $"Expected {pair.Item1}, was {pair.Item2}."));
    }

    private static void ForManySeries(Action<int[], double[]> check)
    {
        var random = new Random(20260102);
        for (var round = 0; round < 500; round++)
        {
            int[] periods = [.. Enumerable.Range(1, 24).Where(_ => random.Next(3) > 0)];
            check(periods, [.. periods.Select(_ => round % 2 == 0 ? random.Next(0, 9) : Math.Round(random.NextDouble() * 40, 2))]);
        }
    }
}
