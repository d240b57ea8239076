using RbaTracker.Statistics.SmallCells;

namespace RbaTracker.Statistics.Tests.SmallCells;

public class AdditiveTableTests
{
    [Fact]
    public void A_total_that_is_not_the_sum_of_its_parts_is_refused()
    {
        var refusal = Assert.Throws<ArgumentException>(() => new AdditiveTable([new(3), new(4), new(8)], [new TableSum(2, [0, 1])]));

        Assert.Contains("Cell 2 is 8, its parts sum to 7", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(2e9)]
    public void What_is_no_count_is_refused(double value) =>
        Assert.Throws<ArgumentException>("cells", () => new AdditiveTable([new TableCell(value)], []));

    [Fact]
    public void A_table_without_cells_is_refused() => Assert.Throws<ArgumentException>("cells", () => new AdditiveTable([], []));

    [Fact]
    public void A_sum_of_cells_that_are_not_there_or_of_one_twice_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new AdditiveTable([new(3), new(3)], [new TableSum(0, [2])]));
        Assert.Throws<ArgumentException>(() => new AdditiveTable([new(6), new(3)], [new TableSum(0, [1, 1])]));
    }
}
