using System.Text.Json;
using RbaTracker.Statistics.Trends;

namespace RbaTracker.Statistics.Tests.Trends;

public class EstimateTrendTests
{
    private static readonly EstimateWithInterval[] Rising =
    [
        new(10, 9.02, 10.98), new(11, 10.02, 11.98), new(12, 11.02, 12.98), new(13, 12.02, 13.98), new(14, 13.02, 14.98),
    ];

    [Fact]
    public void The_worked_example_of_the_page()
    {
        // Standard errors of one half, five points: slope 1, error 0.5/√10.
        var trend = EstimateTrend.Of(Rising);

        Assert.Equal(TrendDirection.Up, trend.Direction);
        Assert.Equal(1, trend.Slope!.Value, 1e-12);
        Assert.Equal(0.1581, trend.StandardError!.Value, 0.00005);
        Assert.Equal(40, trend.ChiSquare!.Value, 1e-9);
        Assert.True(trend.KeepsSign);

        // Twice as unsure the same rise may just be chance; half as sure again it is.
        Assert.Equal(10, EstimateTrend.Of([.. Rising.Select(at => Wider(at, 2))]).ChiSquare!.Value, 1e-9);
        Assert.Equal(TrendDirection.Up, EstimateTrend.Of([.. Rising.Select(at => Wider(at, 2))]).Direction);
        Assert.Equal(TrendDirection.Flat, EstimateTrend.Of([.. Rising.Select(at => Wider(at, 2.1))]).Direction);
    }

    [Fact]
    public void The_published_arrows_agree()
    {
        var reference = ReferenceCases.Of("trend_ohid.json");
        foreach (var item in reference.Cases)
        {
            var id = item.GetProperty("id").GetString();
            var expected = item.GetProperty("expected");
            var trend = EstimateTrend.Of(Estimates(item));

            reference.Compare($"{id} slope", expected.GetProperty("slope"), trend.Slope, 1e-8);
            reference.Compare($"{id} se", expected.GetProperty("se"), trend.StandardError, 1e-8);
            reference.Compare($"{id} chi2", expected.GetProperty("chi2"), trend.ChiSquare, 1e-8);
            Assert.Equal(expected.GetProperty("loo_same_sign").GetBoolean(), trend.KeepsSign);
            Assert.Equal(
                expected.GetProperty("direction").GetString(),
                trend.Direction switch { TrendDirection.Up => "increasing", TrendDirection.Down => "decreasing", _ => "no change" });
        }

        reference.AssertAllAgree(atLeast: 12);
    }

    [Fact]
    public void One_estimate_that_alone_makes_the_slope_makes_no_arrow()
    {
        EstimateWithInterval[] flatButOne = [new(10, 9.9, 10.1), new(9.9, 9.8, 10), new(9.8, 9.7, 9.9), new(9.7, 9.6, 9.8), new(14, 13.9, 14.1)];
        var trend = EstimateTrend.Of(flatButOne);

        Assert.True(trend.ChiSquare > EstimateTrend.Threshold);
        Assert.False(trend.KeepsSign);
        Assert.Equal(TrendDirection.Flat, trend.Direction);
    }

    [Fact]
    public void Only_the_last_five_count()
    {
        Assert.Equal(EstimateTrend.Of(Rising), EstimateTrend.Of([new(99, 98, 100), .. Rising]));
    }

    [Fact]
    public void A_surer_estimate_weighs_more()
    {
        EstimateWithInterval[] odd = [.. Rising[..4], new(5, 4.02, 5.98)];
        EstimateWithInterval[] unsure = [.. Rising[..4], new(5, -93, 103)];

        Assert.True(EstimateTrend.Of(odd).Slope < 0);
        Assert.Equal(1, EstimateTrend.Of(unsure).Slope!.Value, 0.01);
    }

    [Fact]
    public void Below_five_estimates_there_is_no_trend()
    {
        Assert.Equal(Reason.TooFewPoints, EstimateTrend.Of(Rising.AsSpan(0, 4)).Reason);
        Assert.Null(EstimateTrend.Of(Rising.AsSpan(0, 4)).Direction);
    }

    [Fact]
    public void An_interval_without_width_cannot_be_weighed()
    {
        var trend = EstimateTrend.Of([.. Rising[..4], new(15, 15, 15)]);

        Assert.Equal(Reason.NoSpread, trend.Reason);
        Assert.Null(trend.Direction);
        Assert.Null(trend.ChiSquare);
    }

    [Theory]
    [InlineData(double.NaN, 0, 1, "value")]
    [InlineData(1e101, 0, 1, "value")]
    [InlineData(1, 1.1, 2, "lower")]
    [InlineData(1, double.NaN, 2, "lower")]
    [InlineData(1, double.NegativeInfinity, 2, "lower")]
    [InlineData(1, 0, 0.9, "upper")]
    [InlineData(1, 0, double.PositiveInfinity, "upper")]
    public void An_estimate_outside_its_interval_is_refused(double value, double lower, double upper, string name)
    {
        Assert.Throws<ArgumentException>(name, () => new EstimateWithInterval(value, lower, upper));
    }

    private static EstimateWithInterval Wider(EstimateWithInterval at, double times) =>
        new(at.Value, at.Value - (times * (at.Value - at.Lower)), at.Value + (times * (at.Upper - at.Value)));

    private static EstimateWithInterval[] Estimates(JsonElement item)
    {
        var (values, lower, upper) = (Column("values"), Column("lower95"), Column("upper95"));
        return [.. values.Select((value, i) => new EstimateWithInterval(value, lower[i], upper[i]))];

        double[] Column(string name) => [.. item.GetProperty(name).EnumerateArray().Select(number => number.GetDouble())];
    }
}
