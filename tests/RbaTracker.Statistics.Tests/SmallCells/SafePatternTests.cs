using RbaTracker.Statistics.SmallCells;

namespace RbaTracker.Statistics.Tests.SmallCells;

/// <summary>No unsafe pattern, and none dearer than it says: checked by an attack and a search that share no code with the library.</summary>
public class SafePatternTests
{
    private const int MostHidden = 9;

    [Fact]
    public void The_audit_finds_what_a_plain_attack_finds_whatever_is_hidden()
    {
        var random = new Random(20261122);
        var (safe, unsafeOnes, endless) = (0, 0, 0);
        for (var round = 0; round < 400; round++)
        {
            var table = AnyTable(random, kinds: 4);
            bool[] hidden = [.. table.Cells.Select(cell => cell.IsPrimary || random.Next(4) == 0)];
            if (hidden.Count(isHidden => isHidden) > MostHidden || !table.Cells.Any(cell => cell.IsPrimary))
            {
                continue;
            }

            var plain = PlainAttack.Bounds(table, hidden);
            foreach (var cell in Releases.Audit(table, hidden))
            {
                var (lowest, highest) = plain[cell.Cell];
                Assert.Equal(lowest, cell.Lowest, 1e-6);
                if (cell.Highest is { } top)
                {
                    Assert.Equal(highest, top, 1e-6);
                }
                else
                {
                    Assert.True(highest >= PlainAttack.FarOut / 10, $"{highest} is no end.");
                    endless++;
                }

                (safe, unsafeOnes) = cell.IsSafe ? (safe + 1, unsafeOnes) : (safe, unsafeOnes + 1);
            }

            Assert.Equal(PlainAttack.IsSafe(table, hidden), Releases.Audit(table, hidden).All(cell => cell.IsSafe));
        }

        Assert.True(safe > 100 && unsafeOnes > 100 && endless > 20, $"Too tame: {safe} safe, {unsafeOnes} not, {endless} without end.");
    }

    [Fact]
    public void No_pattern_is_unsafe_and_none_that_is_said_to_be_best_can_be_bettered()
    {
        var random = new Random(20261123);
        var (checkedOnes, hopeless) = (0, 0);
        for (var round = 0; round < (Require.IsLong ? 20_000 : 300); round++)
        {
            var table = AnyTable(random, kinds: round % 8 == 0 ? 4 : 3);
            var answer = Releases.Choose(table);
            int[] candidates = [.. Enumerable.Range(0, table.Cells.Count).Where(i => table.Cells[i] is { MayHide: true, IsPrimary: false })];
            var primaries = table.Cells.Count(cell => cell.IsPrimary);
            if (primaries > 4)
            {
                continue;
            }

            if (answer.Reason is not null)
            {
                hopeless++;
                continue;
            }

            Assert.True(answer.IsProvenBest);
            if (primaries + answer.SecondaryCount <= MostHidden)
            {
                checkedOnes++;
                Assert.True(PlainAttack.IsSafe(table, Hidden(table, [.. Secondary(answer)])));
            }

            // Patterns with one cell less are all unsafe; those with fewer still then are too, since hiding more never harms.
            if (answer.SecondaryCount is > 0 and <= 3 && candidates.Length <= 12)
            {
                Assert.DoesNotContain(
                    PlainAttack.Subsets(candidates.Length, answer.SecondaryCount - 1),
                    subset => PlainAttack.IsSafe(table, Hidden(table, [.. subset.Select(i => candidates[i])])));
            }
        }

        Assert.True(checkedOnes > 100, $"Only {checkedOnes} were checked, {hopeless} had no safe pattern.");
    }

    [Fact]
    public void Tables_of_every_shape_get_a_pattern_that_passes_its_audit()
    {
        var random = new Random(20261124);
        for (var round = 0; round < (Require.IsLong ? 5_000 : 24); round++)
        {
            var table = (round % 4) switch
            {
                0 => RandomTables.Of(random, 10, 30, RandomTables.Flat(random.Next(2, 7)), RandomTables.Flat(random.Next(2, 6))),
                1 => RandomTables.Of(random, 5, 20, RandomTables.Districts(2, 3), RandomTables.Flat(3)),
                2 => RandomTables.Of(random, 11, 40, RandomTables.Flat(2), RandomTables.Flat(2), RandomTables.Flat(3)),
                _ => RandomTables.Of(random, 10, 60, RandomTables.Districts(2, 2), RandomTables.Districts(2, 1)),
            };
            var answer = Releases.Choose(table, new SuppressionOptions { Effort = 2_000_000 });
            Assert.True(answer.Reason is null or Reason.NoSafePattern);
            Assert.All(answer.Audit, cell => Assert.True(cell.IsSafe));
            Assert.Equal(answer.Reason is null ? table.Cells.Count(cell => cell.IsPrimary) : 0, answer.Audit.Count);
            Assert.All(Secondary(answer), cell => Assert.True(table.Cells[cell] is { MayHide: true, IsPrimary: false }));
        }
    }

    [Fact]
    public void Even_with_little_effort_no_cell_is_hidden_that_could_be_shown()
    {
        var random = new Random(20261125);
        var secondary = 0;
        for (var round = 0; round < 15; round++)
        {
            var table = RandomTables.Of(random, 10, 40, RandomTables.Flat(6), RandomTables.Flat(5));
            var answer = Releases.Choose(table, new SuppressionOptions { Effort = 1 });
            foreach (var cell in Secondary(answer))
            {
                secondary++;
                bool[] hidden = [.. answer.Pattern.Select((state, i) => state != CellState.Shown && i != cell)];
                Assert.Contains(Releases.Audit(table, hidden), audited => !audited.IsSafe);
            }
        }

        Assert.True(secondary > 20, $"Only {secondary} were hidden.");
    }

    private static AdditiveTable AnyTable(Random random, int kinds) => random.Next(kinds) switch
    {
        0 => RandomTables.Of(random, 5, 8, RandomTables.Flat(2), RandomTables.Flat(random.Next(2, 4))),
        1 => RandomTables.Of(random, 10, 25, RandomTables.Districts(2, 2), RandomTables.Flat(1)),
        2 => RandomTables.Of(random, 4, 6, RandomTables.Districts(1, 2, 2)),
        _ => RandomTables.Of(random, 3, 12, RandomTables.Flat(2), RandomTables.Flat(2), RandomTables.Flat(2)),
    };

    private static IEnumerable<int> Secondary(SuppressionAnswer answer) =>
        Enumerable.Range(0, answer.Pattern.Count).Where(i => answer.Pattern[i] == CellState.Secondary);

    private static bool[] Hidden(AdditiveTable table, int[] secondary) =>
        [.. table.Cells.Select((cell, i) => cell.IsPrimary || secondary.Contains(i))];
}
