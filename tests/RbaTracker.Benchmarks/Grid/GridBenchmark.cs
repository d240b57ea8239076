using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using RbaTracker.Benchmarks.Pages;
using RbaTracker.Data.Writing;
using RbaTracker.Data.Writing.Sqlite;
using RbaTracker.Testing;

namespace RbaTracker.Benchmarks.Grid;

/// <summary>Two hundred people with an entry grid of 50 measures × 12 months open, each saving a cell a second. The bars are absolute.</summary>
internal sealed class GridBenchmark : Benchmark
{
    private const int Circuits = 200;
    private const int Measures = 50;
    private const int Months = 12;
    private static readonly TimeSpan Storm = TimeSpan.FromSeconds(20);

    private readonly TempFolder _folder = new();
    private readonly CookieContainer _cookies = new();
    private readonly List<double> _acknowledged = [];
    private ChildProcess? _server;
    private HttpClient? _client;
    private Uri _site = null!;
    private DateOnly _today;
    private double _held;
    private double _left;
    private int _drawn;
    private int _html;
    private int _errors;

    public override async Task PrepareAsync()
    {
        _today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await using (var database = new SqliteDatabase(_folder.Path))
        {
            await SmallCity.MakeAsync(database, TimeProvider.System, SmallCity.ProductsRounds);
            await DueMeasures.AddAsync(new Writer(database, TimeProvider.System, NullLogger<Writer>.Instance), Measures, Months, _today, history: 30);
        }

        _server = ChildProcess.Demonstration(_folder.Path);
        _site = await _server.ReadyAsync("healthz/ready");
        _client = await OpenGrid.SignInAsync(_site, _cookies, SmallCity.People[0].Email, SmallCity.Password);

        // Until the paths are compiled: what they need once is not a circuit's.
        for (var i = 0; i < 20; i++)
        {
            await using var grid = await OpenGrid.OpenAsync(_site, _client, _cookies);
        }

        // The first pass is the one that finds the heap small, and so says the most that a circuit takes. It also settles the
        // compiler, which in its first half minute takes as much of the two cores as the saving does.
        var before = _server.Memory;
        _held = ((await PassAsync()).Open - before) / 1024.0 / Circuits;
    }

    public override async Task RoundAsync()
    {
        _acknowledged.Clear();
        _errors = 0;
        var first = await PassAsync();
        var second = await PassAsync();
        _left = (second.Busy - first.Busy) / 1024.0 / Circuits;
    }

    private async Task<(long Open, long Busy)> PassAsync()
    {
        var grids = new List<OpenGrid>();
        for (var i = 0; i < Circuits; i++)
        {
            grids.Add(await OpenGrid.OpenAsync(_site, _client!, _cookies));
        }

        await Task.Delay(2000);
        var open = _server!.Memory;
        await Task.WhenAll(grids.Select((grid, i) => Task.Run(async () =>
        {
            try
            {
                await SaveAsync(grid, i);
            }
            catch (Exception failure) when (failure is InvalidOperationException or TimeoutException or System.Net.WebSockets.WebSocketException)
            {
                Interlocked.Increment(ref _errors);
                Console.WriteLine(failure.Message);
            }
        })));
        var busy = _server.Memory;
        (_drawn, _html) = (grids.Max(grid => grid.Drawn), grids[0].Html.Length);
        foreach (var grid in grids)
        {
            await grid.LeaveAsync(_client!);
        }

        await Task.Delay(2000);
        return (open, busy);
    }

    public override IEnumerable<Bar> Bars()
    {
        var sorted = _acknowledged.Order().ToList();
        var p95 = sorted[(int)(sorted.Count * 0.95)];
        yield return new($"memory of a circuit with a grid of {Measures} × {Months} open, KB", _held.Say("0"), "—", "—", "≤ 350", _held <= 350);
        yield return new($"its render batches, bytes (the page itself: {_html / 1024.0:0} KB of HTML)", _drawn.ToString("#,##0", CultureInfo.InvariantCulture), "—", "—", "≤ 98,304", _drawn <= 98_304);
        yield return new($"{Circuits} circuits, a cell a second each: p95 of {sorted.Count:#,##0} acknowledgements, ms", p95.Say("0.0"), $"median {sorted[sorted.Count / 2].Say("0.0")}", "—", "≤ 100", p95 <= 100);
        yield return new("cells that failed", _errors.ToString(CultureInfo.InvariantCulture), "—", "—", "0", _errors == 0);
        yield return new("what a second 200 circuits add after the first have closed, KB a circuit", _left.Say("0"), "—", "—", "≤ 35", _left <= 35);
    }

    public override async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _folder.Dispose();
    }

    // Each its own cell, so that nobody stands in anybody's way; each begins at another moment of the second.
    private async Task SaveAsync(OpenGrid grid, int number)
    {
        var last = new Domain.Calendars.CurveCalendar(Domain.Calendars.Frequency.Monthly, 7, 20).LatestEnded(_today).StartMonth;
        var period = Domain.Calendars.Period.Of(last - (number / Measures), 1);
        var code = string.Create(CultureInfo.InvariantCulture, $"due-{(number % Measures) + 1}");
        var version = VersionIn(grid.Html, code, period.ToString());
        await Task.Delay(TimeSpan.FromSeconds((double)number / Circuits));
        var started = Stopwatch.GetTimestamp();
        for (var turn = 0; Stopwatch.GetElapsedTime(started) < Storm; turn++)
        {
            var sent = Stopwatch.GetTimestamp();
            version = await grid.SaveAsync(code, period.ToString(), version, (1000 + turn).ToString(CultureInfo.InvariantCulture));
            var took = Stopwatch.GetElapsedTime(sent);
            lock (_acknowledged)
            {
                _acknowledged.Add(took.TotalMilliseconds);
            }

            var rest = TimeSpan.FromSeconds(turn + 1) - Stopwatch.GetElapsedTime(started);
            if (rest > TimeSpan.Zero)
            {
                await Task.Delay(rest);
            }
        }
    }

    private static int VersionIn(string html, string code, string period)
    {
        var row = html.IndexOf($"data-code=\"{code}\"", StringComparison.Ordinal);
        var cell = html.IndexOf($"data-period=\"{period}\" data-version=\"", row, StringComparison.Ordinal) + $"data-period=\"{period}\" data-version=\"".Length;
        return int.Parse(html.AsSpan(cell, html.IndexOf('"', cell) - cell), CultureInfo.InvariantCulture);
    }
}
