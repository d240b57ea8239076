using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using RbaTracker.Benchmarks.Grid;
using RbaTracker.Benchmarks.Pages;
using RbaTracker.Web.Demo;

namespace RbaTracker.Benchmarks.Scale;

/// <summary>The pages of a large city against those of the demonstration city with a few more measures, asked for in turn and made anew each time; and a backup of it against a plain copy.</summary>
/// <remarks>
/// <c>RBA_BENCH_SCALE</c> says how many curves (100,000 unless said otherwise), <c>RBA_BENCH_SCALE_REQUESTS</c> how many requests a page and
/// round (200). The large city is made once by <c>rba demo --size</c> and kept in the temp folder.
/// </remarks>
internal sealed class ScaleBenchmark : Benchmark
{
    /// <summary>The demonstration city and three copies of its measures: its pages hold the same as those of the large city, so that only the size differs.</summary>
    private const string FewCurves = "500";
    private const double MostSlower = 1.5;
    private const double MostOfACopy = 3;
    private const int WarmUps = 60;
    private const string SignIn = "ana@laurelridge.example";

    private static readonly int Curves = Setting("RBA_BENCH_SCALE", 100_000);
    private static readonly int Requests = Setting("RBA_BENCH_SCALE_REQUESTS", 200);

    private static readonly string[] Questions =
        ["housed", "water", "time", "vivienda", "still hous", "on time", "of the park", "zebra", "ho", "days to", "people", "permits"];

    private readonly TempFolder _folder = new();
    private readonly Random _chance = new(1);
    private readonly List<ChildProcess> _children = [];
    private readonly List<Page> _pages = [];
    private readonly Pairs _copies = new();
    private HttpClient _small = null!;
    private HttpClient _large = null!;
    private string _file = "";
    private double _size;

    public override async Task PrepareAsync()
    {
        var folder = await LargeCityAsync();
        (_file, _size) = (Path.Combine(folder, "rba.db"), new FileInfo(Path.Combine(folder, "rba.db")).Length / 1024.0 / 1024.0);
        var small = Path.Combine(_folder.Path, "demo");
        await ChildProcess.RunDemonstrationVerbAsync(small, "demo", "--size", FewCurves);
        _small = await StartAsync(small);
        _large = await StartAsync(folder);

        var (codes, copies) = (DemoRecords.Programs.SelectMany(program => program.Measures).Select(measure => measure.Code).ToList(), Curves / 120);
        _pages.AddRange(
        [
            new("scorecard, the council's of both cities", () => "scorecards/council", () => "scorecards/council"),
            new("scorecard of 25 measures of 120 months", () => $"scorecards/district-{_chance.Next(1, 11)}", () => $"scorecards/district-{_chance.Next(1, 11)}"),
            new("measure, the same of both cities", () => "measures/still-housed", () => "measures/still-housed"),
            new("any measure of 120 months", () => $"measures/{codes[_chance.Next(codes.Count)]}-{_chance.Next(3)}", () => $"measures/{codes[_chance.Next(codes.Count)]}-{_chance.Next(copies)}"),
            new($"search, {Questions.Length} questions by turns", Question, Question),
            new("my due of a department's contributor", () => "my-due", () => "my-due"),
        ]);
        foreach (var page in _pages)
        {
            await MeasureAsync(page, WarmUps);
            page.Forget();
        }
    }

    public override async Task RoundAsync()
    {
        foreach (var page in _pages)
        {
            await MeasureAsync(page, Requests);
        }

        for (var turn = 0; turn < 3; turn++)
        {
            var plain = CopyPlainly();
            _copies.Add(BackUp(), plain);
        }
    }

    public override IEnumerable<Bar> Bars()
    {
        foreach (var page in _pages)
        {
            var ratio = At(page.Large, 0.95) / At(page.Small, 0.95);
            yield return new(
                $"{page.Name}: p95 (p50) out of {Curves:#,##0} curves, ms", Say(page.Large), Say(page.Small), ratio.Times(), $"≤ {MostSlower.Say()}", ratio <= MostSlower);
        }

        yield return new($"online backup of {_size:#,##0} MiB while it is served, s", _copies.Ours.Say(), _copies.Baseline.Say(), _copies.Ratio.Times(), $"≤ {MostOfACopy.Say()}", _copies.Ratio <= MostOfACopy);
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var child in _children)
        {
            await child.DisposeAsync();
        }

        _folder.Dispose();
    }

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var asked) ? asked : usual;

    private static async Task<string> LargeCityAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), "rba-benchmarks", $"city-{Curves}");
        var done = Path.Combine(folder, "complete");
        if (!File.Exists(done))
        {
            var started = Stopwatch.GetTimestamp();
            await ChildProcess.RunDemonstrationVerbAsync(folder, "demo", "--size", Curves.ToString(CultureInfo.InvariantCulture));
            await File.WriteAllTextAsync(done, "");
            Console.WriteLine($"rba demo --size {Curves} took {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s.");
        }

        return folder;
    }

    private async Task<HttpClient> StartAsync(string folder)
    {
        var child = ChildProcess.Demonstration(folder, "--Cache:Public=off");
        _children.Add(child);
        return await OpenGrid.SignInAsync(await child.ReadyAsync(), new CookieContainer(), SignIn, DemoPeople.Password);
    }

    // One reader, in turn here and there: what is asked is how long one page takes.
    private async Task MeasureAsync(Page page, int requests)
    {
        for (var at = 0; at < requests; at++)
        {
            var asked = page.OfSmall();
            page.Small.Add(await TimeAsync(_small, asked));
            page.Large.Add(await TimeAsync(_large, page.IsSame ? asked : page.OfLarge()));
        }
    }

    private static async Task<double> TimeAsync(HttpClient client, string address)
    {
        var started = Stopwatch.GetTimestamp();
        await client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private string Question() => "search?q=" + Uri.EscapeDataString(Questions[_chance.Next(Questions.Length)]);

    // Both to the disk: a copy that is only in memory is no copy yet.
    private double CopyPlainly()
    {
        var to = Path.Combine(_folder.Path, "copy.db");
        var started = Stopwatch.GetTimestamp();
        File.Copy(_file, to, overwrite: true);
        using (var copy = new FileStream(to, FileMode.Open, FileAccess.ReadWrite))
        {
            copy.Flush(flushToDisk: true);
        }

        return Finish(started, to);
    }

    private double BackUp()
    {
        var to = Path.Combine(_folder.Path, "backup.db");
        var started = Stopwatch.GetTimestamp();
        using (var from = new SqliteConnection($"Data Source={_file};Mode=ReadOnly;Pooling=False"))
        using (var backup = new SqliteConnection($"Data Source={to};Pooling=False"))
        {
            from.Open();
            backup.Open();
            from.BackupDatabase(backup);
        }

        return Finish(started, to);
    }

    private static double Finish(long started, string file)
    {
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        File.Delete(file);
        return seconds;
    }

    private static double At(List<double> times, double share) => times.Order().ElementAt((int)(share * (times.Count - 1)));

    private static string Say(List<double> times) => $"{At(times, 0.95).Say("0.0")} ({At(times, 0.5).Say("0.0")})";

    /// <summary>A page, and how long it took here and there.</summary>
    private sealed record Page(string Name, Func<string> OfSmall, Func<string> OfLarge)
    {
        public bool IsSame => OfSmall.Method == OfLarge.Method && OfSmall.Target == OfLarge.Target;

        public List<double> Small { get; } = [];

        public List<double> Large { get; } = [];

        public void Forget()
        {
            Small.Clear();
            Large.Clear();
        }
    }
}
