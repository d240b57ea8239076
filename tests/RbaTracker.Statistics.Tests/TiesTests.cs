namespace RbaTracker.Statistics.Tests;

public class TiesTests
{
    [Theory]
    [InlineData(0.1 + 0.2, 0.3)]
    [InlineData(0, 1e-9)]
    [InlineData(-5, -5)]
    [InlineData(1_000_000_000_000, 1_000_000_000_999)]
    public void Values_that_differ_by_less_than_arithmetic_can_tell_are_the_same(double a, double b)
    {
        Assert.True(Ties.Tied(a, b));
        Assert.True(Ties.Tied(b, a));
    }

    [Theory]
    [InlineData(0, 1.1e-9)]
    [InlineData(-5, 5)]
    [InlineData(0.3, 0.30001)]
    [InlineData(1_000_000_000_000, 1_000_000_001_100)]
    public void Values_that_differ_by_more_are_not(double a, double b)
    {
        Assert.False(Ties.Tied(a, b));
        Assert.False(Ties.Tied(b, a));
    }

    [Fact]
    public void Levels_number_the_values_from_the_lowest_with_ties_on_one()
    {
        var levels = Ties.Levels([0.3, 7, -1, 0.1 + 0.2, 7], out var sizes);

        Assert.Equal([1, 2, 0, 1, 2], levels);
        Assert.Equal([1, 2, 2], sizes);
    }

    [Fact]
    public void A_chain_of_ties_is_one_level_whichever_end_it_is_begun_from()
    {
        double[] chain = [5, 0, 0.8e-9, 1.6e-9];

        Assert.Equal([1, 0, 0, 0], Ties.Levels(chain, out _));
        Assert.Equal([0, 1, 1, 1], Ties.Levels([.. chain.Select(value => -value)], out _));
    }

    [Fact]
    public void No_values_have_no_levels()
    {
        Assert.Empty(Ties.Levels([], out var sizes));
        Assert.Empty(sizes);
    }
}
