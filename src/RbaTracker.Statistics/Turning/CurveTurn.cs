using System.Globalization;

namespace RbaTracker.Statistics.Turning;

/// <summary>
/// Has the curve turned? The values since the lock against the locked baseline, by evidence that chance alone seldom gives. The decision
/// table, its calibration and worked examples: docs/methods/curve-turn.md.
/// </summary>
/// <remarks>Whether there is a lock, and whether values since are comparable with it, is the caller's to know.</remarks>
public static class CurveTurn
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Has the curve turned?";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>
    /// Beyond so many standard deviations of the baseline's mean the mean since the lock is evidence: set on simulated curves, so that
    /// together with the other rule at most 5 % of curves that did not turn are said to have.
    /// </summary>
    public const double MeanLimit = 2.1;

    /// <summary>With fewer values since the lock, what is not decided is too early to tell.</summary>
    public const int FewestValues = 3;

    private const int Looked = 3;
    private const int Needed = 2;

    /// <summary>Judges the values since the lock.</summary>
    /// <param name="baseline">The locked baseline.</param>
    /// <param name="actuals">The values since the lock; those after the baseline's last period are left out.</param>
    /// <param name="wanted">Which way is better; neither is refused.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="actuals"/> has a value from before the first step, or <paramref name="wanted"/> is neither way.
    /// </exception>
    public static CurveTurnAnswer Judge(FrozenBaseline baseline, Series actuals, Wanted wanted)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(actuals);
        var sign = Sign(wanted);
        var judged = Judged(baseline, actuals);
        var facts = Facts(baseline, judged, sign, Warnings(baseline, actuals));
        var evidence = Evidence(baseline, judged);
        if (evidence.Worse(sign) is var worse && worse != CurveEvidence.None)
        {
            return facts with { Verdict = CurveVerdict.WorseThanForecast, Evidence = worse };
        }

        if (evidence.Better(sign) is var better && better != CurveEvidence.None)
        {
            return facts with { Verdict = Turned(facts), Evidence = better };
        }

        return facts with
        {
            Verdict = judged.Count < FewestValues ? CurveVerdict.TooEarly : CurveVerdict.NoClearDifference,
            PointsToDecide = PointsToDecide(baseline, judged),
        };
    }

    /// <summary>
    /// Whether a verdict may be announced: two looks running are on one side, both better or both worse than the baseline.
    /// </summary>
    /// <param name="look">The verdict of this look.</param>
    /// <param name="before">The verdict of the look before, with one value less.</param>
    public static bool IsAnnounced(CurveVerdict look, CurveVerdict before)
    {
        return Side(look) != 0 && Side(look) == Side(before);

        static int Side(CurveVerdict verdict) => verdict switch
        {
            CurveVerdict.TurnedImproving or CurveVerdict.TurnedDeclineSlowed => 1,
            CurveVerdict.WorseThanForecast => -1,
            _ => 0,
        };
    }

    /// <summary>1 where higher is better, −1 where lower is.</summary>
    internal static int Sign(Wanted wanted) => wanted switch
    {
        Wanted.Higher => 1,
        Wanted.Lower => -1,
        _ => throw new ArgumentException("A curve turns only where one way is better; neither was given.", nameof(wanted)),
    };

    internal static CurveVerdict Turned(CurveTurnAnswer facts) =>
        facts.WorseThanBefore == true ? CurveVerdict.TurnedDeclineSlowed : CurveVerdict.TurnedImproving;

    /// <summary>Each value that has a step, with the step.</summary>
    private static List<(FrozenStep Step, double Actual)> Judged(FrozenBaseline baseline, Series actuals)
    {
        var first = baseline.Steps[0].Period;
        var judged = new List<(FrozenStep Step, double Actual)>();
        for (var i = 0; i < actuals.Count; i++)
        {
            if (actuals.Periods[i] < first)
            {
                throw new ArgumentException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The value of period {actuals.Periods[i]} is from before {first}, the baseline's first period."),
                    nameof(actuals));
            }

            var at = (long)actuals.Periods[i] - first;
            if (at < baseline.Steps.Count)
            {
                judged.Add((baseline.Steps[(int)at], actuals.Values[i]));
            }
        }

        return judged;
    }

    private static List<Warning> Warnings(FrozenBaseline baseline, Series actuals)
    {
        var warnings = new List<Warning>();
        if (baseline.Steps.Any(step => step.MeanErrorSd is null))
        {
            warnings.Add(Warning.NoInterval);
        }

        if (baseline.IsTrial)
        {
            warnings.Add(Warning.TrialBand);
        }

        if (actuals.Count > 0 && actuals.Periods[^1] > baseline.Steps[^1].Period)
        {
            warnings.Add(Warning.PastHorizon);
        }

        return warnings;
    }

    private static CurveTurnAnswer Facts(
        FrozenBaseline baseline, List<(FrozenStep Step, double Actual)> judged, int sign, List<Warning> warnings)
    {
        if (judged.Count == 0)
        {
            return new CurveTurnAnswer(0, CurveVerdict.TooEarly, warnings);
        }

        var (step, actual) = judged[^1];
        var percent = (actual - step.Mean) / Math.Abs(step.Mean) * 100;
        return new CurveTurnAnswer(judged.Count, CurveVerdict.TooEarly, warnings)
        {
            MeanDifference = judged.Average(at => at.Actual - at.Step.Mean),
            LastDifference = actual - step.Mean,
            LastPercent = Math.Abs(percent) <= Series.LargestValue ? percent : null,
            Z = Z(baseline, judged),
            Above = judged.TakeLast(Looked).Count(IsAbove),
            Below = judged.TakeLast(Looked).Count(IsBelow),
            WorseThanBefore = !Ties.Tied(actual, baseline.LastBefore) && sign * Math.Sign(actual - baseline.LastBefore) < 0,
        };
    }

    private static TurnEvidence Evidence(FrozenBaseline baseline, List<(FrozenStep Step, double Actual)> judged)
    {
        if (baseline.IsTrial)
        {
            return TurnEvidence.None;
        }

        var z = Z(baseline, judged);
        return new TurnEvidence(
            Of(judged.TakeLast(Looked).Count(IsAbove) >= Needed, z > MeanLimit),
            Of(judged.TakeLast(Looked).Count(IsBelow) >= Needed, z < -MeanLimit));

        static CurveEvidence Of(bool twoOfThree, bool mean) =>
            (twoOfThree ? CurveEvidence.TwoOfThree : CurveEvidence.None) | (mean ? CurveEvidence.Mean : CurveEvidence.None);
    }

    /// <summary>The mean difference in standard deviations of the mean up to the last value; missing values make it wider.</summary>
    private static double? Z(FrozenBaseline baseline, List<(FrozenStep Step, double Actual)> judged)
    {
        if (judged.Count == 0 || judged[^1].Step.MeanErrorSd is not { } deviation)
        {
            return null;
        }

        var passed = (double)judged[^1].Step.Period - baseline.Steps[0].Period + 1;
        var z = judged.Average(at => at.Actual - at.Step.Mean) / (deviation * Math.Sqrt(passed / judged.Count));
        return double.IsFinite(z) ? z : Math.Sign(z) * Series.LargestValue;
    }

    private static bool IsAbove((FrozenStep Step, double Actual) at) => at.Actual > at.Step.High95;

    private static bool IsBelow((FrozenStep Step, double Actual) at) => at.Actual < at.Step.Low95;

    /// <summary>The fewest further values, just beyond the band on one side or the other, after which something is decided.</summary>
    private static int? PointsToDecide(FrozenBaseline baseline, List<(FrozenStep Step, double Actual)> judged)
    {
        var next = judged.Count == 0 ? 0 : (int)((long)judged[^1].Step.Period - baseline.Steps[0].Period) + 1;
        for (var more = 1; more <= Needed && next + more <= baseline.Steps.Count; more++)
        {
            var steps = baseline.Steps.Skip(next).Take(more).ToArray();
            if (steps.Any(step => step.High95 is null))
            {
                return null;
            }

            var high = Evidence(baseline, [.. judged, .. steps.Select(step => (step, Math.BitIncrement(step.High95!.Value)))]);
            var low = Evidence(baseline, [.. judged, .. steps.Select(step => (step, Math.BitDecrement(step.Low95!.Value)))]);
            if (high != TurnEvidence.None || low != TurnEvidence.None)
            {
                return more;
            }
        }

        return null;
    }
}
