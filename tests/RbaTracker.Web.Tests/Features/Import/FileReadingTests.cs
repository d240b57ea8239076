using RbaTracker.Web.Features.Import;

namespace RbaTracker.Web.Tests.Features.Import;

public sealed class FileReadingTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b;1|2")]
    [InlineData("a,b\r\n1,2\r\n", "a|b;1|2")]
    [InlineData("a,b\r1,2", "a|b;1|2")]
    [InlineData("a,\"b,\"\"c\"\"\nd\"\n1,", "a|b,\"c\"\nd;1|")]
    [InlineData("\"\",x\n\n", "|x;")]
    public void Rows_are_read_whatever_ends_them(string text, string rows) => Assert.Equal(rows, string.Join(';', Rows(text).Select(row => string.Join('|', row))));

    [Theory]
    [InlineData("a\nb,\"never closed\n1,2\n3,4", 2, Refused.QuoteNotClosed)]
    [InlineData("a\nb\n5\" pipe", 3, Refused.QuoteMisplaced)]
    [InlineData("a\n\"b\" c", 2, Refused.QuoteMisplaced)]
    [InlineData("a\nb\0c", 2, Refused.NotText)]
    public void What_could_be_read_in_two_ways_ends_the_reading_with_its_row(string text, int row, Refused why)
    {
        var refused = Assert.Throws<FileRefusedException>(() => Rows(text));
        Assert.Equal((row, why), (refused.Refusal.Row, refused.Refusal.Why));
    }

    [Fact]
    public void A_field_may_be_long_and_not_longer()
    {
        Assert.Equal(CsvText.LongestField, Rows($"a\n{new string('x', CsvText.LongestField)}")[1][0].Length);
        Assert.Equal(Refused.FieldTooLong, Assert.Throws<FileRefusedException>(() => Rows($"a\n\"{new string('x', CsvText.LongestField + 1)}\"")).Refusal.Why);
    }

    [Fact]
    public void Rows_become_cells_of_measures_in_the_order_of_sources()
    {
        var file = ImportFiles.Read(ImportFiles.Pipes);

        Assert.Empty(file.Refusals);
        Assert.Equal((7, 1, 1, 2), (file.Rows, file.Departments.Count, file.Programs.Count, file.Measures.Count));
        var pipes = file.Measures[("Water Department", "Pipes", "% of pipes inspected")];
        Assert.Equal(["86%@2024", "85.7%@2024", "90%@2025", "95%@2025"], pipes.Cells.Select(cell => $"{Restatement.Written(cell.Value)}@{cell.Year}"));
        Assert.Equal(["Keep it flowing", "Waste nothing"], pipes.Program.Goals);
        Assert.Equal(["Works", "Works"], pipes.Program.Department.Cabinets.Values);
    }

    [Fact]
    public void Words_are_taken_as_they_are_meant_not_as_they_were_encoded()
    {
        var file = ImportFiles.Read($"{ImportFiles.Header}\nb25,,Parks &amp; Water,Pipes,,  Boston&rsquo;s   pipes ,2024,Actual,1\n");

        Assert.Equal(("Parks & Water", "Pipes", "Boston’s pipes"), Assert.Single(file.Measures).Key);
    }

    [Fact]
    public void The_same_source_may_say_the_same_twice()
    {
        var row = "b25,Works,Water,Pipes,,Leaks,2024,Actual,7\n";
        var file = ImportFiles.Read($"{ImportFiles.Header}\n{row}{row}");

        Assert.Empty(file.Refusals);
        Assert.Single(Assert.Single(file.Measures).Value.Cells);
    }

    private static List<List<string>> Rows(string text)
    {
        var csv = new CsvText(new StringReader(text), ',');
        var (rows, fields) = (new List<List<string>>(), new List<string>());
        while (csv.TryRead(fields))
        {
            rows.Add([.. fields]);
        }

        return rows;
    }
}
