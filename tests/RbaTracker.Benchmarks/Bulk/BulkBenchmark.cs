using System.Diagnostics;
using RbaTracker.Data.Writing.Points;
using RbaTracker.Domain.People;
using RbaTracker.Testing;

namespace RbaTracker.Benchmarks.Bulk;

/// <summary>A million points by the product's bulk path, with its digest and audit entry, against a bare prepared insert.</summary>
internal sealed class BulkBenchmark : Benchmark
{
    private const int Curves = 10_000;
    private const int Periods = 100;
    private const int Rows = Curves * Periods;
    private const double MostGrowth = 64;

    private readonly Pairs _rates = new();
    private readonly List<double> _growth = [];

    public override async Task PrepareAsync()
    {
        await OursAsync(100);
        await TheirsAsync(100);
        _growth.Clear();
    }

    public override async Task RoundAsync()
    {
        for (var turn = 0; turn < 2; turn++)
        {
            var theirs = await TheirsAsync(Curves);
            _rates.Add(Rows / await OursAsync(Curves), Rows / theirs);
        }
    }

    public override IEnumerable<Bar> Bars()
    {
        yield return new("bulk load of 1,000,000 points, rows a second", _rates.Ours.Say("#,##0"), _rates.Baseline.Say("#,##0"), _rates.Ratio.Times(), "≥ 0.4", _rates.Ratio >= 0.4);
        yield return new("memory from 200,000 points to the last, MiB", "+" + _growth.Max().Say("0.0"), "", "", $"≤ {MostGrowth.Say()}", _growth.Max() <= MostGrowth);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<double> OursAsync(int curves)
    {
        using var folder = new TempFolder();
        await using var store = await PreparedAsync(folder.Path, curves);
        using var memory = new Memory(curves * Periods / 5);
        var started = Stopwatch.GetTimestamp();
        await store.Writer.RunBulkAsync(Actor.Clockwork, db => db.LoadPointsAsync(memory.Watch(PointRows.Of(1, curves, Periods))));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        _growth.Add(memory.Growth);
        return seconds;
    }

    private static async Task<double> TheirsAsync(int curves)
    {
        using var folder = new TempFolder();
        string file;
        await using (var store = await PreparedAsync(folder.Path, curves))
        {
            file = store.File;
        }

        return BareInsert.Run(file, PointRows.Of(1, curves, Periods));
    }

    private static async Task<Store> PreparedAsync(string folder, int curves)
    {
        var store = await Store.OpenAsync(folder);
        await store.Writer.RunAsync(Actor.Clockwork, db =>
        {
            db.Add(Sample.Curve());
            return Task.CompletedTask;
        });
        await store.MultiplyAsync("curve", "id", curves);
        return store;
    }

    /// <summary>Watches the process: what it holds once the load runs evenly, and the most that it ever holds after that.</summary>
    private sealed class Memory(int settled) : IDisposable
    {
        private readonly Process _process = Process.GetCurrentProcess();
        private double _even;
        private double _most;

        public double Growth => Math.Max(0, _most - _even);

        public IEnumerable<PointRow> Watch(IEnumerable<PointRow> rows)
        {
            var count = 0;
            foreach (var row in rows)
            {
                if (++count % 20_000 == 0)
                {
                    _process.Refresh();
                    var held = _process.WorkingSet64 / 1024.0 / 1024.0;
                    (_even, _most) = count <= settled ? (Math.Max(_even, held), 0) : (_even, Math.Max(_most, held));
                }

                yield return row;
            }
        }

        public void Dispose() => _process.Dispose();
    }
}
