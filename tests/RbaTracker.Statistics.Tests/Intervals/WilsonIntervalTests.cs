using RbaTracker.Statistics.Intervals;

namespace RbaTracker.Statistics.Tests.Intervals;

public class WilsonIntervalTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var share = WilsonInterval.Of(65, 100);

        Assert.Equal((100, 0.65), (share.N, share.Value));
        Assert.Equal((0.5525, 0.7364), (Math.Round(share.Lower!.Value, 4), Math.Round(share.Upper!.Value, 4)));
    }

    [Fact]
    public void Counting_the_others_instead_mirrors_the_interval()
    {
        var (yes, no) = (WilsonInterval.Of(3, 17), WilsonInterval.Of(14, 17));

        Assert.Equal(1 - yes.Upper!.Value, no.Lower!.Value, 1e-15);
        Assert.Equal(1 - yes.Lower!.Value, no.Upper!.Value, 1e-15);
    }

    [Fact]
    public void None_and_all_touch_the_end_and_still_leave_room()
    {
        Assert.Equal((0, 0), (WilsonInterval.Of(0, 20).Value, WilsonInterval.Of(0, 20).Lower));
        Assert.InRange(WilsonInterval.Of(0, 20).Upper!.Value, 0.16, 0.17);
        Assert.Equal((1, 1), (WilsonInterval.Of(20, 20).Value, WilsonInterval.Of(20, 20).Upper));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void Without_a_base_there_is_no_share(double n)
    {
        var share = WilsonInterval.Of(0, n);

        Assert.Equal((Reason.NoBase, null, null, null), (share.Reason, share.Value, share.Lower, share.Upper));
    }

    [Theory]
    [InlineData(-1, 10, "x")]
    [InlineData(11, 10, "x")]
    [InlineData(double.NaN, 10, "x")]
    [InlineData(1, double.NaN, "n")]
    [InlineData(1, double.PositiveInfinity, "n")]
    public void What_cannot_be_a_part_of_a_base_is_refused(double x, double n, string name) =>
        Assert.Throws<ArgumentOutOfRangeException>(name, () => WilsonInterval.Of(x, n));
}
