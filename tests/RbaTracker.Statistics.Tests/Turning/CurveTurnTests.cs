using RbaTracker.Statistics.Forecasts;
using RbaTracker.Statistics.Turning;

namespace RbaTracker.Statistics.Tests.Turning;

public class CurveTurnTests
{
    // Locked after 2024 at 130: expected 140, 150, 160 … with a band of ± 10, deviations of the mean 6.
    private static readonly FrozenBaseline Locked = new(
        [.. Enumerable.Range(0, 6).Select(i => new FrozenStep(2025 + i, 140 + (10 * i), 130 + (10 * i), 150 + (10 * i), 6))], lastBefore: 130);

    [Fact]
    public void The_worked_examples_of_the_page()
    {
        // Lower is better.
        Assert.Equal(CurveVerdict.TooEarly, Look(136).Verdict);
        Assert.Equal(CurveVerdict.TurnedDeclineSlowed, Look(136, 133, 138).Verdict);
        Assert.Equal(CurveVerdict.TurnedImproving, Look(136, 133, 128).Verdict);
        Assert.Equal(CurveVerdict.NoClearDifference, Look(138, 149, 158).Verdict);
        Assert.Equal(CurveVerdict.WorseThanForecast, Look(138, 162, 175).Verdict);

        var look = Look(136, 133, 128);
        Assert.Equal((-53.0 / 3, -32, -20), (look.MeanDifference, look.LastDifference, look.LastPercent));
        Assert.Equal(-53.0 / 3 / 6, look.Z!.Value, 1e-12);
        Assert.Equal((0, 2, false), (look.Above, look.Below, look.WorseThanBefore));
        Assert.Equal(CurveEvidence.TwoOfThree | CurveEvidence.Mean, look.Evidence);
        Assert.Null(look.PointsToDecide);
    }

    [Fact]
    public void What_is_better_turns_with_what_is_wanted_and_no_number_does()
    {
        var (lower, higher) = (Look(136, 133, 128), Look(Wanted.Higher, 136, 133, 128));

        Assert.Equal(CurveVerdict.WorseThanForecast, higher.Verdict);
        Assert.Equal(
            (lower.MeanDifference, lower.LastDifference, lower.Z, lower.Above, lower.Below, lower.Evidence),
            (higher.MeanDifference, higher.LastDifference, higher.Z, higher.Above, higher.Below, higher.Evidence));
        Assert.Equal(CurveVerdict.TurnedImproving, Look(Wanted.Higher, 152, 165, 171).Verdict);
    }

    [Fact]
    public void Two_of_the_last_three_beyond_the_band_are_evidence_and_one_is_none()
    {
        Assert.Equal(CurveVerdict.NoClearDifference, Look(140, 150, 149).Verdict);
        Assert.Equal(CurveVerdict.TurnedDeclineSlowed, Look(140, 139, 149).Verdict);
        Assert.Equal(CurveEvidence.TwoOfThree, Look(140, 139, 149).Evidence);

        // On the band is not beyond it, and older values no longer count.
        Assert.Equal(CurveVerdict.NoClearDifference, Look(140, 140, 150).Verdict);
        Assert.Equal(CurveVerdict.NoClearDifference, Look(140, 160, 170).Verdict);
        Assert.Equal(CurveVerdict.NoClearDifference, Look(129, 139, 160, 170, 180).Verdict);
    }

    [Fact]
    public void A_mean_far_from_the_baselines_mean_is_evidence_without_any_value_beyond_the_band()
    {
        var wide = new FrozenBaseline(
            [.. Enumerable.Range(0, 5).Select(i => new FrozenStep(1 + i, 100, 80, 120, 4))], lastBefore: 100);
        var look = CurveTurn.Judge(wide, Series.From(1, [115, 116, 114, 115, 117]), Wanted.Higher);

        Assert.Equal((CurveVerdict.TurnedImproving, CurveEvidence.Mean), (look.Verdict, look.Evidence));
        Assert.Equal((0, 0), (look.Above, look.Below));
    }

    [Fact]
    public void Evidence_of_worse_goes_before_evidence_of_better()
    {
        var look = Look(100, 110, 120, 185, 195);

        Assert.Equal((CurveVerdict.WorseThanForecast, CurveEvidence.TwoOfThree), (look.Verdict, look.Evidence));
    }

