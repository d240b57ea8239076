using System.Globalization;
using System.Text.Json;
using RbaTracker.Statistics.ControlCharts;
using RbaTracker.Statistics.Forecasts;
using RbaTracker.Statistics.Turning;

namespace RbaTracker.Statistics.Tests.Turning;

/// <summary>
/// How often a verdict is wrong, and how often a turn is found, on curves whose truth is known. The whole run of 10,000 curves a kind is
/// for RBA_LONG; the short run takes 300 and allows for their fewness. docs/methods/curve-turn.md, "Calibration", has the figures.
/// </summary>
public class CurveTurnCalibrationTests
{
    private const int Looks = 8;

    private static int Curves => Require.IsLong ? 10_000 : 300;

    // Two standard errors of the share for the short run, none for the whole.
    private static double Slack(double share) => Require.IsLong ? 0 : 2 * Math.Sqrt(share * (1 - share) / Curves);

    [Fact]
    public void At_one_look_a_curve_that_did_not_turn_is_seldom_said_to_have_and_a_turn_is_often_found()
    {
        var random = new Random(20261201);
        var unturned = Verdicts(random, turned: false);
        var turned = Verdicts(random, turned: true);

        var falseAlarms = Share(unturned, look => IsDecided(look.Verdict));
        var better = turned.Where(look => look.Truth > 0).ToList();
        var worse = turned.Where(look => look.Truth < 0).ToList();
        var found = Share(better, look => IsTurned(look.Verdict));
        var foundWorse = Share(worse, look => look.Verdict == CurveVerdict.WorseThanForecast);
        var wrongSide = Share(turned, look => look.Truth > 0 ? look.Verdict == CurveVerdict.WorseThanForecast : IsTurned(look.Verdict));
        Say($"{Curves} + {Curves} curves: false alarms {falseAlarms:0.0000}; wrong side {wrongSide:0.0000}.");
        Say($"found {found:0.0000} better, {foundWorse:0.0000} worse.");
        foreach (var season in new[] { 1, 4, 12 })
        {
            var alarms = Share([.. unturned.Where(look => look.Season == season)], look => IsDecided(look.Verdict));
            var turns = Share([.. better.Where(look => look.Season == season)], look => IsTurned(look.Verdict));
            Say($"season {season}: false alarms {alarms:0.0000}, found {turns:0.0000}.");
        }

        Assert.True(falseAlarms <= 0.05 + Slack(0.05), $"{falseAlarms} false alarms at one look.");
        Assert.True(found >= 0.42 - Slack(0.42), $"Only {found} of the improvements are found.");
        Assert.True(foundWorse >= 0.35, $"Only {foundWorse} of the worsenings are found.");
        Assert.True(wrongSide <= 0.01, $"{wrongSide} of the turns are called the wrong way.");
    }

    [Fact]
    public void At_eight_looks_running_an_unturned_curve_is_seldom_announced()
    {
        var random = new Random(20261202);
        var announced = 0;
        for (var i = 0; i < Curves; i++)
        {
            var curve = SimulatedCurve.Make(random, turned: false, after: Looks);
            var baseline = Lock(curve);
            var looks = Enumerable.Range(1, Looks).Select(n => CurveTurn.Judge(baseline, curve.Since(n), curve.Wanted).Verdict).ToArray();
            announced += looks.Zip(looks.Skip(1)).Any(pair => CurveTurn.IsAnnounced(pair.Second, pair.First)) ? 1 : 0;
        }

        var share = (double)announced / Curves;
        Say($"{Curves} curves at {Looks} looks: {share:0.0000} announced.");
        Assert.True(share <= 0.10 + Slack(0.10), $"{share} of the unturned curves are announced at one of {Looks} looks.");
    }

