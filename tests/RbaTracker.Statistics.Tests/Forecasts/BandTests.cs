using RbaTracker.Statistics.Forecasts;

namespace RbaTracker.Statistics.Tests.Forecasts;

public class BandTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        // Years: 1.31 for 95 %, the power 0.3 of the step.
        var (half80, half95) = Band.For(1).Halves(10, 2, 20);

        Assert.Equal(10 * Math.Pow(2, 0.3) * 1.31 * 1.959964, half95, 1e-4);
        Assert.Equal(10 * Math.Pow(2, 0.3) * 1.07 * 1.281552, half80, 1e-4);
        Assert.Equal(31.61, half95, 0.005);
        Assert.Equal(half95 / 1.959964, Band.Deviation(half95), 1e-5);
    }

    [Fact]
    public void A_narrow_band_is_the_same_on_both_sides_and_a_wide_one_never_crosses_zero()
    {
        var (low, high) = Band.Around(100, 1, 1.96, positive: true);
        Assert.Equal(99, low, 0.02);
        Assert.Equal(101, high, 0.02);

        (low, high) = Band.Around(100, 500, 1.96, positive: true);
        Assert.InRange(low, 0.1, 50);
        Assert.True(high > 500);

        Assert.Equal((-400, 600), Band.Around(100, 500, 1.96, positive: false));
        Assert.Equal((-510, 490), Band.Around(-10, 500, 1.96, positive: true));
    }

    [Fact]
    public void Few_months_widen_the_band()
    {
        Assert.True(Band.For(12).Halves(1, 1, 20).Half95 > Band.For(12).Halves(1, 1, 120).Half95);
        Assert.Equal(Band.For(4).Halves(1, 1, 20), Band.For(4).Halves(1, 1, 120));
    }
}
