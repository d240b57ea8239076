using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.People;
using RbaTracker.Web.Features.Import;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Tests.Features.Import;

/// <summary>Malformed copies of a file: each is refused in words that say where and what to do, and changes nothing.</summary>
public sealed class MalformedFileTests(MalformedFileTests.OneSite one) : IClassFixture<MalformedFileTests.OneSite>
{
    private const string Good = "b25,Works,Water,Pipes,Keep it flowing,Leaks mended,2024,Actual,\"1,200\"";

    public static TheoryData<string, string, string> Rows => new()
    {
        { "words", Good.Replace("\"1,200\"", "about a dozen", StringComparison.Ordinal), "Row 3, column “value”, “about a dozen”: is not a number such as 1,234.5 or 95%." },
        { "blank", Good.Replace("\"1,200\"", "", StringComparison.Ordinal), "Row 3, column “value”, “”: the cell is blank." },
        { "blank name", Good.Replace("Leaks mended", " ", StringComparison.Ordinal), "Row 3, column “measure”, “ ”: the cell is blank." },
        { "European number", Good.Replace("1,200", "1.200,5", StringComparison.Ordinal), "Row 3, column “value”, “1.200,5”: the commas and points can be read in two ways. Write 1,234.5 or 1234.5." },
        { "formula", Good.Replace("\"1,200\"", "=1+1", StringComparison.Ordinal), "Row 3, column “value”, “=1+1”: is a formula, not its result. Save the values." },
        { "formula as a name", Good.Replace("Leaks mended", "\"=HYPERLINK(\"\"http://evil.example\"\")\"", StringComparison.Ordinal), "Row 3, column “measure”, “=HYPERLINK(\"http://evil.example\")”: is a formula, not its result. Save the values." },
        { "spreadsheet error", Good.Replace("\"1,200\"", "#DIV/0!", StringComparison.Ordinal), "Row 3, column “value”, “#DIV/0!”: is an error of the spreadsheet." },
        { "too many digits", Good.Replace("1,200", "1234567890123456789", StringComparison.Ordinal), "Row 3, column “value”, “1234567890123456789”: has more digits than can be kept exactly (28, of them 18 before the point)." },
        { "no year", Good.Replace("2024", "next", StringComparison.Ordinal), "Row 3, column “fiscal_year”, “next”: is not a fiscal year such as 2018 or FY2018." },
        { "year to come", Good.Replace("2024", "2031", StringComparison.Ordinal), "Row 3, column “fiscal_year”, “2031”: fiscal year 2031 has not begun: there can be a target and no actual." },
        { "other kind", Good.Replace("Actual", "Guess", StringComparison.Ordinal), "Row 3, column “kind”, “Guess”: is neither “Actual” nor “Target”." },
        { "unknown source", Good.Replace("b25", "b99", StringComparison.Ordinal), "Row 3, column “budget”, “b99”: is not among the sources of the mapping." },
        { "too long a name", Good.Replace("Leaks mended", new string('x', 201), StringComparison.Ordinal), $"Row 3, column “measure”, “{new string('x', 60)}…”: The name can have 200 characters at most." },
        { "missing cell", Good.Replace("b25,", "", StringComparison.Ordinal), "Row 3: the row has 8 cells, the header 9." },
        { "two header rows", ImportFiles.Header, "Row 3: this is the header again. Take the row out." },
        { "said twice", Good.Replace("1,200", "1,300", StringComparison.Ordinal), "Row 3, column “value”, “1,300”: the same source says another value of the same measure and year in row 2." },
        { "broken quote", Good.Replace("\"1,200\"", "\"1,200", StringComparison.Ordinal) + "\n" + Good, "Row 3: A quotation mark stands after “1,200 b25,Works,Wate”, where none can stand. A mark inside of a text is written twice, and the text between marks." },
        { "quote never closed", Good.Replace("\"1,200\"", "\"1,200", StringComparison.Ordinal), "Row 3: A quotation mark is opened before “1,200 ” and never closed; nothing after it can be read." },
        { "quote inside", Good.Replace("Leaks mended", "5\" pipes", StringComparison.Ordinal), "Row 3: A quotation mark stands after “5”, where none can stand. A mark inside of a text is written twice, and the text between marks." },
        { "too long a field", Good.Replace("Keep it flowing", new string('y', 10_001), StringComparison.Ordinal), "Row 3: A cell that begins with “yyyyyyyyyyyyyyyyyyyy” is longer than 10000 characters: a quotation mark may be missing." },
        { "NUL", Good.Replace("Keep it", "Keep\0it", StringComparison.Ordinal), "Row 3: There are characters with the code zero: this is not text, or UTF-16 without its mark. Save the file as UTF-8." },
        { "lost characters", Good.Replace("Leaks", "Le\uFFFDks", StringComparison.Ordinal), "Row 3, column “measure”, “Le\uFFFDks mended”: has characters that were lost when the file was converted." },
    };

