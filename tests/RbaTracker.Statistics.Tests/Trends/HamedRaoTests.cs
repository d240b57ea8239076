using RbaTracker.Statistics.Trends;

namespace RbaTracker.Statistics.Tests.Trends;

public class HamedRaoTests
{
    private static readonly double?[] TwoLevels = [3, 2, 3, 4, 3, 2, 5, 4, 3, 5, 4, 4];

    [Fact]
    public void The_worked_example_of_the_page()
    {
        var test = HamedRao.Test(Series.From(1, TwoLevels));

        Assert.Equal(24, test.S);
        Assert.Equal(193.333, test.UncorrectedVariance!.Value, 0.0005);
        Assert.Equal([3], test.Lags);
        Assert.Equal(1.4385, test.Factor!.Value, 0.00005);
        Assert.Equal(278.107, test.Variance!.Value, 0.0005);
        Assert.Equal(1.379, test.Z!.Value, 0.0005);
        Assert.Equal(0.168, test.P!.Value, 0.0005);
        Assert.Equal([Warning.Autocorrelated], test.Warnings);
    }

    [Fact]
    public void The_reference_cases_agree_where_the_variance_is_widened_and_elsewhere_the_plain_test_stands()
    {
        var reference = ReferenceCases.Of("trend_tests.json");
        foreach (var item in reference.Cases)
        {
            if (!item.GetProperty("expected").TryGetProperty("hamed_rao", out var expected))
            {
                continue;
            }

            var id = item.GetProperty("id").GetString();
            var series = Series.From(1, ReferenceCases.Numbers(item.GetProperty("values")));
            var test = HamedRao.Test(series);

            reference.Compare($"{id} neff_ratio", expected.GetProperty("neff_ratio"), test.Factor, 1e-8);
            if (test.Factor >= 1)
            {
                reference.Compare($"{id} z", expected.GetProperty("z"), test.Z, 1e-8);
                reference.Compare($"{id} p", expected.GetProperty("p"), test.P, 1e-7);
            }
            else
            {
                // The package narrows the variance too; we do not, and give the plain z.
                reference.Compare($"{id} z as narrowed", expected.GetProperty("z"), test.Z / Math.Sqrt(test.Factor!.Value), 1e-8);
                Assert.Equal(MannKendall.Test(series).Z, test.Z);
            }
        }

        reference.AssertAllAgree(atLeast: 36);
    }

    [Theory]
    [InlineData("test_hamed_rao_modification_test", null)]
    [InlineData("test_hamed_rao_modification_test_lag3", 3)]
    public void The_published_series_with_gaps_agrees(string call, int? mostLags)
    {
        var reference = ReferenceCases.Of("trend_published_pymannkendall.json");
        var published = reference.Root.GetProperty("published").GetProperty(call);
        var test = HamedRao.Test(Series.From(0, ReferenceCases.Numbers(reference.Root.GetProperty("values"))), mostLags);

        reference.Compare("s", published.GetProperty("s"), test.S, 0);
        reference.Compare("var_s", published.GetProperty("var_s"), test.UncorrectedVariance * test.Factor, 1e-9);
        if (test.Factor > 1)
        {
            reference.Compare("z", published.GetProperty("z"), test.Z, 1e-9);
            reference.Compare("p", published.GetProperty("p"), test.P, 1e-9);
        }

        reference.AssertAllAgree(atLeast: 2);
    }

    [Fact]
    public void Likeness_never_makes_a_trend_clearer()
    {
        var random = new Random(20260301);
        var widened = 0;
        for (var round = 0; round < 300; round++)
        {
            var (level, n) = (0.0, random.Next(10, 40));
            var values = new double?[n];
            for (var i = 0; i < n; i++)
            {
                level = (0.9 * level) + random.NextDouble() - 0.5;
                values[i] = level;
            }

            var series = Series.From(1, values);
            var (plain, test) = (MannKendall.Test(series), HamedRao.Test(series));

            Assert.True(Math.Abs(test.Z!.Value) <= Math.Abs(plain.Z!.Value));
            Assert.Equal((plain.S, plain.Variance), (test.S, test.UncorrectedVariance));
            Assert.Equal(test.Factor > 1, test.Warnings.Contains(Warning.Autocorrelated));
            widened += test.Factor > 1 ? 1 : 0;
        }

        Assert.True(widened > 150, $"Only {widened} of 300 series were widened.");
    }

    [Fact]
    public void A_slope_added_or_another_unit_leaves_the_factor()
    {
        var series = Series.From(1, [4, 5, 5.5, 7, 9, 8.5, 6, 4, 3.2, 3, 2.5, 4.4, 5.1, 6.6]);
        var values = series.Values.ToArray();
        var tilted = Series.From(1, [.. values.Select((y, i) => (double?)(y + (3.25 * i)))]);
        var scaled = Series.From(1, [.. values.Select(y => (double?)(y * 1024))]);

        Assert.Equal(HamedRao.Test(series).Factor!.Value, HamedRao.Test(tilted).Factor!.Value, 1e-12);
        Assert.Equal(HamedRao.Test(series).Factor!.Value, HamedRao.Test(scaled).Factor!.Value, 1e-12);
    }

    [Fact]
    public void Without_variation_nothing_is_alike()
    {
        var test = HamedRao.Test(Series.From(1, [7, 7, 7, 7, 7]));

        Assert.Equal((0, 1, 0, 1), (test.S!.Value, test.Factor!.Value, test.Z!.Value, test.P!.Value));
        Assert.Empty(test.Lags);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Below_three_points_there_is_no_number_and_the_reason_is_named(int n)
    {
        var test = HamedRao.Test(Series.From(1, [.. Enumerable.Range(0, n).Select(i => (double?)i)]));

        Assert.Equal((n, Reason.TooFewPoints), (test.N, test.Reason));
        Assert.Null(test.Z);
    }

    [Fact]
    public void A_lag_of_nothing_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("mostLags", () => HamedRao.Test(Series.From(1, TwoLevels), 0));
        Assert.Throws<ArgumentNullException>("series", () => HamedRao.Test(null!));
    }
}
