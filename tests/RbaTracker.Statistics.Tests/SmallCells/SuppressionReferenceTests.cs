using System.Globalization;
using System.Text.Json;
using RbaTracker.Statistics.SmallCells;

namespace RbaTracker.Statistics.Tests.SmallCells;

/// <summary>The reference tables: the optimum itself, by cells and by counts, and the bounds that a reader can work out.</summary>
public class SuppressionReferenceTests
{
    [Fact]
    public void Every_reference_table_is_suppressed_at_the_optimal_cost()
    {
        var reference = ReferenceCases.Of("suppression.json");
        foreach (var item in reference.Cases)
        {
            var (id, table, expected) = (item.GetProperty("id").GetString()!, Table(item), item.GetProperty("expected"));
            var fewest = Releases.Choose(table);
            reference.Compare($"{id} cells", expected.GetProperty("optimal_count").GetProperty("n_secondary"), fewest.SecondaryCount, 0);
            Assert.True(fewest.IsProvenBest, id);

            var smallest = Releases.Choose(table, new SuppressionOptions { Objective = SuppressionObjective.SmallestSum });
            var sum = smallest.Pattern.Select((state, i) => state == CellState.Secondary ? table.Cells[i].Value : 0).Sum();
            reference.Compare($"{id} sum", expected.GetProperty("optimal_value").GetProperty("sum_secondary"), sum, 0);
            Assert.True(smallest.IsProvenBest, id);
        }

        reference.AssertAllAgree(atLeast: 10);
    }

    [Fact]
    public void The_bounds_of_a_reader_agree()
    {
        var reference = ReferenceCases.Of("suppression.json");
        foreach (var item in reference.Cases)
        {
            var (id, table, expected) = (item.GetProperty("id").GetString()!, Table(item), item.GetProperty("expected"));
            bool[] hidden = [.. table.Cells.Select(cell => cell.IsPrimary)];
            Compare(reference, $"{id} primary only", expected.GetProperty("attack_bounds_primary_only"), Releases.Audit(table, hidden));

            foreach (var cell in expected.GetProperty("optimal_count").GetProperty("pattern_example").EnumerateArray())
            {
                hidden[cell.GetInt32()] = true;
            }

            var audit = Releases.Audit(table, hidden);
            Compare(reference, $"{id} optimal", expected.GetProperty("attack_bounds_optimal_count"), audit);
            Assert.All(audit, cell => Assert.True(cell.IsSafe, id));
        }

        reference.AssertAllAgree(atLeast: 100);
    }

    [Fact]
    public void Two_blanks_in_every_line_can_still_give_a_cell_away()
    {
        var table = Table(ReferenceCases.Of("suppression.json").Cases.First());
        var audit = Releases.Audit(table, [.. table.Cells.Select(cell => cell.IsPrimary)]);

        Assert.Contains(audit, cell => cell is { IsSafe: false, Lowest: 47, Highest: 47 });
    }

    private static void Compare(ReferenceCases reference, string where, JsonElement expected, IReadOnlyList<AuditedCell> audit)
    {
        foreach (var cell in audit)
        {
            var bounds = expected.GetProperty(cell.Cell.ToString(CultureInfo.InvariantCulture));
            reference.Compare($"{where} cell {cell.Cell} lowest", bounds[0], cell.Lowest, 1e-4);
            reference.Compare($"{where} cell {cell.Cell} highest", bounds[1], cell.Highest, 1e-4);
        }
    }

    private static AdditiveTable Table(JsonElement item)
    {
        var cells = item.GetProperty("cells").EnumerateArray().Select(cell => new TableCell(
            cell.GetProperty("value").GetDouble(),
            cell.GetProperty("primary").GetBoolean(),
            cell.GetProperty("eligible").GetBoolean(),
            cell.GetProperty("lpl").GetDouble(),
            cell.GetProperty("upl").GetDouble()));
        var sums = item.GetProperty("constraints").EnumerateArray().Select(sum => new TableSum(
            sum.GetProperty("total").GetInt32(), [.. sum.GetProperty("parts").EnumerateArray().Select(part => part.GetInt32())]));
        return new AdditiveTable([.. cells], [.. sums]);
    }
}
