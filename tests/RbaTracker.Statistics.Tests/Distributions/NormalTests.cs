using RbaTracker.Statistics.Distributions;

namespace RbaTracker.Statistics.Tests.Distributions;

/// <summary>Expected values to 20 figures from arithmetic with 40.</summary>
public class NormalTests
{
    private const double NearlyExact = 1.5e-15;

    [Theory]
    [InlineData(-3.5, 1.9999992569016276586)]
    [InlineData(-0.5, 1.5204998778130465377)]
    [InlineData(0, 1.0)]
    [InlineData(0.1, 0.8875370839817151078)]
    [InlineData(0.46875, 0.50738652678206200841)]
    [InlineData(0.5, 0.47950012218695346232)]
    [InlineData(1, 0.15729920705028513066)]
    [InlineData(1.5, 0.033894853524689272933)]
    [InlineData(2, 0.0046777349810472658379)]
    [InlineData(3, 0.000022090496998585441373)]
    [InlineData(4, 1.5417257900280018852e-8)]
    [InlineData(5, 1.5374597944280348502e-12)]
    [InlineData(7.25, 1.1466900814815011617e-24)]
    [InlineData(10, 2.088487583762544757e-45)]
    [InlineData(15, 7.2129941724512066666e-100)]
    [InlineData(20, 5.3958656116079009289e-176)]
    [InlineData(26, 5.6631924088561428465e-296)]
    public void The_complementary_error_function_is_right_to_the_last_figures(double x, double expected)
    {
        AssertNear(expected, Normal.Erfc(x));
    }

    [Theory]
    [InlineData(-37, 5.7255712225245768227e-300)]
    [InlineData(-30, 4.9067139271481870595e-198)]
    [InlineData(-20, 2.7536241186062336951e-89)]
    [InlineData(-10, 7.619853024160526066e-24)]
    [InlineData(-5, 2.8665157187919391167e-7)]
    [InlineData(-3.3, 0.0004834241423837775071)]
    [InlineData(-1.96, 0.024997895148220436213)]
    [InlineData(-1, 0.15865525393145705141)]
    [InlineData(-0.5, 0.30853753872598689636)]
    [InlineData(0, 0.5)]
    [InlineData(0.25, 0.59870632568292372424)]
    [InlineData(1, 0.84134474606854294859)]
    [InlineData(2.5, 0.99379033467422386483)]
    public void The_share_below_a_point_keeps_its_precision_far_out_in_the_tail(double x, double expected)
    {
        AssertNear(expected, Normal.Cdf(x));
    }

    [Theory]
    [InlineData(1e-300, -37.047096299361199237)]
    [InlineData(1e-100, -21.273453560965324294)]
    [InlineData(1e-20, -9.2623400897984075796)]
    [InlineData(1e-6, -4.7534243088228989573)]
    [InlineData(0.001, -3.0902323061678135354)]
    [InlineData(0.025, -1.9599639845400542118)]
    [InlineData(0.1, -1.2815515655446004353)]
    [InlineData(0.3, -0.52440051270804081597)]
    [InlineData(0.5, 0)]
    [InlineData(0.7, 0.52440051270804065631)]
    [InlineData(0.975, 1.9599639845400538556)]
    [InlineData(0.995, 2.5758293035489004539)]
    public void A_quantile_is_the_point_with_that_share_below_it(double p, double expected)
    {
        AssertNear(expected, Normal.Quantile(p));
    }

    [Fact]
    public void The_share_below_a_quantile_is_the_share_that_was_asked()
    {
        for (var p = 1e-12; p < 0.9999; p = p < 0.001 ? p * 1.7 : p + 0.0007)
        {
            Assert.Equal(1, Normal.Cdf(Normal.Quantile(p)) / p, 1e-13);
        }
    }

    [Fact]
    public void The_share_below_never_falls_as_the_point_moves_up()
    {
        var before = 0.0;
        for (var x = -40.0; x < 40; x += 0.001)
        {
            var share = Normal.Cdf(x);
            Assert.True(share >= before * (1 - NearlyExact), $"It falls at {x}.");
            before = share;
        }
    }

    [Fact]
    public void The_worked_example_of_the_page()
    {
        Assert.Equal(0.0500, Normal.TwoSided(1.96), 0.00005);
        Assert.Equal(1.959964, Normal.Quantile(0.975), 0.0000005);
    }

    [Fact]
    public void Both_sides_together_are_all_at_the_mean_and_nothing_at_infinity()
    {
        Assert.Equal(1, Normal.TwoSided(0));
        Assert.Equal(0, Normal.TwoSided(double.PositiveInfinity));
        Assert.Equal(Normal.TwoSided(1.3), Normal.TwoSided(-1.3));
        Assert.Equal((0, 1), (Normal.Cdf(double.NegativeInfinity), Normal.Cdf(double.PositiveInfinity)));
        Assert.Equal((2, 0), (Normal.Erfc(double.NegativeInfinity), Normal.Erfc(double.PositiveInfinity)));
    }

    [Fact]
    public void What_is_no_number_is_refused()
    {
        Assert.Throws<ArgumentException>("x", () => Normal.Cdf(double.NaN));
        Assert.Throws<ArgumentException>("x", () => Normal.Erfc(double.NaN));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    public void A_quantile_at_no_share_is_refused(double share)
    {
        Assert.Throws<ArgumentOutOfRangeException>("p", () => Normal.Quantile(share));
    }

    private static void AssertNear(double expected, double actual)
    {
        Assert.True(
            Math.Abs(actual - expected) <= NearlyExact * Math.Abs(expected),
            $"Expected {expected:R}, was {actual:R}: relative {Math.Abs(actual - expected) / Math.Abs(expected):e1}.");
    }
}
