using RbaTracker.Statistics.Trends;

namespace RbaTracker.Statistics.Tests.Trends;

public class SenRanksTests
{
    [Theory]
    [InlineData(10, 8.0, 1, 10)]
    [InlineData(28, 0.0, 14, 15)]
    [InlineData(21, 12.9, 4, 18)]
    public void The_ranks_lie_as_far_from_either_end(int pairs, double halfWidth, int lower, int upper)
    {
        Assert.Equal((lower, upper), SenRanks.Of(pairs, halfWidth));
    }

    [Theory]
    [InlineData(10, 5.0, 2, 8)] // 2.5 and 8.5
    [InlineData(12, 5.0, 4, 10)] // 3.5 and 9.5
    [InlineData(10, 3.0, 4, 8)] // 3.5 and 7.5
    public void A_half_goes_to_the_even_rank(int pairs, double halfWidth, int lower, int upper)
    {
        Assert.Equal((lower, upper), SenRanks.Of(pairs, halfWidth));
    }

    [Fact]
    public void A_rank_beyond_the_slopes_is_none()
    {
        Assert.Equal(((int?)null, (int?)null), SenRanks.Of(6, 5.77));
        Assert.Equal((1, 6), SenRanks.Of(6, 4.9));
    }

    [Fact]
    public void Each_end_is_judged_by_itself()
    {
        // 0.5 goes down to rank 0, outside; 6.5 goes down to rank 6, inside.
        Assert.Equal(((int?)null, 6), SenRanks.Of(6, 5.0));
    }
}
