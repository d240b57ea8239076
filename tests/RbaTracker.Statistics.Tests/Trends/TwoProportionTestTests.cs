using RbaTracker.Statistics.Trends;

namespace RbaTracker.Statistics.Tests.Trends;

public class TwoProportionTestTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var test = TwoProportionTest.Compare(0.65, 753, 0.60, 511);

        Assert.Equal(1264, test.N);
        Assert.Equal(0.05, test.Difference, 1e-15);
        Assert.Equal(0.6298, test.Pooled, 0.00005);
        Assert.Equal(0.0277, test.StandardError, 0.00005);
        Assert.Equal(1.807, test.Z, 0.0005);
        Assert.Equal(0.0708, test.P, 0.00005);
        Assert.Equal((0.0357, 0.0434), (Math.Round(test.FirstMargin.Widest, 4), Math.Round(test.SecondMargin.Widest, 4)));
        Assert.Equal((0.0341, 0.0425), (Math.Round(test.FirstMargin.Margin, 4), Math.Round(test.SecondMargin.Margin, 4)));
        Assert.Empty(test.Warnings);
    }

    [Theory]
    [InlineData(330, 2.176, 0.0295)]
    [InlineData(328, 2.173, 0.0298)]
    public void Eight_points_between_larger_samples_are_more_than_chance(int firstN, double z, double p)
    {
        var test = TwoProportionTest.Compare(0.39, firstN, 0.31, 343);

        Assert.Equal(z, test.Z, 0.0005);
        Assert.Equal(p, test.P, 0.00005);
    }

    [Fact]
    public void The_other_way_round_the_difference_turns_its_sign_and_is_as_likely()
    {
        var test = TwoProportionTest.Compare(0.65, 753, 0.60, 511);
        var swapped = TwoProportionTest.Compare(0.60, 511, 0.65, 753);

        Assert.Equal((-test.Difference, -test.Z, test.P), (swapped.Difference, swapped.Z, swapped.P));
        Assert.Equal(test.FirstMargin, swapped.SecondMargin);
    }

    [Fact]
    public void Counting_those_who_said_no_instead_is_as_likely()
    {
        var (yes, no) = (TwoProportionTest.Compare(0.75, 120, 0.5, 80), TwoProportionTest.Compare(0.25, 120, 0.5, 80));

        Assert.Equal(yes.P, no.P, 1e-14);
        Assert.Equal(-yes.Z, no.Z, 1e-14);
    }

    [Fact]
    public void Four_times_the_answers_double_the_evidence()
    {
        var (test, larger) = (TwoProportionTest.Compare(0.65, 753, 0.60, 511), TwoProportionTest.Compare(0.65, 4 * 753, 0.60, 4 * 511));

        Assert.Equal(2 * test.Z, larger.Z, 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Where_all_or_none_answer_yes_in_both_there_is_no_difference(double share)
    {
        var test = TwoProportionTest.Compare(share, 40, share, 60);

        Assert.Equal((0, 0, 1), (test.Difference, test.Z, test.P));
        Assert.Equal([Warning.NoVariation, Warning.SmallCounts], test.Warnings);
    }

    [Fact]
    public void Fewer_than_five_expected_on_a_side_are_said_to_be_few()
    {
        Assert.Equal([Warning.SmallCounts], TwoProportionTest.Compare(0.1, 40, 0.1, 400).Warnings);
        Assert.Equal([Warning.SmallCounts], TwoProportionTest.Compare(0.9, 400, 0.9, 40).Warnings);
        Assert.Empty(TwoProportionTest.Compare(0.125, 40, 0.125, 400).Warnings);
    }

    [Theory]
    [InlineData(-0.01, "first")]
    [InlineData(1.01, "first")]
    [InlineData(65, "first")]
    [InlineData(double.NaN, "first")]
    [InlineData(double.PositiveInfinity, "first")]
    public void A_share_outside_nothing_to_all_is_refused(double share, string name)
    {
        Assert.Throws<ArgumentOutOfRangeException>(name, () => TwoProportionTest.Compare(share, 10, 0.5, 10));
        Assert.Throws<ArgumentOutOfRangeException>("second", () => TwoProportionTest.Compare(0.5, 10, share, 10));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(Proportion.LargestSample + 1)]
    public void A_sample_without_answers_or_beyond_counting_is_refused(int n)
    {
        Assert.Throws<ArgumentOutOfRangeException>("firstN", () => TwoProportionTest.Compare(0.5, n, 0.5, 10));
        Assert.Throws<ArgumentOutOfRangeException>("secondN", () => TwoProportionTest.Compare(0.5, 10, 0.5, n));
    }
}
