using System.Diagnostics;
using RbaTracker.Domain.Curves;
using RbaTracker.Web.Shared.Curves;

namespace RbaTracker.Benchmarks.Summaries;

/// <summary>A scorecard of 200 measures with their last twelve points, out of twelve million, against the same two statements by ADO.NET.</summary>
internal sealed class SummariesBenchmark : Benchmark
{
    private const int Measures = 200;
    private const int Periods = 12;
    private const int Repeats = 60;

    private readonly Pairs _times = new();
    private PointFile _file = null!;
    private Store _store = null!;
    private RawScorecard _raw = null!;

    public override async Task PrepareAsync()
    {
        _file = await PointFile.GetAsync();
        _store = await Store.OpenAsync(_file.Folder);
        _raw = new RawScorecard(_store.File);

        // What is read must be the same, or the comparison means nothing.
        var curves = Draw(0);
        var (rows, points) = await OursAsync(curves);
        var (rawRows, rawPoints) = _raw.Read(curves, Periods);
        if (rows.Count != Measures || !rows.Values.Order(ByCurve).SequenceEqual(rawRows.Order(ByCurve)) || rawPoints.Count != Measures * Periods
            || !points.SelectMany(curve => curve).OrderBy(point => (point.Curve.Value, point.StartMonth)).SequenceEqual(rawPoints))
        {
            throw new InvalidOperationException("The product and the baseline read different things.");
        }

        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            await OursAsync(Draw(repeat));
            _raw.Read(Draw(repeat), Periods);
        }
    }

    public override async Task RoundAsync()
    {
        for (var repeat = 0; repeat < Repeats; repeat++)
        {
            // Each side reads curves that the other has not just brought into memory, in turn first and second.
            var (mine, other) = (Draw(1000 + (2 * repeat)), Draw(1001 + (2 * repeat)));
            var started = Stopwatch.GetTimestamp();
            _raw.Read(other, Periods);
            var theirs = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            started = Stopwatch.GetTimestamp();
            await OursAsync(mine);
            _times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds, theirs);
        }
    }

    public override IEnumerable<Bar> Bars()
    {
        var (what, ratio) = ($"200 summaries and their points out of {_file.Points:#,##0}, ms", _times.Ours / _times.Baseline);
        yield return new(what, _times.Ours.Say(), _times.Baseline.Say(), ratio.Times(), "≤ 2×, ≤ 10 ms", ratio <= 2 && _times.Ours <= 10);
    }

    public override ValueTask DisposeAsync() => _store?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static Comparer<SummaryRow> ByCurve { get; } = Comparer<SummaryRow>.Create((a, b) => a.Facts.Id.Value.CompareTo(b.Facts.Id.Value));

    private async Task<(IReadOnlyDictionary<CurveId, SummaryRow> Rows, ILookup<CurveId, RecentPoint> Points)> OursAsync(CurveId[] curves)
    {
        await using var db = await _store.Readers.CreateDbContextAsync();
        return (await MeasureRowsQuery.RunAsync(db, curves, CancellationToken.None), await MeasureRowsQuery.PointsAsync(db, curves, Periods, CancellationToken.None));
    }

    private CurveId[] Draw(int seed)
    {
        var chance = new Random(seed);
        var drawn = new HashSet<CurveId>();
        while (drawn.Count < Measures)
        {
            drawn.Add(new CurveId(chance.Next(1, _file.Curves + 1)));
        }

        return [.. drawn];
    }
}
