using RbaTracker.Statistics.SmallCells;

namespace RbaTracker.Statistics.Tests.SmallCells;

/// <summary>Twenty thousand small tables of every awkward kind: a pattern that passes its audit, or a named reason.</summary>
public class AnyTableTests
{
    [Fact]
    public void Any_small_table_is_suppressed_safely_or_not_at_all()
    {
        var random = new Random(20261122);
        var (withSecondary, hopeless) = (0, 0);
        for (var round = 0; round < (Require.IsLong ? 1_000_000 : 20_000); round++)
        {
            var table = AnyTable(random);
            var options = new SuppressionOptions
            {
                Effort = round % 10 == 0 ? 200_000 : 1,
                Objective = (SuppressionObjective)random.Next(2),
                ThirdBesideTwo = random.Next(4) == 0,
                LastPattern = random.Next(4) == 0 ? [random.Next(table.Cells.Count)] : [],
            };
            var answer = Releases.Choose(table, options);

            if (answer.Reason is { } reason)
            {
                Assert.Equal(Reason.NoSafePattern, reason);
                Assert.Empty(answer.Pattern);
                Assert.True(options.ThirdBesideTwo || !IsSafeWithEverythingHidden(table));
                hopeless++;
                continue;
            }

            withSecondary += answer.SecondaryCount > 0 ? 1 : 0;
            Assert.All(answer.Audit, cell =>
            {
                var wanted = table.Cells[cell.Cell];
                Assert.True(cell.IsSafe && double.IsFinite(cell.Lowest) && cell.Highest is null or < double.PositiveInfinity);
                Assert.True(cell.Lowest <= Math.Max(0, wanted.Value - wanted.LowerProtection) + 1e-6);
                Assert.False(cell.Highest < wanted.Value + wanted.UpperProtection - 1e-6);
            });
        }

        Assert.True(withSecondary > 2_000 && hopeless > 200, $"Too tame: {withSecondary} with others hidden, {hopeless} without a pattern.");
    }

    private static bool IsSafeWithEverythingHidden(AdditiveTable table) =>
        Releases.Audit(table, [.. table.Cells.Select(cell => cell.IsPrimary || cell.MayHide)]).All(cell => cell.IsSafe);

    /// <summary>Lines of parts and totals, some linked, with zeros, ties, huge and fractional counts, and protection of every width.</summary>
    private static AdditiveTable AnyTable(Random random)
    {
        var kind = random.Next(5);
        var (rows, columns) = (random.Next(1, 4), random.Next(1, 3));
        var counts = new double[rows + 1, columns + 1];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var count = kind switch
                {
                    0 => random.Next(0, 4),
                    1 => random.Next(3) == 0 ? random.Next(1, 10) : random.Next(1, 50_000_000),
                    2 => random.Next(0, 20) / 4.0,
                    3 => 5,
                    _ => random.Next(0, 25),
                };
                counts[row, column] = count;
                counts[row, columns] += count;
                counts[rows, column] += count;
                counts[rows, columns] += count;
            }
        }

        var cells = new List<TableCell>();
        foreach (var count in counts)
        {
            var cell = PrimaryRule.Cell(count, random.Next(3) == 0 ? 5 : 10, mayHideZero: random.Next(10) == 0);
            cells.Add(random.Next(10) == 0 ? cell with { LowerProtection = random.Next(20), UpperProtection = random.Next(20) } : cell);
        }

        var sums = new List<TableSum>();
        for (var row = 0; row <= rows; row++)
        {
            sums.Add(new TableSum(Position(row, columns), [.. Enumerable.Range(0, columns).Select(column => Position(row, column))]));
        }

        for (var column = 0; column <= columns; column++)
        {
            sums.Add(new TableSum(Position(rows, column), [.. Enumerable.Range(0, rows).Select(row => Position(row, column))]));
        }

        return new AdditiveTable(cells, random.Next(10) == 0 ? sums[..^1] : sums);

        int Position(int row, int column) => (row * (columns + 1)) + column;
    }
}
