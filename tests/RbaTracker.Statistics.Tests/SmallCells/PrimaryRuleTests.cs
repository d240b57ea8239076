using RbaTracker.Statistics.SmallCells;

namespace RbaTracker.Statistics.Tests.SmallCells;

public class PrimaryRuleTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(9, true)]
    [InlineData(10, false)]
    public void Counts_of_one_to_nine_are_hidden_and_zero_is_shown(double count, bool hidden) =>
        Assert.Equal(hidden, PrimaryRule.Hides(count));

    [Fact]
    public void The_few_who_are_not_counted_are_protected_too()
    {
        Assert.True(PrimaryRule.HidesEither(95, 100));
        Assert.True(PrimaryRule.HidesEither(5, 100));
        Assert.False(PrimaryRule.HidesEither(100, 100));
        Assert.False(PrimaryRule.HidesEither(50, 100));
        Assert.False(PrimaryRule.HidesEither(95, 100, threshold: 5));
    }

    [Fact]
    public void A_small_count_is_protected_down_by_one_and_up_to_the_threshold()
    {
        Assert.Equal(new TableCell(3, true, false, 1, 7), PrimaryRule.Cell(3));
        Assert.Equal(new TableCell(0.5, true, false, 0.5, 4.5), PrimaryRule.Cell(0.5, 5));
        Assert.Equal(new TableCell(0, false, false), PrimaryRule.Cell(0));
        Assert.Equal(new TableCell(0, false, true), PrimaryRule.Cell(0, mayHideZero: true));
        Assert.Equal(new TableCell(12, false, true), PrimaryRule.Cell(12));
    }

    [Fact]
    public void What_is_no_count_or_no_threshold_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("count", () => PrimaryRule.Hides(-1));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => PrimaryRule.Cell(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>("threshold", () => PrimaryRule.Hides(3, 1));
        Assert.Throws<ArgumentOutOfRangeException>("numerator", () => PrimaryRule.HidesEither(11, 10));
    }
}
