using RbaTracker.Statistics.Intervals;

namespace RbaTracker.Statistics.Tests.Intervals;

public class KatzRatioTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var ratio = KatzRatio.Between(12, 80, 30, 90);

        Assert.Equal(
            (0.45, 0.2475, 0.8182),
            (Math.Round(ratio.Value!.Value, 4), Math.Round(ratio.Lower!.Value, 4), Math.Round(ratio.Upper!.Value, 4)));
    }

    [Fact]
    public void The_other_way_round_each_limit_is_the_inverse_of_the_other()
    {
        var (there, back) = (KatzRatio.Between(12, 80, 30, 90), KatzRatio.Between(30, 90, 12, 80));

        Assert.Equal(1, there.Lower!.Value * back.Upper!.Value, 1e-12);
        Assert.Equal(1, there.Value!.Value * back.Value!.Value, 1e-12);
    }

    [Fact]
    public void A_count_of_zero_has_no_ratio_but_a_difference()
    {
        Assert.Equal((Reason.ZeroCount, null), (KatzRatio.Between(3, 9, 0, 9).Reason, KatzRatio.Between(3, 9, 0, 9).Value));
        Assert.Equal(Reason.ZeroCount, KatzRatio.Between(0, 9, 3, 9).Reason);
        Assert.NotNull(NewcombeDifference.Between(3, 9, 0, 9).Value);
        Assert.Equal(Reason.NoBase, KatzRatio.Between(0, 0, 3, 9).Reason);
    }
}
