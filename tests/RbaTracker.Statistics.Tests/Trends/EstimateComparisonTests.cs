using RbaTracker.Statistics.Trends;

namespace RbaTracker.Statistics.Tests.Trends;

public class EstimateComparisonTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var test = EstimateComparison.Compare(52_300, 1_900, 49_800, 2_100);

        Assert.Equal(2_500, test.Difference);
        Assert.Equal(2_832.0, test.Margin!.Value, 0.05);
        Assert.Equal(1.452, test.Z!.Value, 0.0005);
        Assert.Equal(0.1465, test.P!.Value, 0.00005);
    }

    [Fact]
    public void A_difference_as_large_as_its_margin_is_just_as_sure_as_the_margins()
    {
        Assert.Equal(0.10, EstimateComparison.Compare(5, 3, 0, 4).P!.Value, 1e-12);
        Assert.Equal(0.05, EstimateComparison.Compare(5, 3, 0, 4, 0.95).P!.Value, 1e-12);
    }

    [Fact]
    public void Two_shares_compare_as_by_their_unpooled_margins()
    {
        var (first, second) = (MarginOfError.Of(0.65, 753), MarginOfError.Of(0.60, 511));
        var test = EstimateComparison.Compare(0.65, first.Margin, 0.60, second.Margin, 0.95);

        // The pooled test of the same two shares says 1.807.
        Assert.Equal(1.800, test.Z!.Value, 0.0005);
    }

    [Fact]
    public void The_other_way_round_the_signs_turn()
    {
        var (test, swapped) = (EstimateComparison.Compare(7, 1, 4, 2), EstimateComparison.Compare(4, 2, 7, 1));

        Assert.Equal((-test.Difference, -test.Z, test.P, test.Margin), (swapped.Difference, swapped.Z, swapped.P, swapped.Margin));
    }

    [Fact]
    public void Without_any_margin_there_is_nothing_to_weigh_a_difference_by()
    {
        var test = EstimateComparison.Compare(7, 0, 4, 0);

        Assert.Equal((Reason.NoSpread, 3, null, null), (test.Reason, test.Difference, test.Z, test.P));
        Assert.Equal(Reason.NoSpread, EstimateComparison.Compare(4, 0, 4, 0).Reason);
        Assert.Null(EstimateComparison.Compare(7, 0, 4, 1).Reason);
    }

    [Fact]
    public void What_is_no_estimate_or_margin_is_refused()
    {
        Assert.Throws<ArgumentException>("first", () => EstimateComparison.Compare(double.NaN, 1, 2, 1));
        Assert.Throws<ArgumentException>("second", () => EstimateComparison.Compare(1, 1, double.PositiveInfinity, 1));
        Assert.Throws<ArgumentException>("firstMargin", () => EstimateComparison.Compare(1, -1, 2, 1));
        Assert.Throws<ArgumentException>("secondMargin", () => EstimateComparison.Compare(1, 1, 2, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("confidence", () => EstimateComparison.Compare(1, 1, 2, 1, 90));
    }
}