    [Fact]
    public void A_missing_value_keeps_its_period_and_makes_the_mean_less_sure()
    {
        var whole = Look(136, 146, 156, 166);
        var withGap = CurveTurn.Judge(Locked, Series.From(2025, [136, null, null, 166]), Wanted.Lower);

        Assert.Equal((4, -4, 2, -4), (whole.N, whole.MeanDifference, withGap.N, withGap.MeanDifference));
        Assert.Equal(whole.Z!.Value / Math.Sqrt(2), withGap.Z!.Value, 1e-12);
    }

    [Fact]
    public void Undecided_it_says_how_many_more_could_decide()
    {
        Assert.Equal(2, Look().PointsToDecide);
        Assert.Equal((CurveVerdict.TooEarly, 1), Verdict(Look(129)));
        Assert.Equal((CurveVerdict.TooEarly, 2), Verdict(Look(140)));
        Assert.Equal((CurveVerdict.NoClearDifference, 1), Verdict(Look(140, 150, 149)));
        Assert.Equal((CurveVerdict.NoClearDifference, 2), Verdict(Look(140, 150, 160, 170)));
        Assert.Equal((CurveVerdict.NoClearDifference, null), Verdict(Look(140, 150, 160, 170, 180)));

        static (CurveVerdict Verdict, int? More) Verdict(CurveTurnAnswer look) => (look.Verdict, look.PointsToDecide);
    }

    [Fact]
    public void Before_any_value_it_is_too_early()
    {
        var look = Look();

        Assert.Equal((0, CurveVerdict.TooEarly, null, null), (look.N, look.Verdict, look.MeanDifference, look.WorseThanBefore));
    }

    [Fact]
    public void Past_the_horizon_the_last_verdict_stands()
    {
        var within = Look(136, 133, 128, 120, 120, 120);
        var past = Look(136, 133, 128, 120, 120, 120, 900);

        Assert.Equal(within with { Warnings = [Warning.PastHorizon] }, past);
    }

    [Fact]
    public void A_trial_band_is_no_evidence()
    {
        var trial = new FrozenBaseline(Locked.Steps, Locked.LastBefore, isTrial: true);

        var look = CurveTurn.Judge(trial, Series.From(2025, [100, 90, 80]), Wanted.Lower);
        Assert.Equal(CurveVerdict.NoClearDifference, look.Verdict);
        Assert.Null(look.PointsToDecide);
        Assert.Equal([Warning.TrialBand], look.Warnings);
        Assert.Equal(CurveVerdict.TooEarly, CurveTurn.Judge(trial, Series.From(2025, [100, 90]), Wanted.Lower).Verdict);
    }

    [Fact]
    public void Without_a_band_there_is_no_evidence_either()
    {
        var flat = new FrozenBaseline([new(1, 7, null, null, null), new(2, 7, null, null, null), new(3, 7, null, null, null)], 7);

        var look = CurveTurn.Judge(flat, Series.From(1, [9, 9, 9]), Wanted.Higher);
        Assert.Equal((CurveVerdict.NoClearDifference, null, 2), (look.Verdict, look.Z, look.MeanDifference));
        Assert.Equal([Warning.NoInterval], look.Warnings);
        Assert.Null(CurveTurn.Judge(flat, Series.From(1, [9]), Wanted.Higher).PointsToDecide);
    }

    [Fact]
    public void A_verdict_is_announced_when_two_looks_running_agree()
    {
        Assert.True(CurveTurn.IsAnnounced(CurveVerdict.TurnedImproving, CurveVerdict.TurnedDeclineSlowed));
        Assert.True(CurveTurn.IsAnnounced(CurveVerdict.WorseThanForecast, CurveVerdict.WorseThanForecast));
        Assert.False(CurveTurn.IsAnnounced(CurveVerdict.WorseThanForecast, CurveVerdict.TurnedImproving));
        Assert.False(CurveTurn.IsAnnounced(CurveVerdict.TurnedImproving, CurveVerdict.TooEarly));
        Assert.False(CurveTurn.IsAnnounced(CurveVerdict.NoClearDifference, CurveVerdict.NoClearDifference));
    }

