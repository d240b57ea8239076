using System.Text.Json;
using RbaTracker.Testing;

namespace RbaTracker.Web.Tests.Verbs;

/// <summary>The forecast, the control chart and the trend of a file at the command line.</summary>
public sealed class SeriesVerbsTests
{
    private const string NineMonths =
        "period,value\n2025-01,8.1\n2025-02,8.4\n2025-03,7.9\n2025-04,8.3\n2025-05,8.0\n2025-06,8.5\n2025-07,8.2\n2025-08,8.6\n2025-09,9.3\n2025-10,\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_control_chart_is_printed_point_by_point_with_its_icons()
    {
        var run = await Product.RunAsync(["spc", await FileAsync(NineMonths), "--fix-after", "8", "--better", "lower", "--target", "9"]);

        Assert.True(run.Code == 0, string.Join('\n', run.Errors));
        Assert.Matches(@"2025-08 +8\.6 +8\.25 +7\.224 +9\.276 +None +CommonCause", run.Said);
        Assert.Matches(@"2025-09 +9\.3 +8\.25 +7\.224 +9\.276 +AboveLimit +Concern", run.Said);
        Assert.Contains("variation: Concern\nassurance: Inconsistent\n", run.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trend_is_printed_as_rows_and_as_json()
    {
        var file = await FileAsync("period,value\n2020,547\n2021,527\n2022,637\n2023,573\n2024,739\n2025,755\n");

        var rows = await Product.RunAsync(["trend", file, "--format", "csv"]);
        Assert.StartsWith("measure,value\npoints,6\narrow,LeaningUp\n", rows.Said, StringComparison.Ordinal);
        Assert.Contains("\nMann-Kendall S,11\n", rows.Said, StringComparison.Ordinal);
        Assert.Contains("\nSen's slope,45\n", rows.Said, StringComparison.Ordinal);

        var json = await Product.RunAsync(["trend", file, "--format", "json"]);
        Assert.Contains("\"measure\": \"arrow\",\n    \"value\": \"LeaningUp\"", json.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forecast_is_printed_with_its_bands_and_what_was_averaged()
    {
        var file = await FileAsync("period,value\n2018,10\n2019,12\n2020,11\n2021,13\n2022,14\n2023,13\n2024,15\n2025,16\n");
        var run = await Product.RunAsync(["forecast", file]);

        Assert.True(run.Code == 0, string.Join('\n', run.Errors));
        Assert.Matches(@"^period +forecast +low80 +high80 +low95 +high95\n2026 +1\d", run.Said);
        Assert.Matches(@"method: Baseline forecast, version \d, of 8 values\naveraged: .+weight 0\.\d", run.Said);

        using var json = JsonDocument.Parse((await Product.RunAsync(["forecast", file, "--format", "json", "--horizon", "2", "--upper", "16.5"])).Said);
        Assert.Equal(["2026", "2027"], json.RootElement.EnumerateArray().Select(row => row.GetProperty("period").GetString()));
        Assert.All(json.RootElement.EnumerateArray(), row =>
        {
            var numbers = new[] { "low95", "low80", "forecast", "high80", "high95" }.Select(name => row.GetProperty(name).GetDouble()).ToArray();
            Assert.Equal(numbers.Order(), numbers);
            Assert.Equal(16.5, numbers[^1]);
        });

        var few = await Product.RunAsync(["forecast", await FileAsync("period,value\n2024,1\n2025,2\n")]);
        Assert.Equal((1, "rba: A forecast needs at least 3 values; there are 2."), (few.Code, Assert.Single(few.Errors)));
    }

    [Theory]
    [InlineData("period,val\n", "row 1: there is no column 'value'")]
    [InlineData("period,value\n2020,5\n2020,6\n", "row 3, column period: '2020' is there twice.")]
    [InlineData("period,value\n2020,5\n2021,many\n", "row 3, column value: 'many' is no number.")]
    [InlineData("period,value\n2020,5\n2021-01,6\n", "row 3, column period: '2021-01' is of another length than those before.")]
    [InlineData("period,value\n20x0,5\n", "row 2, column period: '20x0' is no period")]
    [InlineData("period,value\n2020,\n", "has no value.")]
    public async Task What_cannot_be_read_is_refused_with_file_row_column_and_text(string text, string sentence)
    {
        var run = await Product.RunAsync(["trend", await FileAsync(text)]);

        Assert.Equal(1, run.Code);
        Assert.Contains("series.csv", string.Join('\n', run.Errors), StringComparison.Ordinal);
        Assert.Contains(sentence, string.Join('\n', run.Errors), StringComparison.Ordinal);
    }

    private static async Task<string> FileAsync(string text)
    {
        var file = Path.Combine(TestFolder.New("series"), "series.csv");
        await File.WriteAllTextAsync(file, text, Cancellation);
        return file;
    }
}
