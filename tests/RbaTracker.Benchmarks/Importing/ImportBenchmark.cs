using System.Diagnostics;
using System.Text;
using RbaTracker.Domain.People;
using RbaTracker.Web.Features.Import;
using RbaTracker.Web.Shell;

namespace RbaTracker.Benchmarks.Importing;

/// <summary>A file of 100,000 rows with its new measures into an empty database, against one of 10,000: as many rows a second, or nearly.</summary>
internal sealed class ImportBenchmark : Benchmark
{
    private const int Few = 10_000;
    private const int Many = 100_000;
    private const double Linear = 0.67;

    private const string Map = """
        {"columns":{"department":"department","program":"program","measure":"measure","fiscalYear":"year","kind":"kind","value":"value"}}
        """;

    private readonly Pairs _rates = new();
    private readonly Pairs _again = new();

    public override async Task PrepareAsync() => await RunAsync(Few);

    public override async Task RoundAsync()
    {
        var (few, fewAgain) = await RunAsync(Few);
        var (many, manyAgain) = await RunAsync(Many);
        _rates.Add(many, few);
        _again.Add(manyAgain, fewAgain);
    }

    public override IEnumerable<Bar> Bars()
    {
        yield return new("import of 100,000 rows (10,000 new measures) against 10,000 rows, rows a second", _rates.Ours.Say("#,##0"), _rates.Baseline.Say("#,##0"), _rates.Ratio.Times(), $"≥ {Linear.Say()}", _rates.Ratio >= Linear);
        yield return new("the same file again, which changes nothing, rows a second", _again.Ours.Say("#,##0"), _again.Baseline.Say("#,##0"), _again.Ratio.Times(), $"≥ {Linear.Say()}", _again.Ratio >= Linear);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task<(double First, double Again)> RunAsync(int rows)
    {
        using var folder = new TempFolder();
        await using var store = await Store.OpenAsync(folder.Path);
        var city = new CurrentCity(store.Readers);
        await city.ReadAsync();
        var import = new ImportMeasures(store.Readers, store.Writer, new CityClock(TimeProvider.System, city), city);
        var file = Encoding.UTF8.GetBytes(FileOf(rows));
        return (await RateAsync(true), await RateAsync(false));

        async Task<double> RateAsync(bool isWritten)
        {
            var started = Stopwatch.GetTimestamp();
            var report = await import.RunAsync(Actor.Clockwork, new ImportForm { Open = () => new MemoryStream(file), FileName = "rows.csv", Map = Map });
            if (report.IsWritten != isWritten || report.Counts.Rows != rows || report.RefusedCount > 0)
            {
                throw new InvalidOperationException($"{rows} rows: {report.Counts}, {report.RefusedCount} refused");
            }

            return rows / Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
    }

    /// <summary>Ten rows a measure: five actuals and five targets. A hundred measures a program.</summary>
    private static string FileOf(int rows)
    {
        var csv = new StringBuilder("department,program,measure,year,kind,value\n");
        for (var i = 0; i < rows; i++)
        {
            var measure = i / 10;
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"Department {measure / 1000},Program {measure / 100},Measure {measure},{2020 + (i % 5)},{(i % 10 < 5 ? "Actual" : "Target")},\"{1 + (i % 9)},{i % 1000:000}.{i % 10}\"\n");
        }

        return csv.ToString();
    }
}
