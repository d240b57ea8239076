using System.Diagnostics;
using RbaTracker.Statistics.SmallCells;

namespace RbaTracker.Statistics.Tests.SmallCells;

public class SuppressionTests
{
    // Three areas by two groups with margins, rows first: 20 4 24 | 15 11 26 | 30 12 42 | 65 27 92.
    private static readonly double[] Counts = [20, 4, 24, 15, 11, 26, 30, 12, 42, 65, 27, 92];

    [Fact]
    public void The_worked_example_of_the_page()
    {
        var table = TwoWay(Counts, columns: 3);
        var alone = Releases.Audit(table, [.. table.Cells.Select(cell => cell.IsPrimary)]);
        Assert.Equal([new AuditedCell(1, 4, 4, false)], alone);

        var answer = Releases.Choose(table);
        Assert.Equal((12, 3, true, 10), (answer.N, answer.SecondaryCount, answer.IsProvenBest, answer.Threshold));
        Assert.Equal([0, 3, 4], Secondary(answer));
        Assert.Equal([new AuditedCell(1, 0, 15, true)], answer.Audit);
    }

    [Fact]
    public void A_table_without_small_counts_is_shown_whole()
    {
        var answer = Releases.Choose(TwoWay([20, 14, 34, 15, 11, 26, 35, 25, 60], columns: 3));

        Assert.Equal((0, null, true), (answer.SecondaryCount, answer.Reason, answer.IsProvenBest));
        Assert.All(answer.Pattern, state => Assert.Equal(CellState.Shown, state));
    }

    [Fact]
    public void Where_even_everything_hidden_gives_a_cell_away_nothing_may_be_shown()
    {
        // The only other part is zero, and a zero may not be hidden; the total is small too.
        var table = new AdditiveTable(
            [PrimaryRule.Cell(3), PrimaryRule.Cell(0), new TableCell(3, MayHide: false)], [new TableSum(2, [0, 1])]);
        var answer = Releases.Choose(table);

        Assert.Equal(Reason.NoSafePattern, answer.Reason);
        Assert.Empty(answer.Pattern);
    }

    [Fact]
    public void The_last_releases_pattern_is_kept_where_it_is_still_safe_and_costs_little_more()
    {
        var table = TwoWay(Counts, columns: 3);
        var kept = Releases.Choose(table, new SuppressionOptions { LastPattern = [0, 6, 7] });
        Assert.Equal([0, 6, 7], Secondary(kept));

        var dear = Releases.Choose(table, new SuppressionOptions { LastPattern = [2, 9, 10, 11] });
        Assert.True(dear.SecondaryCount <= 3);
        Assert.All(dear.Audit, cell => Assert.True(cell.IsSafe));
    }

    [Fact]
    public void Two_small_counts_alone_in_a_line_get_a_third_where_their_owners_matter()
    {
        // Each of the two is small, and together they fill the gap of their line.
        double[] counts = [5, 30, 6, 41, 40, 25, 35, 100, 7, 20, 8, 35, 52, 75, 49, 176];
        var table = TwoWay(counts, columns: 4);
        var plain = Releases.Choose(table);
        Assert.Contains(LinesOfTwoPrimaries(table, plain), _ => true);

        var careful = Releases.Choose(table, new SuppressionOptions { ThirdBesideTwo = true });
        Assert.Empty(LinesOfTwoPrimaries(table, careful));
        Assert.True(careful.SecondaryCount > plain.SecondaryCount);
    }

    [Fact]
    public void Counts_that_stand_in_two_tables_are_hidden_in_both()
    {
        var tables = new LinkedTables<string>();
        foreach (var (key, count) in new[] { ("a", 4), ("b", 40), ("c", 30), ("ab", 44), ("all", 74), ("men", 50), ("women", 24) })
        {
            tables.Add(key, PrimaryRule.Cell(count));
        }

        Assert.Equal(0, tables.Add("a", PrimaryRule.Cell(4)));
        tables.AddSum("ab", ["a", "b"]);
        tables.AddSum("all", ["ab", "c"]);
        tables.AddSum("all", ["men", "women"]);
        var answer = Releases.Choose(tables.Build());

        Assert.Equal(["a", "b", "c", "ab", "all", "men", "women"], tables.Keys);
        Assert.Equal((CellState.Primary, CellState.Secondary), (answer.Pattern[0], answer.Pattern[1]));
        Assert.Throws<ArgumentException>("cell", () => tables.Add("b", PrimaryRule.Cell(41)));
        Assert.Throws<ArgumentException>("parts", () => tables.AddSum("all", ["nobody"]));
    }

