using RbaTracker.Statistics.ChangePoints;

namespace RbaTracker.Statistics.Tests.ChangePoints;

public class PettittTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var test = Pettitt.Test(Series.From(2015, [12, 11, 13, 12, 18, 17, 19, 18]));

        Assert.Equal((16, 4, 2019, true), (test.K, test.LastBefore, test.FirstPeriodAfter, test.Rises));
        Assert.Equal(0.1390, test.P!.Value, 0.00005);
    }

    [Fact]
    public void The_reference_cases_agree()
    {
        var reference = ReferenceCases.Of("trend_tests.json");
        foreach (var item in reference.Cases)
        {
            if (!item.GetProperty("expected").TryGetProperty("pettitt", out var expected))
            {
                continue;
            }

            var id = item.GetProperty("id").GetString();
            var test = Pettitt.Test(Series.From(1, ReferenceCases.Numbers(item.GetProperty("values"))));

            reference.Compare($"{id} K", expected.GetProperty("K"), test.K, 0);
            reference.Compare($"{id} tau_index", expected.GetProperty("tau_index"), test.LastBefore, 0);
            reference.Compare($"{id} p", expected.GetProperty("p"), test.P, 1e-7);
        }

        reference.AssertAllAgree(atLeast: 48);
    }

    [Fact]
    public void Upside_down_only_the_direction_turns()
    {
        var random = new Random(20260303);
        for (var round = 0; round < 300; round++)
        {
            double?[] values = [.. Enumerable.Range(0, random.Next(2, 20)).Select(_ => (double?)random.Next(0, 8))];
            var test = Pettitt.Test(Series.From(1, values));
            var turned = Pettitt.Test(Series.From(1, [.. values.Select(value => -value)]));

            Assert.Equal(test with { Rises = !test.Rises }, turned);
        }
    }

    [Fact]
    public void A_series_without_variation_has_no_place()
    {
        var test = Pettitt.Test(Series.From(1, [4, 4, 4]));

        Assert.Equal((0, 1), (test.K!.Value, test.P!.Value));
        Assert.Null(test.FirstPeriodAfter);
        Assert.Null(test.Rises);
        Assert.Equal([Warning.NoVariation], test.Warnings);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Without_a_pair_there_is_no_number_and_the_reason_is_named(int n)
    {
        var test = Pettitt.Test(Series.From(1, [.. Enumerable.Repeat<double?>(5, n)]));

        Assert.Equal((n, Reason.TooFewPoints), (test.N, test.Reason));
        Assert.Null(test.K);
        Assert.Null(test.P);
        Assert.Throws<ArgumentNullException>("series", () => Pettitt.Test(null!));
    }
}
