using RbaTracker.Statistics.Intervals;

namespace RbaTracker.Statistics.Tests.Intervals;

public class NewcombeDifferenceTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var difference = NewcombeDifference.Between(56, 70, 48, 80);

        Assert.Equal(150, difference.N);
        Assert.Equal(
            (0.2, 0.0524, 0.3339),
            (Math.Round(difference.Value!.Value, 4), Math.Round(difference.Lower!.Value, 4), Math.Round(difference.Upper!.Value, 4)));
    }

    [Fact]
    public void The_other_way_round_the_interval_is_mirrored()
    {
        var (there, back) = (NewcombeDifference.Between(12, 80, 30, 90), NewcombeDifference.Between(30, 90, 12, 80));

        Assert.Equal(there.Lower!.Value, -back.Upper!.Value, 1e-15);
        Assert.Equal(there.Upper!.Value, -back.Lower!.Value, 1e-15);
    }

    [Fact]
    public void All_against_none_stays_within_one()
    {
        var difference = NewcombeDifference.Between(5, 5, 0, 5);

        Assert.Equal((1, 1), (difference.Value, difference.Upper));
        Assert.InRange(difference.Lower!.Value, 0.2, 0.5);
    }

    [Fact]
    public void Without_a_base_there_is_no_difference_and_what_is_no_part_is_refused()
    {
        Assert.Equal(Reason.NoBase, NewcombeDifference.Between(1, 2, 0, 0).Reason);
        Assert.Throws<ArgumentOutOfRangeException>("x2", () => NewcombeDifference.Between(1, 2, 3, 2));
        Assert.Throws<ArgumentOutOfRangeException>("n1", () => NewcombeDifference.Between(1, double.NaN, 3, 2));
    }
}
