using MathNet.Numerics.Distributions;
using RbaTracker.Statistics.Intervals;

namespace RbaTracker.Statistics.Tests.Intervals;

public class ClopperPearsonTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var share = ClopperPearson.Of(1, 7, 0.9);

        Assert.Equal(0.1429, share.Value!.Value, 0.00005);
        Assert.Equal((0.0073, 0.5207), (Math.Round(share.Lower!.Value, 4), Math.Round(share.Upper!.Value, 4)));
    }

    [Fact]
    public void The_limits_are_where_the_count_seen_becomes_too_rare()
    {
        for (var n = 1; n <= 40; n++)
        {
            for (var x = 0; x <= n; x++)
            {
                var share = ClopperPearson.Of(x, n);
                if (x > 0)
                {
                    Assert.Equal(0.025, 1 - Binomial.CDF(share.Lower!.Value, n, x - 1), 1e-10);
                }

                if (x < n)
                {
                    Assert.Equal(0.025, Binomial.CDF(share.Upper!.Value, n, x), 1e-10);
                }
            }
        }
    }

    [Theory]
    [InlineData(1e6, 3.68887264e-6)]
    [InlineData(1e9, 3.68887945e-9)]
    public void The_limit_of_nothing_in_very_many_keeps_its_digits(double n, double upper) =>
        Assert.Equal(upper, ClopperPearson.Of(0, n).Upper!.Value, 1e-6 * upper);

    [Fact]
    public void It_is_wider_than_Wilsons_lower_down_and_up()
    {
        var (exact, wilson) = (ClopperPearson.Of(20, 100), WilsonInterval.Of(20, 100));

        Assert.True(exact.Upper - exact.Lower > wilson.Upper - wilson.Lower);
    }

    [Fact]
    public void What_cannot_be_a_part_of_a_base_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("x", () => ClopperPearson.Of(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>("n", () => ClopperPearson.Of(3, 2e9));
        Assert.Equal(Reason.NoBase, ClopperPearson.Of(0, 0).Reason);
    }
}
