using RbaTracker.Statistics.Trends;

namespace RbaTracker.Statistics.Tests.Trends;

public class SeasonalMannKendallTests
{
    private static readonly double?[] ThreeYears = [10, 20, 30, 20, 11, 22, 33, 23, 13, 23, 32, 24];

    [Fact]
    public void The_worked_example_of_the_page()
    {
        var test = SeasonalMannKendall.Test(Series.From(8000, ThreeYears), 4);

        Assert.Equal((12, 10), (test.N, test.S));
        Assert.Equal(44.0 / 3, test.Variance!.Value, 1e-12);
        Assert.Equal(10.0 / 12, test.TauA!.Value, 1e-12);
        Assert.Equal(2.350, test.Z!.Value, 0.0005);
        Assert.Equal(0.0188, test.P!.Value, 0.00005);
        Assert.Equal(1.5, test.SlopePerYear!.Value, 1e-12);
        Assert.Empty(test.Warnings);

        // The plain test of the same values does not see it for the season: p = 0.086.
        Assert.True(MannKendall.Test(Series.From(8000, ThreeYears)).P > 0.05);
    }

    [Fact]
    public void The_reference_cases_agree()
    {
        var reference = ReferenceCases.Of("trend_tests.json");
        foreach (var item in reference.Cases)
        {
            if (!item.GetProperty("expected").TryGetProperty("seasonal", out var expected))
            {
                continue;
            }

            var id = item.GetProperty("id").GetString();
            var series = Series.From(0, ReferenceCases.Numbers(item.GetProperty("values")));
            var test = SeasonalMannKendall.Test(series, item.GetProperty("period").GetInt32());

            reference.Compare($"{id} S", expected.GetProperty("S"), test.S, 0);
            reference.Compare($"{id} varS", expected.GetProperty("varS"), test.Variance, 1e-8);
            reference.Compare($"{id} z", expected.GetProperty("z"), test.Z, 1e-8);
            reference.Compare($"{id} p", expected.GetProperty("p"), test.P, 1e-7);
            reference.Compare($"{id} slope_per_year", expected.GetProperty("slope_per_year"), test.SlopePerYear, 1e-8);
        }

        reference.AssertAllAgree(atLeast: 10);
    }

    [Fact]
    public void The_published_series_with_gaps_agrees()
    {
        var reference = ReferenceCases.Of("trend_published_pymannkendall.json");
        var published = reference.Root.GetProperty("published").GetProperty("test_seasonal_test");
        var test = SeasonalMannKendall.Test(Series.From(0, ReferenceCases.Numbers(reference.Root.GetProperty("values"))), 12);

        reference.Compare("s", published.GetProperty("s"), test.S, 0);
        reference.Compare("var_s", published.GetProperty("var_s"), test.Variance, 1e-9);
        reference.Compare("Tau", published.GetProperty("Tau"), test.TauA, 1e-9);
        reference.Compare("z", published.GetProperty("z"), test.Z, 1e-9);
        reference.Compare("p", published.GetProperty("p"), test.P, 1e-9);
        reference.Compare(
            "slope",
            reference.Root.GetProperty("published").GetProperty("test_seasonal_sens_slope").GetProperty("slope"),
            test.SlopePerYear,
            1e-9);
        reference.AssertAllAgree(atLeast: 6);
    }

    [Fact]
    public void A_season_of_its_own_is_no_trend()
    {
        // A swing as large as can be, the same each year.
        double?[] values = [.. Enumerable.Range(0, 48).Select(i => (double?)(100 * (i % 12)))];
        var test = SeasonalMannKendall.Test(Series.From(24_000, values), 12);

        Assert.Equal((0, 0, 1, 0), (test.S!.Value, test.Z!.Value, test.P!.Value, test.SlopePerYear!.Value));
    }

    [Fact]
    public void Where_the_year_starts_changes_nothing()
    {
        var test = SeasonalMannKendall.Test(Series.From(0, ThreeYears), 4);

        Assert.Equal(test, SeasonalMannKendall.Test(Series.From(-3, ThreeYears), 4));
        Assert.Equal(test, SeasonalMannKendall.Test(Series.From(101, ThreeYears), 4));
    }

    [Fact]
    public void Backwards_the_signs_turn()
    {
        var test = SeasonalMannKendall.Test(Series.From(0, ThreeYears), 4);
        var backwards = SeasonalMannKendall.Test(Series.From(0, [.. ThreeYears.Reverse()]), 4);

        Assert.Equal(
            test with { S = -test.S, TauA = -test.TauA, Z = -test.Z, SlopePerYear = -test.SlopePerYear },
            backwards);
    }

    [Fact]
    public void Less_than_three_full_years_are_said_to_be_few()
    {
        Assert.Contains(Warning.FewYears, SeasonalMannKendall.Test(Series.From(0, ThreeYears.AsSpan(0, 11)), 4).Warnings);
        Assert.DoesNotContain(Warning.FewYears, SeasonalMannKendall.Test(Series.From(0, ThreeYears), 4).Warnings);
    }

    [Fact]
    public void Without_two_points_of_a_season_there_is_no_number_and_the_reason_is_named()
    {
        var test = SeasonalMannKendall.Test(Series.From(0, [1, 2, 3, 4]), 4);

        Assert.Equal((4, Reason.TooFewPoints), (test.N, test.Reason));
        Assert.Null(test.Z);
        Assert.Null(test.SlopePerYear);
        Assert.Equal(Reason.TooFewPoints, SeasonalMannKendall.Test(Series.From(0, []), 12).Reason);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [InlineData(-4)]
    [InlineData(367)]
    public void A_year_of_one_period_or_too_many_is_refused(int season)
    {
        Assert.Throws<ArgumentOutOfRangeException>(nameof(season), () => SeasonalMannKendall.Test(Series.From(0, ThreeYears), season));
    }
}