    [Fact]
    public void The_same_table_gives_the_same_pattern_and_a_hidden_cell_more_never_opens_it()
    {
        var random = new Random(5);
        for (var round = 0; round < 6; round++)
        {
            var table = RandomTables.Of(random, 10, 30, RandomTables.Flat(4), RandomTables.Flat(4));
            var (first, second) = (Releases.Choose(table), Releases.Choose(table));
            Assert.Equal(first.Pattern, second.Pattern);
            if (first.Reason is not null)
            {
                continue;
            }

            bool[] more = [.. first.Pattern.Select(state => state != CellState.Shown || random.Next(3) == 0)];
            Assert.All(Releases.Audit(table, more), cell => Assert.True(cell.IsSafe));
        }
    }

    [Fact]
    public void Progress_rises_to_one_and_a_search_can_be_stopped()
    {
        var heard = new List<double>();
        var table = RandomTables.Of(new Random(3), 10, 40, RandomTables.Flat(6), RandomTables.Flat(6));
        Releases.Choose(table, progress: new Listener(heard));

        Assert.Equal(heard.Order(), heard);
        Assert.Equal(1, heard[^1]);
        Assert.Throws<OperationCanceledException>(() => Suppression.Choose(table, cancellation: new CancellationToken(canceled: true)));
    }

    [Theory]
    [InlineData("two-way", 500, 60, true)]
    [InlineData("hierarchical", 464, 80, true)]
    [InlineData("three-way", 500, 120, false)]
    public void A_table_of_five_hundred_cells_is_suppressed(string kind, int cells, int most, bool always)
    {
        Require.LongOrSkip(always);
        var random = new Random(1);
        var table = kind switch
        {
            "two-way" => RandomTables.Of(random, 10, 40, RandomTables.Flat(24), RandomTables.Flat(19)),
            "hierarchical" => RandomTables.Of(random, 10, 40, RandomTables.Districts(6, 6, 6, 6), RandomTables.Districts(4, 4, 4)),
            _ => RandomTables.Of(random, 10, 40, RandomTables.Flat(9), RandomTables.Flat(4), RandomTables.Flat(9)),
        };

        // The whole effort is for the long run; the least gives a safe pattern too.
        var watch = Stopwatch.StartNew();
        var options = new SuppressionOptions();
        var answer = Releases.Choose(table, Require.IsLong ? options : options with { Effort = 1 });

        Assert.Equal(cells, table.Cells.Count);
        Assert.Null(answer.Reason);
        Assert.All(answer.Audit, cell => Assert.True(cell.IsSafe));
        Assert.InRange(answer.SecondaryCount, 1, most);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{kind}: {cells} cells, {answer.Audit.Count} primary, {answer.SecondaryCount} secondary, {watch.Elapsed.TotalSeconds:0.0} s.");
    }

    [Fact]
    public void What_does_not_fit_the_table_is_refused()
    {
        var table = TwoWay(Counts, columns: 3);
        Assert.Throws<ArgumentException>("options", () => Releases.Choose(table, new SuppressionOptions { LastPattern = [12] }));
        Assert.Throws<ArgumentNullException>("table", () => Releases.Choose(null!));
        Assert.Throws<ArgumentException>("hidden", () => Releases.Audit(table, [true]));
        Assert.Throws<ArgumentException>("hidden", () => Releases.Audit(table, new bool[12]));
    }

    private static int[] Secondary(SuppressionAnswer answer) =>
        [.. Enumerable.Range(0, answer.Pattern.Count).Where(i => answer.Pattern[i] == CellState.Secondary)];

    private static IEnumerable<TableSum> LinesOfTwoPrimaries(AdditiveTable table, SuppressionAnswer answer) =>
        table.Sums.Where(sum =>
        {
            CellState[] hidden = [.. sum.Parts.Append(sum.Total).Select(i => answer.Pattern[i]).Where(state => state != CellState.Shown)];
            return hidden.Length == 2 && hidden.All(state => state == CellState.Primary);
        });

    /// <summary>Rows of a table whose last row and column are its margins.</summary>
    private static AdditiveTable TwoWay(double[] counts, int columns)
    {
        var rows = counts.Length / columns;
        var sums = new List<TableSum>();
        for (var row = 0; row < rows; row++)
        {
            sums.Add(new TableSum((row * columns) + columns - 1, [.. Enumerable.Range(row * columns, columns - 1)]));
        }

        for (var column = 0; column < columns; column++)
        {
            sums.Add(new TableSum(((rows - 1) * columns) + column, [.. Enumerable.Range(0, rows - 1).Select(row => (row * columns) + column)]));
        }

        return new AdditiveTable([.. counts.Select(count => PrimaryRule.Cell(count))], sums);
    }

    private sealed class Listener(List<double> heard) : IProgress<double>
    {
        public void Report(double value) => heard.Add(value);
    }
}
