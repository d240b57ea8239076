using RbaTracker.Statistics.Inequality;

namespace RbaTracker.Statistics.Tests.Inequality;

public class GapTests
{
    private static readonly PopulationGroup[] Groups = [new(50, 200, 3), new(60, 300, 2), new(80, 500, 1)];

    [Fact]
    public void The_worked_example_of_the_page()
    {
        var gap = Gap.Ordered(Groups, favourable: true);

        Assert.Equal((3, 2, 0), (gap.N, gap.Better, gap.Worse));
        Assert.Equal((30, 3.16, 23.8, 36.2), Rounded(gap.Difference, 2, 1));
        Assert.Equal((1.6, 0.061, 1.419, 1.804), Rounded(gap.Ratio, 3, 3));
    }

    [Fact]
    public void Harm_to_the_disadvantaged_is_positive_whichever_way_is_good()
    {
        Assert.Equal(30, Gap.Ordered(Groups, favourable: true).Difference!.Value.Value);
        Assert.Equal(-30, Gap.Ordered(Groups, favourable: false).Difference!.Value.Value);
        Assert.Equal(30, Gap.Ordered([.. Groups.Reverse()], favourable: false).Difference!.Value.Value);
        Assert.Equal(1.6, Gap.Ordered([.. Groups.Reverse()], favourable: false).Ratio!.Value.Value, 1e-15);
    }

    [Fact]
    public void Without_an_order_the_best_is_set_against_the_worst_and_never_against_itself()
    {
        var gap = Gap.BestToWorst([Groups[1], Groups[2], Groups[0]], favourable: true);
        Assert.Equal((1, 2, 30), (gap.Better, gap.Worse, gap.Difference!.Value.Value));

        var adverse = Gap.BestToWorst(Groups, favourable: false);
        Assert.Equal((0, 2, 30), (adverse.Better, adverse.Worse, adverse.Difference!.Value.Value));

        var same = Gap.BestToWorst([new(5, 1, 1), new(5, 1, 1)], favourable: true);
        Assert.Equal((0, 1, 0), (same.Better, same.Worse, same.Difference!.Value.Value));
        Assert.Equal(Math.Sqrt(2), same.Difference.Value.StandardError!.Value, 1e-15);
    }

    [Fact]
    public void A_reference_that_is_worse_than_all_others_has_a_negative_gap()
    {
        var gap = Gap.FromReference(Groups, reference: 0, favourable: true);

        Assert.Equal((0, 1, -10), (gap.Better, gap.Worse, gap.Difference!.Value.Value));
        Assert.True(gap.Ratio!.Value.Value < 1);
    }

    [Fact]
    public void A_value_of_zero_has_a_difference_and_no_ratio()
    {
        var gap = Gap.Ordered([new(0, 10, 1), new(7, 10, 1)], favourable: true);

        Assert.Equal(7, gap.Difference!.Value.Value);
        Assert.Null(gap.Ratio);
    }

    [Fact]
    public void Without_a_standard_error_the_gap_stands_alone()
    {
        var gap = Gap.Ordered([new(50, 10), new(80, 10, 1)], favourable: true);

        Assert.Equal(new Estimated(30, null, null, null), gap.Difference);
        Assert.Equal([Warning.NoInterval], gap.Warnings);
    }

    [Fact]
    public void One_group_or_no_people_are_no_gap()
    {
        Assert.Equal(Reason.TooFewGroups, Gap.Ordered([new(50, 10)], favourable: true).Reason);
        Assert.Equal(Reason.TooFewGroups, Gap.BestToWorst([], favourable: true).Reason);
        Assert.Equal(Reason.NoBase, Gap.Ordered([new(50, 0), new(60, 0)], favourable: true).Reason);
    }

    [Theory]
    [InlineData(double.NaN, 1, 1.0)]
    [InlineData(double.PositiveInfinity, 1, 1.0)]
    [InlineData(1, -1, 1.0)]
    [InlineData(1, double.NaN, 1.0)]
    [InlineData(1, 1, -1.0)]
    [InlineData(1, 1, double.NaN)]
    public void What_is_no_value_population_or_error_is_refused(double value, double population, double error)
    {
        Assert.Throws<ArgumentException>("groups", () => Gap.Ordered([new(1, 1), new(value, population, error)], favourable: true));
        Assert.Throws<ArgumentOutOfRangeException>("reference", () => Gap.FromReference(Groups, 3, favourable: true));
    }

    private static (double, double, double, double) Rounded(Estimated? estimated, int error, int limits) =>
        (Math.Round(estimated!.Value.Value, 2),
            Math.Round(estimated.Value.StandardError!.Value, error),
            Math.Round(estimated.Value.Lower!.Value, limits),
            Math.Round(estimated.Value.Upper!.Value, limits));
}
