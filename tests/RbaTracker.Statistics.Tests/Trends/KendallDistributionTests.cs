using RbaTracker.Statistics.Trends;

namespace RbaTracker.Statistics.Tests.Trends;

public class KendallDistributionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(7)]
    public void The_shares_are_those_of_all_orders_counted_one_by_one(int n)
    {
        var counts = new int[(n * (n - 1) / 2) + 1];
        var orders = 0;
        foreach (var order in Orders.Of(n))
        {
            orders++;
            counts[Inversions(order)]++;
        }

        var soFar = 0;
        for (var inversions = 0; inversions < counts.Length; inversions++)
        {
            soFar += counts[inversions];
            Assert.Equal(soFar / (double)orders, KendallDistribution.AtMost(n, inversions), 1e-15);
        }
    }

    [Theory]
    [InlineData(10)]
    [InlineData(50)]
    public void All_orders_together_are_everything_and_rising_is_as_rare_as_falling(int n)
    {
        var pairs = n * (n - 1) / 2;

        Assert.Equal(1, KendallDistribution.AtMost(n, pairs), 1e-13);
        for (var inversions = 0; inversions < pairs; inversions += 7)
        {
            Assert.Equal(1, KendallDistribution.AtMost(n, inversions) + KendallDistribution.AtMost(n, pairs - inversions - 1), 1e-13);
        }
    }

    [Fact]
    public void The_tail_of_fifty_keeps_its_precision()
    {
        // Two inversions at most: 1 + 49 + 1224 orders of the 50 factorial.
        var factorial = Enumerable.Range(1, 50).Aggregate(1.0, (product, i) => product * i);

        Assert.Equal(1, KendallDistribution.AtMost(50, 2) * factorial / 1274, 1e-13);
    }

    private static int Inversions(int[] order)
    {
        var count = 0;
        for (var later = 1; later < order.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                count += order[earlier] > order[later] ? 1 : 0;
            }
        }

        return count;
    }
}