    [Fact]
    public void A_control_chart_would_give_far_more_false_alarms()
    {
        var random = new Random(20261203);
        var alarms = 0;
        for (var i = 0; i < Curves; i++)
        {
            var curve = SimulatedCurve.Make(random, turned: false);
            var series = new Series([.. Enumerable.Range(0, curve.Values.Length)], curve.Values);
            var chart = XmrChart.Of(series, new XmrSettings { FixAfter = curve.History });
            alarms += chart.Points.Any(point => point.Period >= curve.History && point.Signal != XmrSignal.None) ? 1 : 0;
        }

        Say($"{Curves} curves: a signal of the control chart after the lock on {(double)alarms / Curves:0.0000}.");
        Assert.True(alarms > 0.20 * Curves, $"Only {alarms} of {Curves}.");
    }

    [Fact]
    public void On_the_public_file_alarms_are_seldom_false_and_never_of_the_wrong_side()
    {
        var looks = new List<SimulatedLook>();
        foreach (var item in ReferenceCases.Of("curve_turned.json").Cases)
        {
            looks.Add(Judge(new SimulatedCurve(
                item.GetProperty("period").GetInt32(),
                [.. item.GetProperty("values").EnumerateArray().Select(value => value.GetDouble())],
                item.GetProperty("intervention_after_index").GetInt32(),
                item.GetProperty("polarity").GetString() == "up_is_good" ? Wanted.Higher : Wanted.Lower,
                Truth(item.GetProperty("label")))));
        }

        var unturned = looks.Where(look => look.Truth == 0).ToList();
        var better = looks.Where(look => look.Truth > 0).ToList();
        var worse = looks.Where(look => look.Truth < 0).ToList();
        var falseAlarms = unturned.Count(look => IsDecided(look.Verdict));
        var (found, foundWorse) = (better.Count(look => IsTurned(look.Verdict)), worse.Count(look => IsDecided(look.Verdict)));
        Say($"{looks.Count} public curves: {falseAlarms} of {unturned.Count} false alarms.");
        Say($"found {found} of {better.Count} better, {foundWorse} of {worse.Count} worse.");

        Assert.Equal((49, 34, 7), (unturned.Count, better.Count, worse.Count));
        Assert.True(falseAlarms <= 2, $"{falseAlarms} false alarms.");
        Assert.True(found >= 11, $"Only {found} of {better.Count} improvements are found.");
        Assert.DoesNotContain(better, look => look.Verdict == CurveVerdict.WorseThanForecast);
        Assert.DoesNotContain(worse, look => IsTurned(look.Verdict));

        static int Truth(JsonElement label) => label.GetString() switch { "better" => 1, "worse" => -1, _ => 0 };
    }

    private static List<SimulatedLook> Verdicts(Random random, bool turned)
    {
        var looks = new List<SimulatedLook>();
        for (var i = 0; i < Curves; i++)
        {
            looks.Add(Judge(SimulatedCurve.Make(random, turned)));
        }

        return looks;
    }

    private static SimulatedLook Judge(SimulatedCurve curve) =>
        new(curve.Season, curve.Truth, CurveTurn.Judge(Lock(curve), curve.Since(curve.After), curve.Wanted).Verdict);

    private static FrozenBaseline Lock(SimulatedCurve curve) =>
        FrozenBaseline.Of(BaselineForecast.Of(curve.Known, curve.Season, curve.After), curve.Known.Values[^1]);

    private static bool IsDecided(CurveVerdict verdict) => IsTurned(verdict) || verdict == CurveVerdict.WorseThanForecast;

    private static bool IsTurned(CurveVerdict verdict) => verdict is CurveVerdict.TurnedImproving or CurveVerdict.TurnedDeclineSlowed;

    private static double Share(List<SimulatedLook> looks, Func<SimulatedLook, bool> counts) => (double)looks.Count(counts) / looks.Count;

    private static void Say(FormattableString sentence) =>
        TestContext.Current.TestOutputHelper?.WriteLine(sentence.ToString(CultureInfo.InvariantCulture));

    private sealed record SimulatedLook(int Season, int Truth, CurveVerdict Verdict);
}
