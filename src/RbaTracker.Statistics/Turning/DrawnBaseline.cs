using RbaTracker.Statistics.Trends;

namespace RbaTracker.Statistics.Turning;

/// <summary>
/// A working baseline drawn by people: it has no band, so a simple rule stands in for one. The rule and worked examples:
/// docs/methods/curve-turn.md, "A drawn baseline".
/// </summary>
public static class DrawnBaseline
{
    /// <summary>A difference must be larger than this percent of the drawn value.</summary>
    public const double SmallestPercent = 2;

    /// <summary>Judges the values since the lock by the latest of them.</summary>
    /// <param name="baseline">The drawn line as it was locked; bands are not looked at.</param>
    /// <param name="history">The values before the lock, for their ordinary distance from a straight line.</param>
    /// <param name="actuals">The values since the lock; those after the baseline's last period are left out.</param>
    /// <param name="wanted">Which way is better; neither is refused.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// As for <see cref="CurveTurn.Judge"/>, or <paramref name="history"/> is too long for a slope.
    /// </exception>
    public static CurveTurnAnswer Judge(FrozenBaseline baseline, Series history, Series actuals, Wanted wanted)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(history);
        var withoutBands = new FrozenBaseline(
            [.. baseline.Steps.Select(step => step with { Low95 = null, High95 = null, MeanErrorSd = null })], baseline.LastBefore);
        var facts = CurveTurn.Judge(withoutBands, actuals, wanted) with { PointsToDecide = null };
        if (facts.LastDifference is not { } difference)
        {
            return facts;
        }

        var latest = actuals.Periods[facts.N - 1];
        var drawn = baseline.Steps.Single(step => step.Period == latest).Mean;
        var needed = Math.Max(Math.Abs(drawn) * SmallestPercent / 100, MedianResidual(history));
        if (!(Math.Abs(difference) > needed) || Ties.Tied(Math.Abs(difference), needed))
        {
            return facts with { Verdict = CurveVerdict.NoClearDifference };
        }

        var better = Math.Sign(difference) == CurveTurn.Sign(wanted);
        return facts with
        {
            Verdict = better ? CurveTurn.Turned(facts) : CurveVerdict.WorseThanForecast,
            Evidence = CurveEvidence.DrawnLine,
        };
    }

    /// <summary>The median distance of the history from its own line; zero without a line.</summary>
    private static double MedianResidual(Series history)
    {
        var line = SenSlope.Fit(history);
        if (line.Reason is not null)
        {
            return 0;
        }

        var residuals = new double[history.Count];
        for (var i = 0; i < residuals.Length; i++)
        {
            residuals[i] = Math.Abs(history.Values[i] - line.At(history.Periods[i])!.Value);
        }

        return Median.Of(residuals);
    }
}
