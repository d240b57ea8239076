using RbaTracker.Statistics.Intervals;

namespace RbaTracker.Statistics.Tests.Intervals;

public class RateRatioTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var ratio = RateRatio.Between(5, 900, 50, 21_000);

        Assert.Equal(RateRatio.ExactMethod, ratio.Method);
        Assert.Equal(
            (2.333, 0.726, 5.817, 0.075),
            (Math.Round(ratio.Value!.Value, 3), Math.Round(ratio.Lower!.Value, 3), Math.Round(ratio.Upper!.Value, 3), Math.Round(ratio.P!.Value, 3)));
    }

    [Fact]
    public void From_ten_events_in_both_the_logarithm_serves()
    {
        Assert.Equal(RateRatio.LogMethod, RateRatio.Between(10, 100, 10, 100).Method);
        Assert.Equal(RateRatio.ExactMethod, RateRatio.Between(10, 100, 9, 100).Method);
        Assert.Equal(1, RateRatio.Between(10, 100, 10, 100).P);
    }

    [Fact]
    public void Without_events_in_the_reference_there_is_no_ratio_and_without_events_in_the_first_it_is_zero()
    {
        Assert.Equal(Reason.ZeroCount, RateRatio.Between(4, 100, 0, 100).Reason);
        Assert.Equal((0.0, 0.0), (RateRatio.Between(0, 100, 4, 100).Value, RateRatio.Between(0, 100, 4, 100).Lower));
        Assert.Equal(Reason.NoBase, RateRatio.Between(4, 0, 4, 100).Reason);
        Assert.Throws<ArgumentOutOfRangeException>("x1", () => RateRatio.Between(-4, 100, 4, 100));
    }

    [Fact]
    public void An_even_split_is_no_evidence_and_the_order_of_the_groups_does_not_matter_to_it()
    {
        Assert.Equal(1, RateRatio.Exact(7, 100, 7, 100).P!.Value, 1e-12);
        Assert.Equal(RateRatio.Exact(3, 50, 9, 70).P!.Value, RateRatio.Exact(9, 70, 3, 50).P!.Value, 1e-12);
    }
}
