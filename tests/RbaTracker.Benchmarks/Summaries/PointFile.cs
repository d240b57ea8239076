using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Benchmarks.Bulk;
using RbaTracker.Data.Writing.Points;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Testing;

namespace RbaTracker.Benchmarks.Summaries;

/// <summary>A database with 100,000 curves of 120 periods, made by the bulk path once for each schema and kept in the temp folder.</summary>
/// <remarks>RBA_BENCH_POINTS makes a smaller one, where the time or the disk does not suffice; the table then says how many there were.</remarks>
internal sealed record PointFile(string Folder, int Curves)
{
    public const int Periods = 120;
    private const int Full = 12_000_000;
    private const int CurvesAtOnce = 10_000;

    public int Points => Curves * Periods;

    public static async Task<PointFile> GetAsync()
    {
        var wanted = int.TryParse(Environment.GetEnvironmentVariable("RBA_BENCH_POINTS"), CultureInfo.InvariantCulture, out var asked) ? asked : Full;
        var curves = Math.Max(1000, wanted / Periods);
        var folder = Path.Combine(Path.GetTempPath(), "rba-benchmarks", $"points-{curves * Periods}-{await SchemaAsync()}");
        var file = new PointFile(folder, curves);
        var done = Path.Combine(folder, "complete");
        if (!File.Exists(done))
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            await file.MakeAsync();
            await File.WriteAllTextAsync(done, "");
        }

        return file;
    }

    private async Task MakeAsync()
    {
        var started = Stopwatch.GetTimestamp();
        await using var store = await Store.OpenAsync(Folder);
        var curve = Sample.Curve(calendar: Sample.Calendar(Domain.Calendars.Frequency.Monthly));
        await store.Writer.RunAsync(Actor.Clockwork, db =>
        {
            db.Add(curve);
            return Task.CompletedTask;
        });
        await store.Writer.RunAsync(Actor.Clockwork, db =>
        {
            var summary = new CurveSummary(curve.Id, GroupId.Total);
            summary.Make(curve, Sample.Points(curve, Sample.Month(2019, 12), Enumerable.Range(0, 24).Select(n => n + 0.5m)), Sample.Now);
            db.Add(summary);
            return Task.CompletedTask;
        });
        await store.MultiplyAsync("curve", "id", Curves);
        await store.MultiplyAsync("curve_summary", "curve_id", Curves);
        for (var first = 1; first <= Curves; first += CurvesAtOnce)
        {
            var rows = PointRows.Of(first, Math.Min(CurvesAtOnce, Curves - first + 1), Periods);
            await store.Writer.RunBulkAsync(Actor.Clockwork, db => db.LoadPointsAsync(rows));
        }

        Console.WriteLine($"{Points:#,##0} points made by the bulk path in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s.");
    }

    private static async Task<string> SchemaAsync()
    {
        using var folder = new TempFolder();
        await using var store = await Store.OpenAsync(folder.Path);
        await using var db = await store.Readers.CreateDbContextAsync();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(db.Database.GenerateCreateScript())))[..12];
    }
}
