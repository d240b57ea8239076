using RbaTracker.Statistics.Progress;

namespace RbaTracker.Statistics.Tests.Progress;

public class LastChangeTests
{
    [Theory]
    [InlineData(739, 755, 16, 2.17)]
    [InlineData(219, 328, 109, 49.77)]
    [InlineData(39, 31, -8, -20.51)]
    [InlineData(0, 5, 5, null)]
    [InlineData(5, 0, -5, -100.0)]
    [InlineData(-10, -15, -5, -50.0)]
    public void The_worked_examples_of_the_page(double from, double to, double difference, double? percent)
    {
        var change = LastChange.Of(Series.From(2019, [99, from, to]));

        Assert.Equal(difference, change.Difference!.Value, 1e-12);
        Assert.Equal(percent, change.Percent is { } got ? Math.Round(got, 2) : null);
        Assert.Equal((2, 1), (change.N, change.PeriodsApart));
        Assert.Equal(from < 0 ? [Warning.NegativeBase] : [], change.Warnings);
    }

    [Fact]
    public void A_gap_is_told_with_the_change()
    {
        Assert.Equal(3, LastChange.Of(Series.From(2019, [5, null, null, 7])).PeriodsApart);
        Assert.Equal(uint.MaxValue, LastChange.Of(new Series([int.MinValue, int.MaxValue], [1, 2])).PeriodsApart);
    }

    [Fact]
    public void A_trace_of_rounding_is_no_change()
    {
        var change = LastChange.Of(Series.From(1, [0.3, 0.1 + 0.2]));

        Assert.Equal((0, 0), (change.Difference, change.Percent));
    }

    [Fact]
    public void Without_two_values_there_is_no_change()
    {
        Assert.Equal((1, Reason.TooFewPoints), (LastChange.Of(Series.From(1, [5])).N, LastChange.Of(Series.From(1, [5])).Reason));
        Assert.Null(LastChange.Of(Series.From(1, [])).Difference);
        Assert.Throws<ArgumentNullException>("series", () => LastChange.Of(null!));
    }
}
