using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Testing;

namespace RbaTracker.Benchmarks.Writing;

/// <summary>Sixteen people save entries at once: the product's writer against a context and a transaction for each request.</summary>
internal sealed class WriterBenchmark : Benchmark
{
    private const int Writers = 16;
    private const int Periods = 48;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);
    private static readonly Actor Typist = Actor.Of(Sample.Contributor, "Ana Ruiz");

    private readonly TempFolder _ours = new();
    private readonly TempFolder _theirs = new();
    private readonly Pairs _rates = new();
    private readonly List<double> _ourP99 = [];
    private readonly List<double> _theirP99 = [];
    private readonly Curve _curve = Sample.Curve();
    private Store? _store;
    private PerRequestSaves? _baseline;
    private int _busy;
    private bool _summariesStand = true;

    public override async Task PrepareAsync()
    {
        await using (var prepared = await FilledAsync(_theirs.Path))
        {
            _baseline = new PerRequestSaves(prepared);
        }

        _store = await FilledAsync(_ours.Path);
        await RunAsync(_baseline.SaveAsync, TimeSpan.FromSeconds(1));
        await RunAsync(SaveAsync, TimeSpan.FromSeconds(1));
    }

    public override async Task RoundAsync()
    {
        var before = Summaries();
        for (var turn = 0; turn < 3; turn++)
        {
            var theirs = await RunAsync(_baseline!.SaveAsync, Turn);
            var ours = await RunAsync(SaveAsync, Turn);
            _rates.Add(ours.Rate, theirs.Rate);
            _ourP99.Add(ours.P99);
            _theirP99.Add(theirs.P99);
        }

        _summariesStand &= before == Summaries();
    }

    public override IEnumerable<Bar> Bars()
    {
        yield return new("16 writers, entries saved a second", _rates.Ours.Say("#,##0"), _rates.Baseline.Say("#,##0"), _rates.Ratio.Times(), "≥ 2×", _rates.Ratio >= 2);
        yield return new("p99 of a save, ms", Pairs.Median(_ourP99).Say(), Pairs.Median(_theirP99).Say(), "", "≤ 20", Pairs.Median(_ourP99) <= 20);
        yield return new("SQLITE_BUSY and other failures", _busy.ToString(System.Globalization.CultureInfo.InvariantCulture), "", "", "0", _busy == 0);
        yield return new("summaries touched", _summariesStand ? "none" : "some", "", "", "none", _summariesStand);
    }

    public override async ValueTask DisposeAsync()
    {
        await (_store?.DisposeAsync() ?? ValueTask.CompletedTask);
        _ours.Dispose();
        _theirs.Dispose();
    }

    private async Task SaveAsync(Curve curve, CurveId id, int month, decimal number)
    {
        try
        {
            await _store!.Writer.RunAsync(Typist, async db =>
            {
                var total = GroupId.Total;
                var entry = await db.Entries.SingleAsync(e => e.CurveId == id && e.GroupId == total && e.StartMonth == month);
                entry.Type(curve, Value.Of(number), null, null, Typist.Person, TimeProvider.System.GetUtcNow());
            });
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Interlocked.Increment(ref _busy);
        }
    }

    private async Task<(double Rate, double P99)> RunAsync(Func<Curve, CurveId, int, decimal, Task> save, TimeSpan length)
    {
        var took = new ConcurrentBag<double[]>();
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var mine = new List<double>();
            while (Stopwatch.GetElapsedTime(started) < length)
            {
                var begun = Stopwatch.GetTimestamp();
                await save(_curve, new CurveId(writer + 1), Sample.Quarter(2012 + (mine.Count / 4 % (Periods / 4)), (mine.Count % 4) + 1).StartMonth, mine.Count + 0.5m);
                mine.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            took.Add([.. mine]);
        })));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var sorted = took.SelectMany(mine => mine).Order().ToList();
        return (sorted.Count / seconds, sorted[(int)(sorted.Count * 0.99)]);
    }

    private static async Task<Store> FilledAsync(string folder)
    {
        var store = await Store.OpenAsync(folder);
        await store.Writer.RunAsync(Actor.Clockwork, db =>
        {
            db.AddRange(Enumerable.Range(0, Writers).Select(_ => Sample.Curve()));
            return Task.CompletedTask;
        });
        await store.Writer.RunAsync(Actor.Clockwork, async db =>
        {
            foreach (var curve in await db.Curves.ToListAsync())
            {
                db.Add(new CurveSummary(curve.Id, GroupId.Total));
                for (var period = 0; period < Periods; period++)
                {
                    var entry = curve.Begin(Sample.Quarter(2012 + (period / 4), (period % 4) + 1), GroupId.Total, [], Sample.Today);
                    entry.Type(curve, Value.Of(1), null, null, Sample.Contributor, Sample.Now);
                    db.Add(entry);
                }
            }
        });
        return store;
    }

    /// <summary>All summary rows as one text: saving an entry must leave every one of them as it was.</summary>
    private string Summaries()
    {
        using var connection = new SqliteConnection($"Data Source={_store!.File};Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM curve_summary ORDER BY curve_id";
        using var rows = command.ExecuteReader();
        var all = new List<object>();
        var row = new object[rows.FieldCount];
        while (rows.Read())
        {
            rows.GetValues(row);
            all.AddRange(row);
        }

        return string.Join('|', all);
    }
}
