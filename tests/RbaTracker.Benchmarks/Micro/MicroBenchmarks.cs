using BenchmarkDotNet.Attributes;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Judgements;
using RbaTracker.Domain.Words;
using RbaTracker.Statistics;
using RbaTracker.Statistics.Trends;
using RbaTracker.Testing;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shell;

namespace RbaTracker.Benchmarks.Micro;

/// <summary>The pure parts that every page or every import pays for.</summary>
[MemoryDiagnoser]
public class MicroBenchmarks
{
    private readonly CurrentCity _city = new(null!);
    private PublishedCurve _curve = null!;
    private CurvePicture _picture = null!;
    private Series _series = null!;

    /// <summary>The history's length.</summary>
    [Params(18, 120)]
    public int Periods { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        var calendar = new CurveCalendar(Frequency.Quarterly, 7, 20);
        var month = Sample.Quarter(1990, 1).StartMonth;
        var points = Enumerable.Range(0, Periods)
            .Select(n => new PublishedPoint(month + (3 * n), 80 + (n * 7 % 13), null, null, null, ValueKind.Final, null, 1, null, null))
            .ToList();
        var (last, before) = (points[^1], points[^2]);
        _curve = new PublishedCurve(
            new CurveFacts(new CurveId(1), Unit.Count, Sample.Text("people"), 0, 1, Polarity.HigherIsBetter, Intent.Improve, calendar, null, false),
            new PublishedSummary(last.StartMonth, last.Number, ValueKind.Final, before.StartMonth, before.Number, false, null, Level.Off, 95, null, null, null, Sample.Now),
            points,
            [new PublishedTarget(last.StartMonth, 95, 1, Sample.Today, Text.None, TargetOrigin.Decided)],
            [],
            []);
        _picture = CurvePictures.Of(_curve, Sample.Text("People housed"), "How it went.", _city);
        _series = Series.From(0, [.. points.Select(point => (double?)point.Number)]);
    }

    [Benchmark]
    public string Svg() => CurveSvg.Write(_picture);

    [Benchmark]
    public string Sentence() => CurveSentence.Of(_curve, _city);

    [Benchmark]
    public MannKendallAnswer Trend() => MannKendall.Test(_series);
}