    public static TheoryData<string, string, string> Files => new()
    {
        { "empty", "", "The file is empty." },
        { "header only", ImportFiles.Header + "\n", "The file has a header and no row below it." },
        { "blank rows", ImportFiles.Header + "\n,,,,,,,,\n\n", "The file has a header and no row below it." },
        { "missing column", "budget,cabinet,department,program,strategy,measure,fiscal_year,kind\n", "There is no column “value”. The file has: budget, cabinet, department, program, strategy, measure, fiscal_year, kind." },
        { "duplicate header", ImportFiles.Header + ",value\n", "The column “value” is there twice, as number 9 and 10: it cannot be known which one is meant." },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_row_that_cannot_be_taken_is_refused_with_its_place_and_nothing_is_imported(string what, string row, string sentence)
    {
        var report = await RefusedAsync(ImportFiles.Form($"{ImportFiles.Header}\n{Good}\n{row}\n"), what);

        Assert.Equal(sentence, Assert.Single(report.Refusals).Sentence);
        Assert.Equal("Nothing was imported. Refused: 1. Mend the file, or leave out what is refused.", ImportLines.Outcome(report));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_that_cannot_be_read_is_refused(string what, string csv, string sentence) =>
        Assert.Equal(sentence, Assert.Single((await RefusedAsync(ImportFiles.Form(csv), what)).Refusals).Sentence);

    [Fact]
    public async Task Text_in_another_encoding_is_noticed_and_read_where_the_map_names_it()
    {
        var csv = $"{ImportFiles.Header}\n{Good}\n{Good.Replace("Leaks mended", "Niños – served", StringComparison.Ordinal)}\n";
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(csv);

        var report = await RefusedAsync(ImportFiles.Form(windows), "Windows-1252");

        Assert.Equal(
            "Row 3: The text of this row is not UTF-8. Save the file as UTF-8 (in Excel: “CSV UTF-8”), or say its encoding in the mapping, such as \"encoding\": \"windows-1252\".",
            Assert.Single(report.Refusals).Sentence);
        await ReadsAsync(ImportFiles.Form(windows, ImportFiles.Map.Replace("\"from\"", "\"encoding\": \"windows-1252\", \"from\"", StringComparison.Ordinal)), "Niños – served");
        var latin = Encoding.Latin1.GetBytes(csv.Replace('–', '-'));
        await ReadsAsync(ImportFiles.Form(latin, ImportFiles.Map.Replace("\"from\"", "\"encoding\": \"latin-1\", \"from\"", StringComparison.Ordinal)), "Niños - served");
    }

    [Fact]
    public async Task A_mark_at_the_beginning_says_the_encoding()
    {
        var csv = $"{ImportFiles.Header}\n{Good.Replace("Leaks mended", "Niños", StringComparison.Ordinal)}\n";

        await ReadsAsync(ImportFiles.Form(csv, encoding: new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)), "Niños");
        await ReadsAsync(ImportFiles.Form(csv, encoding: Encoding.Unicode), "Niños");
        await ReadsAsync(ImportFiles.Form(csv, encoding: Encoding.BigEndianUnicode), "Niños");
        Assert.Contains("this is not text, or UTF-16 without its mark", Assert.Single((await RefusedAsync(ImportFiles.Form(Encoding.Unicode.GetBytes("x" + csv)), "UTF-16 without a mark")).Refusals).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Malformed_copies_of_the_real_file_are_refused_at_their_place()
    {
        const int Row = 1_000;
        var lines = await File.ReadAllLinesAsync(Testing.Require.Data("boston-budget/performance_measures.csv"));
        Assert.EndsWith(",100%", lines[Row - 1], StringComparison.Ordinal);
        foreach (var (what, copy, sentence) in new[]
        {
            ("words", With(line => line.Replace(",100%", ",most", StringComparison.Ordinal)), "Row 1000, column “value”, “most”: is not a number such as 1,234.5 or 95%."),
            ("a blank", With(line => line.Replace(",100%", ",", StringComparison.Ordinal)), "Row 1000, column “value”, “”: the cell is blank."),
            ("a broken quote", With(line => line.Replace(",100%", ",\"100%", StringComparison.Ordinal)), "Row 1000: A quotation mark "),
            ("two header rows", Utf8([lines[0], .. lines]), "Row 2: this is the header again. Take the row out."),
            ("a missing column", Utf8([lines[0].Replace(",value", "", StringComparison.Ordinal), .. lines[1..]]), "There is no column “value”. The file has: "),
            ("another encoding", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Text(Changed(line => line.Replace("Workers", "Wörkers", StringComparison.Ordinal)))), "Row 1000: The text of this row is not UTF-8."),
        })
        {
            var report = await RefusedAsync(ImportFiles.Form(copy, ImportFiles.RealMap), what);

            Assert.StartsWith(sentence, Assert.Single(report.Refusals).Sentence, StringComparison.Ordinal);
        }

        string[] Changed(Func<string, string> change) => [.. lines[..(Row - 1)], change(lines[Row - 1]), .. lines[Row..]];
        byte[] With(Func<string, string> change) => Utf8(Changed(change));
        static string Text(string[] lines) => string.Join('\n', lines) + "\n";
        static byte[] Utf8(string[] lines) => Encoding.UTF8.GetBytes(Text(lines));
    }

    [Theory]
    [InlineData("{", "The mapping cannot be read: look at line 1, at $.")]
    [InlineData("{\n\"colums\": {}\n}", "The mapping cannot be read: look at line 2, at $.colums.")]
    [InlineData("{}", "The mapping does not say which column is “department”.")]
    [InlineData("""{"columns":{"department":"d","measure":"m","fiscalYear":"y","value":"v"},"encoding":"ebcdic"}""", "The mapping names the encoding “ebcdic”. It can be utf-8, utf-16, windows-1252 or latin-1.")]
    [InlineData("""{"columns":{"department":"d","measure":"m","fiscalYear":"y","value":"v"},"sources":[{"is":"a"},{"is":"a"}]}""", "The mapping names the source “a” twice.")]
    public async Task A_mapping_that_cannot_be_understood_is_refused(string map, string sentence) =>
        Assert.Equal(sentence, Assert.Single((await RefusedAsync(ImportFiles.Form(ImportFiles.Pipes, map), "mapping")).Refusals).Sentence);

    [Fact]
    public async Task A_correction_of_a_measure_that_the_file_does_not_have_is_refused()
    {
        var form = ImportFiles.Form(ImportFiles.Pipes);
        form.Corrections = [new UnitCorrection("Water Department", "Pipes", "Lakes mended", nameof(Domain.Curves.Unit.Duration))];

        Assert.Equal(
            "A correction names the measure “Lakes mended” of the program “Pipes” in “Water Department”. The file has none.",
            Assert.Single((await RefusedAsync(form, "correction")).Refusals).Sentence);
    }

    [Fact]
    public async Task A_unit_that_the_values_cannot_have_is_refused_with_the_rule_of_the_field()
    {
        var form = ImportFiles.Form($"{ImportFiles.Header}\n{Good.Replace("\"1,200\"", "-3", StringComparison.Ordinal)}\n");
        form.Corrections = [new UnitCorrection("Water", "Pipes", "Leaks mended", nameof(Domain.Curves.Unit.Count))];

        Assert.StartsWith("Row 2, column “value”, “-3”: ", Assert.Single((await RefusedAsync(form, "count below zero")).Refusals).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_said_in_the_readers_language()
    {
        var report = await RefusedAsync(ImportFiles.Form($"{ImportFiles.Header}\n{Good.Replace("\"1,200\"", "muchas", StringComparison.Ordinal)}\n"), "Spanish");
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = LanguagePath.CultureOf("es");

        Assert.Equal("Fila 2, columna “value”, “muchas”: no es un número como 1,234.5 o 95%.", Assert.Single(report.Refusals).Sentence);
        Assert.Equal("No se importó nada. Rechazado: 1. Corrija el archivo o deje fuera lo rechazado.", ImportLines.Outcome(report));
    }

    private async Task<ImportReport> RefusedAsync(ImportForm form, string what)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = LanguagePath.CultureOf("en");
        var site = await one.GetAsync();
        var before = await StoredAsync(site);
        var report = await site.WithAsync<ImportMeasures, ImportReport>(import => import.RunAsync(Actor.Clockwork, form));

        Assert.False(report.IsWritten, what);
        Assert.Equal(before, await StoredAsync(site));
        return report;
    }

    private async Task ReadsAsync(ImportForm form, string name)
    {
        form.IsDryRun = true;
        var report = await (await one.GetAsync()).WithAsync<ImportMeasures, ImportReport>(import => import.RunAsync(Actor.Clockwork, form));

        Assert.Empty(report.Refusals);
        Assert.Contains(report.Found, measure => measure.Name == name);
    }

    private static async Task<(int, int, int, int)> StoredAsync(TestSite site)
    {
        await using var db = site.Read();
        return (await db.AuditEntries.CountAsync(), await db.Measures.CountAsync(), await db.Entries.CountAsync(), await db.Units.CountAsync());
    }

    /// <summary>One site for all of them: none changes anything.</summary>
    public sealed class OneSite : IAsyncDisposable
    {
        private TestSite? _site;

        public async Task<TestSite> GetAsync() => _site ??= await TestSite.StartAsync();

        public ValueTask DisposeAsync() => _site?.DisposeAsync() ?? default;
    }
}