    [Fact]
    public void The_drawn_baseline_of_the_page()
    {
        // 100, 110, 120, 130 lie on their line, so 2 % of what was drawn decides.
        var drawn = new FrozenBaseline([new(5, 140, null, null, null), new(6, 150, null, null, null), new(7, 160, null, null, null)], 130);
        var history = Series.From(1, [100, 110, 120, 130]);

        Assert.Equal((CurveVerdict.TurnedDeclineSlowed, -2.86), Told(136));
        Assert.Equal((CurveVerdict.TurnedDeclineSlowed, -11.33), Told(136, 133));
        Assert.Equal((CurveVerdict.TurnedImproving, -20.00), Told(136, 133, 128));
        Assert.Equal((CurveVerdict.NoClearDifference, -1.43), Told(138));
        Assert.Equal((CurveVerdict.WorseThanForecast, 2.86), Told(144));
        Assert.Equal(CurveVerdict.TooEarly, DrawnBaseline.Judge(drawn, history, Series.From(5, []), Wanted.Lower).Verdict);

        // A history that scatters by 12 about its line asks for more than 12.
        var scattered = Series.From(1, [88, 122, 108, 142]);
        Assert.Equal(CurveVerdict.NoClearDifference, DrawnBaseline.Judge(drawn, scattered, Series.From(5, [136]), Wanted.Lower).Verdict);

        (CurveVerdict, double) Told(params double?[] actuals)
        {
            var look = DrawnBaseline.Judge(drawn, history, Series.From(5, actuals), Wanted.Lower);
            Assert.Equal(look.Verdict == CurveVerdict.NoClearDifference ? CurveEvidence.None : CurveEvidence.DrawnLine, look.Evidence);
            return (look.Verdict, Math.Round(look.LastPercent!.Value, 2));
        }
    }

    [Fact]
    public void A_forecast_is_frozen_with_all_that_a_verdict_needs()
    {
        var history = Series.From(2015, [41, 43, 40, 44, 42, 45, 43, 46]);
        var forecast = BaselineForecast.Of(history, season: 1);
        var frozen = FrozenBaseline.Of(forecast, lastBefore: 46);

        Assert.Equal(
            forecast.Steps.Select(step => (step.Period, step.Mean, step.Low95, step.High95, step.MeanErrorSd)),
            frozen.Steps.Select(step => (step.Period, step.Mean, step.Low95, step.High95, step.MeanErrorSd)));
        Assert.Equal((46, false), (frozen.LastBefore, frozen.IsTrial));
        Assert.True(FrozenBaseline.Of(BaselineForecast.Of(Series.From(1, [3, 5, 4]), season: 1), 4).IsTrial);
        Assert.Equal(frozen, FrozenBaseline.Of(forecast, 46));
        Assert.Throws<ArgumentException>("forecast", () => FrozenBaseline.Of(BaselineForecast.Of(Series.From(1, [3]), season: 1), 3));
    }

    [Fact]
    public void A_look_that_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>("actuals", () => CurveTurn.Judge(Locked, Series.From(2024, [130, 136]), Wanted.Lower));
        Assert.Throws<ArgumentException>("wanted", () => CurveTurn.Judge(Locked, Series.From(2025, [136]), Wanted.Neither));
        Assert.Throws<ArgumentNullException>("baseline", () => CurveTurn.Judge(null!, Series.From(2025, [136]), Wanted.Lower));
    }

    [Fact]
    public void A_baseline_that_cannot_be_is_refused()
    {
        Refused([], "at least one period");
        Refused([new(1, 5, 4, 6, 1), new(3, 5, 4, 6, 1)], "Period 3 does not follow 1");
        Refused([new(1, double.NaN, null, null, null)], "The expected value must be finite");
        Refused([new(1, 5, 4, null, 1)], "a part of a band");
        Refused([new(1, 5, 4, 6, null)], "a part of a band");
        Refused([new(1, 5, 5.5, 6, 1)], "does not hold its mean");
        Refused([new(1, 5, 4, 6, 0)], "must be above zero");
        Assert.Throws<ArgumentException>("lastBefore", () => new FrozenBaseline(Locked.Steps, double.PositiveInfinity));

        static void Refused(FrozenStep[] steps, string why) => Assert.Contains(
            why, Assert.Throws<ArgumentException>(nameof(steps), () => new FrozenBaseline(steps, 1)).Message, StringComparison.Ordinal);
    }

    private static CurveTurnAnswer Look(params double?[] actuals) => Look(Wanted.Lower, actuals);

    private static CurveTurnAnswer Look(Wanted wanted, params double?[] actuals) =>
        CurveTurn.Judge(Locked, Series.From(2025, actuals), wanted);
}
