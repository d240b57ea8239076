using MathNet.Numerics.Distributions;
using RbaTracker.Statistics.Intervals;

namespace RbaTracker.Statistics.Tests.Intervals;

public class PoissonIntervalTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var few = PoissonInterval.Rate(4, 15_000, 100_000);
        Assert.Equal((PoissonInterval.ExactMethod, 26.7, 7.3, 68.3), (few.Method, Rounded(few.Value), Rounded(few.Lower), Rounded(few.Upper)));

        var more = PoissonInterval.Rate(10, 8_000, 100_000);
        Assert.Equal((PoissonInterval.ByarMethod, 125.0, 59.8, 229.9), (more.Method, Rounded(more.Value), Rounded(more.Lower), Rounded(more.Upper)));
    }

    [Fact]
    public void From_ten_events_on_the_approximation_is_near_the_exact()
    {
        foreach (var events in new[] { 10, 30, 100, 1000 })
        {
            var (byar, exact) = (PoissonInterval.Byar(events), PoissonInterval.Exact(events));

            Assert.Equal(exact.Lower!.Value, byar.Lower!.Value, 0.002 * events);
            Assert.Equal(exact.Upper!.Value, byar.Upper!.Value, 0.002 * events);
        }
    }

    [Fact]
    public void The_exact_limits_are_where_the_count_seen_becomes_too_rare()
    {
        foreach (var events in new[] { 1, 2, 9, 40, 1_000 })
        {
            var exact = PoissonInterval.Exact(events);

            Assert.Equal(0.025, 1 - Poisson.CDF(exact.Lower!.Value, events - 1), 1e-10);
            Assert.Equal(0.025, Poisson.CDF(exact.Upper!.Value, events), 1e-10);
        }
    }

    [Fact]
    public void No_event_has_a_lower_limit_of_zero_and_the_rule_of_three_above()
    {
        var none = PoissonInterval.Rate(0, 1);

        Assert.Equal((0.0, 0.0), (none.Value, none.Lower));
        Assert.Equal(-Math.Log(0.025), none.Upper!.Value, 1e-12);
        Assert.Equal(0, PoissonInterval.Byar(1, confidence: 0.998).Lower);
    }

    [Fact]
    public void Without_exposure_there_is_no_rate_and_what_is_no_count_is_refused()
    {
        Assert.Equal((Reason.NoBase, null), (PoissonInterval.Rate(3, 0).Reason, PoissonInterval.Rate(3, 0).Value));
        Assert.Throws<ArgumentOutOfRangeException>("events", () => PoissonInterval.Rate(-1, 10));
        Assert.Throws<ArgumentOutOfRangeException>("events", () => PoissonInterval.Rate(double.NaN, 10));
        Assert.Throws<ArgumentOutOfRangeException>("exposure", () => PoissonInterval.Rate(1, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("multiplier", () => PoissonInterval.Rate(1, 10, 0));
        Assert.Throws<ArgumentOutOfRangeException>("confidence", () => PoissonInterval.Rate(1, 10, 1, 95));
    }

    private static double Rounded(double? number) => Math.Round(number!.Value, 1);
}
