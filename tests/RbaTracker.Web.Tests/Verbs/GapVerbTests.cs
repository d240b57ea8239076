using RbaTracker.Testing;

namespace RbaTracker.Web.Tests.Verbs;

/// <summary>The gap of a file at the command line.</summary>
public sealed class GapVerbTests
{
    private const string Reading = """
        group,population,value,numerator,denominator
        First,200,,100,200
        Second,300,,180,300
        Third,500,,400,500

        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_gap_and_the_summary_measures_are_printed()
    {
        var run = await Product.RunAsync(["gap", await FileAsync(Reading), "--ordered"]);

        Assert.True(run.Code == 0, string.Join('\n', run.Errors));
        Assert.StartsWith("Third against First", run.Said, StringComparison.Ordinal);
        Assert.Matches(@"difference +30 +22\.\d+ +37\.\d+", run.Said);
        Assert.Matches(@"between-group variance +156 ", run.Said);
        Assert.Matches(@"slope index of inequality +47\.1429 ", run.Said);
    }

    [Fact]
    public async Task Rows_and_json_say_the_same()
    {
        var file = await FileAsync("group,population,value\nA,200,50\nB,300,60\nC,500,80\n");

        var rows = await Product.RunAsync(["gap", file, "--format", "csv", "--reference", "B"]);
        Assert.StartsWith("measure,estimate,lower,upper\n\"difference\",10,,\n", rows.Said, StringComparison.Ordinal);

        var json = await Product.RunAsync(["gap", file, "--format", "json", "--adverse"]);
        Assert.Contains("\"better\": \"A\"", json.Said, StringComparison.Ordinal);
        Assert.Contains("\"estimate\": 30", json.Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("group,population\nA,1\n", "no column 'value'")]
    [InlineData("group,population,value\nA,1,5\n", "fewer than two groups")]
    [InlineData("group,population,value\nA,1,many\nB,1,2\n", "Row 2: 'many' is no number for value.")]
    [InlineData("group,population,value,numerator,denominator\nA,1,,3,2\nB,1,2,,\n", "Row 2: the numerator lies from 0")]
    [InlineData("group,population,value\nA,1,5\nA,1,6\n", "A group is there twice.")]
    public async Task What_cannot_be_read_is_said_in_one_line(string text, string sentence)
    {
        var run = await Product.RunAsync(["gap", await FileAsync(text)]);

        Assert.Equal(1, run.Code);
        Assert.Contains(sentence, string.Join('\n', run.Errors), StringComparison.Ordinal);
    }

    private static async Task<string> FileAsync(string text)
    {
        var file = Path.Combine(TestFolder.New("gap"), "groups.csv");
        await File.WriteAllTextAsync(file, text, Cancellation);
        return file;
    }
}
