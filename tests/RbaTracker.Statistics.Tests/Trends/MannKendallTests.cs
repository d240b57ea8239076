using RbaTracker.Statistics.Trends;

namespace RbaTracker.Statistics.Tests.Trends;

public class MannKendallTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var test = MannKendall.Test(Series.From(2020, [547, 527, 637, 573, 739, 755]));

        Assert.Equal(6, test.N);
        Assert.Equal(11, test.S);
        Assert.Equal(28.333, test.Variance!.Value, 0.0005);
        Assert.Equal(0.733, test.TauA!.Value, 0.0005);
        Assert.Equal(test.TauA.Value, test.TauB!.Value, 1e-15);
        Assert.Equal(1.8787, test.Z!.Value, 0.00005);
        Assert.Equal(0.0603, test.PNormal!.Value, 0.00005);
        Assert.Equal(40.0 / 720, test.PExact!.Value, 1e-15);
        Assert.Equal(test.PExact, test.P);
        Assert.Equal([Warning.FewPoints], test.Warnings);
    }

    [Fact]
    public void Of_six_points_a_score_of_eleven_may_be_chance_and_one_of_thirteen_not()
    {
        Assert.True(MannKendall.Test(Series.From(1, [547, 527, 637, 573, 739, 755])).P > 0.05);

        var clearer = MannKendall.Test(Series.From(1, [547, 573, 637, 739, 755, 751]));
        Assert.Equal(13, clearer.S);
        Assert.True(clearer.P < 0.05);
    }

    [Fact]
    public void The_reference_cases_agree()
    {
        var reference = ReferenceCases.Of("trend_tests.json");
        foreach (var item in reference.Cases)
        {
            var id = item.GetProperty("id").GetString();
            var expected = item.GetProperty("expected");
            var test = MannKendall.Test(Series.From(1, ReferenceCases.Numbers(item.GetProperty("values"))));

            reference.Compare($"{id} n", expected.GetProperty("n"), test.N, 0);
            reference.Compare($"{id} S", expected.GetProperty("S"), test.S, 0);
            reference.Compare($"{id} varS", expected.GetProperty("varS"), test.Variance, 1e-8);
            reference.Compare($"{id} tau_a", expected.GetProperty("tau_a"), test.TauA, 1e-8);
            reference.Compare($"{id} tau_b", expected.GetProperty("tau_b"), test.TauB, 1e-8);
            reference.Compare($"{id} z", expected.GetProperty("z"), test.Z, 1e-8);
            reference.Compare($"{id} p_normal", expected.GetProperty("p_normal"), test.PNormal, 1e-7);
            reference.Compare($"{id} p_exact", expected.GetProperty("p_exact"), test.PExact, 1e-7);
        }

        reference.AssertAllAgree(atLeast: 160);
    }

    [Fact]
    public void The_published_series_with_gaps_agrees()
    {
        var reference = ReferenceCases.Of("trend_published_pymannkendall.json");
        var published = reference.Root.GetProperty("published").GetProperty("test_original_test");
        var test = MannKendall.Test(Series.From(0, ReferenceCases.Numbers(reference.Root.GetProperty("values"))));

        reference.Compare("s", published.GetProperty("s"), test.S, 0);
        reference.Compare("var_s", published.GetProperty("var_s"), test.Variance, 1e-9);
        reference.Compare("Tau", published.GetProperty("Tau"), test.TauA, 1e-9);
        reference.Compare("z", published.GetProperty("z"), test.Z, 1e-9);
        reference.Compare("p", published.GetProperty("p"), test.P, 1e-9);
        reference.AssertAllAgree(atLeast: 5);
    }

    [Fact]
    public void A_series_read_backwards_turns_the_sign_and_nothing_else()
    {
        ForManySeries((periods, values) =>
        {
            var forwards = MannKendall.Test(new Series(periods, values));
            var backwards = MannKendall.Test(new Series(periods, [.. values.Reverse()]));
            var upsideDown = MannKendall.Test(new Series(periods, [.. values.Select(value => -value)]));

            Assert.Equal(forwards with { S = -forwards.S, TauA = -forwards.TauA, TauB = -forwards.TauB, Z = -forwards.Z }, backwards);
            Assert.Equal(backwards, upsideDown);
        });
    }

    [Fact]
    public void Another_unit_or_another_zero_changes_nothing()
    {
        ForManySeries((periods, values) =>
        {
            var test = MannKendall.Test(new Series(periods, values));

            Assert.Equal(test, MannKendall.Test(new Series(periods, [.. values.Select(value => value + 1234.5)])));
            Assert.Equal(test, MannKendall.Test(new Series(periods, [.. values.Select(value => value * 1000)])));
            Assert.Equal(test, MannKendall.Test(new Series(periods, [.. values.Select(value => Math.Exp(value / 10))])));
        });
    }

    [Fact]
    public void Only_the_order_of_periods_counts_and_not_their_distance()
    {
        var whole = MannKendall.Test(Series.From(1, [3, 1, 4, 1, 5, 9]));
        var withGaps = MannKendall.Test(Series.From(7, [3, null, 1, 4, null, null, 1, 5, 9]));

        Assert.Equal(whole, withGaps);
    }

    [Fact]
    public void Values_that_only_arithmetic_tells_apart_are_tied()
    {
        var test = MannKendall.Test(Series.From(1, [0.1 + 0.2, 0.3, 0.4, 0.5, 0.6]));

        Assert.Equal(9, test.S);
        Assert.Null(test.PExact);
        Assert.Equal(test.PNormal, test.P);
    }

    [Fact]
    public void A_series_without_variation_has_no_trend_and_is_certain_of_nothing()
    {
        var test = MannKendall.Test(Series.From(1, [4, 4, 4, 4, 4, 4, 4, 4]));

        Assert.Equal((0, 0, 0, 0, 1), (test.S!.Value, test.Variance!.Value, test.TauB!.Value, test.Z!.Value, test.P!.Value));
        Assert.Equal([Warning.NoVariation], test.Warnings);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Without_a_pair_there_is_no_number_and_the_reason_is_named(int n)
    {
        var test = MannKendall.Test(Series.From(1, [.. Enumerable.Repeat<double?>(5, n), null]));

        Assert.Equal((n, Reason.TooFewPoints), (test.N, test.Reason));
        Assert.Null(test.S);
        Assert.Null(test.Variance);
        Assert.Null(test.TauA);
        Assert.Null(test.TauB);
        Assert.Null(test.Z);
        Assert.Null(test.P);
    }

    [Fact]
    public void Two_points_have_a_direction_that_says_nothing()
    {
        var test = MannKendall.Test(Series.From(1, [1, 2]));

        Assert.Equal((1, 1, 0, 1, 1), (test.S!.Value, test.Variance!.Value, test.Z!.Value, test.PNormal!.Value, test.PExact!.Value));
    }

    [Theory]
    [InlineData(4, new[] { Warning.FewPoints, Warning.TooFewToDecide })]
    [InlineData(5, new[] { Warning.FewPoints })]
    [InlineData(7, new[] { Warning.FewPoints })]
    [InlineData(8, new Warning[0])]
    public void The_answer_says_when_points_are_few(int n, Warning[] expected)
    {
        Assert.Equal(expected, MannKendall.Test(Rising(n)).Warnings);
    }

    [Fact]
    public void Ties_among_few_points_make_the_approximation_rough()
    {
        Assert.Equal([Warning.RoughApproximation], MannKendall.Test(Series.From(1, [1, 2, 2, 3, 4, 5, 6, 7, 8])).Warnings);
        Assert.Empty(MannKendall.Test(Series.From(1, [1, 2, 2, 3, 4, 5, 6, 7, 8, 9])).Warnings);
    }

    [Fact]
    public void Four_points_in_a_perfect_row_can_be_chance_and_five_are_not()
    {
        Assert.Equal(2.0 / 24, MannKendall.Test(Rising(4)).P!.Value, 1e-15);
        Assert.Equal(2.0 / 120, MannKendall.Test(Rising(5)).P!.Value, 1e-15);
    }

    [Fact]
    public void Up_to_fifty_points_are_counted_out_and_more_are_approximated()
    {
        var fifty = MannKendall.Test(Rising(50));
        Assert.Equal(2 / Enumerable.Range(1, 50).Aggregate(1.0, (product, i) => product * i), fifty.PExact!.Value, 1e-78);
        Assert.Equal(fifty.PExact, fifty.P);

        var more = MannKendall.Test(Rising(51));
        Assert.Null(more.PExact);
        Assert.Equal(more.PNormal, more.P);
    }

    [Fact]
    public void Large_series_do_not_overflow()
    {
        var test = MannKendall.Test(Series.From(1, [.. Enumerable.Range(0, 5000).Select(i => (double?)(i / 2))]));

        Assert.Equal((5000L * 4999 / 2) - 2500, test.S);
        Assert.Equal(((5000d * 4999 * 10005) - (2500 * 2 * 9)) / 18, test.Variance!.Value, 1e-3);
    }

    [Fact]
    public void No_series_is_refused()
    {
        Assert.Throws<ArgumentNullException>("series", () => MannKendall.Test(null!));
    }

    private static Series Rising(int n) => Series.From(1, [.. Enumerable.Range(1, n).Select(i => (double?)i)]);

    private static void ForManySeries(Action<int[], double[]> check)
    {
        var random = new Random(20260101);
        for (var round = 0; round < 500; round++)
        {
            var n = random.Next(0, 20);
            int[] periods = [.. Enumerable.Range(100, n)];
            check(periods, [.. periods.Select(_ => round % 2 == 0 ? random.Next(0, 9) : Math.Round(random.NextDouble() * 40, 2))]);
        }
    }
}
