using RbaTracker.Statistics.Progress;

namespace RbaTracker.Statistics.Tests.Progress;

public class TargetedChangeTests
{
    [Theory]
    [InlineData(66, 40, 10, TargetedChangeStatus.Improving)]
    [InlineData(61, 6.67, 1.67, TargetedChangeStatus.LittleOrNoChange)]
    [InlineData(75, 100, 25, TargetedChangeStatus.TargetMet)]
    [InlineData(54, -40, -10, TargetedChangeStatus.GettingWorse)]
    [InlineData(55, -33.33, -8.33, TargetedChangeStatus.LittleOrNoChange)]
    public void The_worked_examples_of_the_page(double recent, double ofWay, double ofStart, TargetedChangeStatus status)
    {
        var change = TargetedChange.Of(60, 75, recent);

        Assert.Equal(ofWay, change.PercentOfWay!.Value, 0.005);
        Assert.Equal(ofStart, change.PercentOfStart!.Value, 0.005);
        Assert.Equal(status, change.Status);
    }

    [Fact]
    public void A_test_of_significance_goes_before_the_ten_percent()
    {
        Assert.Equal(TargetedChangeStatus.LittleOrNoChange, TargetedChange.Of(60, 75, 66, significant: false).Status);
        Assert.Equal(TargetedChangeStatus.Improving, TargetedChange.Of(60, 75, 61, significant: true).Status);
        Assert.Equal(TargetedChangeStatus.GettingWorse, TargetedChange.Of(60, 75, 59, significant: true).Status);
        Assert.Equal(TargetedChangeStatus.TargetMet, TargetedChange.Of(60, 75, 76, significant: false).Status);
        Assert.Equal(TargetedChangeStatus.LittleOrNoChange, TargetedChange.Of(60, 75, 60, significant: true).Status);
    }

    [Fact]
    public void Upside_down_and_in_another_unit_the_way_is_the_same()
    {
        var random = new Random(20260307);
        for (var round = 0; round < 300; round++)
        {
            var (start, target, recent) = (random.Next(1, 90), random.Next(1, 90), random.Next(1, 90));
            var change = TargetedChange.Of(start, target, recent);
            var scaled = TargetedChange.Of(start * 4, target * 4, recent * 4);
            var turned = TargetedChange.Of(-start, -target, -recent);

            Assert.Equal(change, scaled);
            Assert.Equal((change.PercentOfWay, change.Status, change.Reason), (turned.PercentOfWay, turned.Status, turned.Reason));
        }
    }

    [Fact]
    public void From_zero_there_is_no_percent_of_the_start()
    {
        var change = TargetedChange.Of(0, 10, -1);

        Assert.Equal((-10, null, TargetedChangeStatus.GettingWorse), (change.PercentOfWay, change.PercentOfStart, change.Status));
        Assert.Equal([Warning.NegativeBase], TargetedChange.Of(-5, 10, 0).Warnings);
    }

    [Fact]
    public void A_target_where_the_start_is_leaves_no_way_to_go()
    {
        var change = TargetedChange.Of(60, 60, 66);

        Assert.Equal(Reason.NothingToGo, change.Reason);
        Assert.Null(change.PercentOfWay);
        Assert.Null(change.Status);
    }

    [Fact]
    public void What_is_no_number_is_refused()
    {
        Assert.Throws<ArgumentException>("start", () => TargetedChange.Of(double.NaN, 1, 2));
        Assert.Throws<ArgumentException>("target", () => TargetedChange.Of(1, double.PositiveInfinity, 2));
        Assert.Throws<ArgumentException>("recent", () => TargetedChange.Of(1, 2, 1e101));
    }
}
