using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Judgements;

namespace RbaTracker.Domain.Tests.Judgements;

/// <summary>The worked examples of docs/methods/change.md.</summary>
public sealed class ChangeTests
{
    public static TheoryData<decimal, decimal, decimal, decimal?> Changes => new()
    {
        // People in a count on one night in January.
        { 547m, 755m, 208m, 38.03m },
        { 739m, 755m, 16m, 2.17m },
        { 65m, 328m, 263m, 404.62m },
        { 219m, 328m, 109m, 49.77m },

        // A value and its target.
        { 15_600m, 18_000m, 2_400m, 15.38m },
        { 15m, 13.3m, -1.7m, -11.33m },

        // Percents: the difference is in points.
        { 39m, 31m, -8m, -20.51m },

        // From zero no percent says anything.
        { 0m, 5m, 5m, null },
        { 0m, 0m, 0m, null },
        { 5m, 0m, -5m, -100m },

        // From below zero the percent is of its size.
        { -10m, -5m, 5m, 50m },
        { -10m, -15m, -5m, -50m },
        { -10m, 10m, 20m, 200m },
        { 7m, 7m, 0m, 0m },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_a_difference_and_where_it_says_something_a_percent(decimal from, decimal to, decimal difference, decimal? percent)
    {
        var change = Change.Between(from, to);

        Assert.Equal((from, to, difference), (change.From, change.To, change.Difference));
        Assert.Equal(percent, change.Percent is { } exact ? Math.Round(exact, 2, MidpointRounding.AwayFromZero) : null);
        Assert.Equal(from < 0, change.FromNegative);
    }

    [Theory]
    [InlineData(Polarity.HigherIsBetter, 5, 6, Direction.Better)]
    [InlineData(Polarity.HigherIsBetter, 6, 5, Direction.Worse)]
    [InlineData(Polarity.HigherIsBetter, 5, 5, Direction.Same)]
    [InlineData(Polarity.LowerIsBetter, 5, 6, Direction.Worse)]
    [InlineData(Polarity.LowerIsBetter, 6, 5, Direction.Better)]
    [InlineData(Polarity.LowerIsBetter, 5, 5, Direction.Same)]
    [InlineData(Polarity.InBand, 5, 6, Direction.Same)]
    [InlineData(Polarity.InBand, 6, 5, Direction.Same)]
    [InlineData(Polarity.Neutral, 5, 6, Direction.Same)]
    [InlineData(Polarity.Neutral, 6, 5, Direction.Same)]
    [InlineData(Polarity.HigherIsBetter, -10, -5, Direction.Better)]
    public void Polarity_says_whether_a_change_is_for_the_better(Polarity polarity, int from, int to, Direction expected) =>
        Assert.Equal(expected, Change.Between(from, to).Judge(polarity));

    [Fact]
    public void The_smallest_change_that_28_digits_can_tell_is_a_change()
    {
        var change = Change.Between(9.999999999999999999999999999m, 10m);

        Assert.Equal(0.000000000000000000000000001m, change.Difference);
        Assert.Equal(Direction.Better, change.Judge(Polarity.HigherIsBetter));
        Assert.Equal(Direction.Same, Change.Between(10m, 10.000m).Judge(Polarity.HigherIsBetter));
    }

    [Fact]
    public void From_next_to_zero_there_is_no_percent_either()
    {
        var change = Change.Between(0.0000000000000000000000000001m, 999_999_999_999_999_999m);

        Assert.Null(change.Percent);
        Assert.True(change.Difference > 0);
    }

    [Fact]
    public void There_and_back_is_no_change()
    {
        var random = new Random(3);
        for (var i = 0; i < 5_000; i++)
        {
            var (from, to) = (random.Next(-9_999, 9_999) / 100m, random.Next(-9_999, 9_999) / 100m);
            var (there, back) = (Change.Between(from, to), Change.Between(to, from));

            Assert.Equal(0, there.Difference + back.Difference);
            foreach (var polarity in Enum.GetValues<Polarity>())
            {
                var (judged, mirrored) = (there.Judge(polarity), back.Judge(polarity));
                Assert.True(judged == Direction.Same ? mirrored == Direction.Same : mirrored != Direction.Same && mirrored != judged);
            }
        }
    }
}
