using RbaTracker.Domain.Curves;

namespace RbaTracker.Domain.Judgements;

/// <summary>Where the latest value stands. It answers one question and hides no other.</summary>
public enum Level
{
    /// <summary>The target of the period is reached.</summary>
    Met,

    /// <summary>Within the tolerance that the measure sets.</summary>
    Near,

    /// <summary>Neither reached nor near.</summary>
    Off,

    /// <summary>Only a later target exists.</summary>
    NotDueYet,

    /// <summary>There is no target.</summary>
    NoTarget,

    /// <summary>There is no value.</summary>
    NoData,

    /// <summary>A Maintain measure well inside its limits.</summary>
    Held,

    /// <summary>A Maintain measure in the caution zone inside its limit.</summary>
    Close,

    /// <summary>A Maintain measure beyond its limit.</summary>
    Breached,

    /// <summary>The measure is described, never judged.</summary>
    NotJudged,
}

/// <summary>The level with the numbers that went in, so that a page can say how it was judged.</summary>
/// <param name="Level">Where the value stands.</param>
/// <param name="Target">The target or limit that it was held against, or none.</param>
/// <param name="Distance">Value less target, in the curve's unit; none without both.</param>
/// <param name="Attainment">Percent of the target that is reached, 100 or more when met; none where a percent says nothing.</param>
public sealed record LevelJudgement(Level Level, decimal? Target, decimal? Distance, decimal? Attainment);

/// <summary>Judges the level. Decimals are compared exactly, and the first true rule wins: there are no gaps between bands.</summary>
/// <remarks>docs/methods/level.md</remarks>
public static class LevelRule
{
    /// <summary>Judges a value.</summary>
    /// <param name="actual">The latest value, or none.</param>
    /// <param name="target">The target of its period, or none.</param>
    /// <param name="laterTarget">Whether a later period has a target.</param>
    /// <param name="polarity">Which way is better.</param>
    /// <param name="intent">Improve or Maintain.</param>
    /// <param name="tolerance">What counts as near, or none.</param>
    /// <param name="limits">The band, or the floor or ceiling of a Maintain measure.</param>
    public static LevelJudgement Judge(
        decimal? actual, decimal? target, bool laterTarget, Polarity polarity, Intent intent, Tolerance? tolerance = null, Limits? limits = null)
    {
        if (actual is not { } value)
        {
            return new LevelJudgement(Level.NoData, target, null, null);
        }

        if (polarity == Polarity.Neutral)
        {
            return new LevelJudgement(Level.NotJudged, null, null, null);
        }

        if (intent == Intent.Maintain)
        {
            return Maintained(value, limits);
        }

        if (polarity == Polarity.InBand)
        {
            return InBand(value, limits);
        }

        if (target is not { } wanted)
        {
            return new LevelJudgement(laterTarget ? Level.NotDueYet : Level.NoTarget, null, null, null);
        }

        var reached = Reached(value, wanted, polarity) ? Level.Met : IsNear(value, wanted, polarity, tolerance) ? Level.Near : Level.Off;
        return new LevelJudgement(reached, wanted, value - wanted, Attainment(value, wanted, polarity));
    }

    /// <summary>Percent of the target that is reached: A/T where higher is better, T/A where lower is.</summary>
    /// <remarks>None where either is zero or below: -20 against a target of -10 is met where lower is better, and would read as 50 percent.</remarks>
    public static decimal? Attainment(decimal actual, decimal target, Polarity polarity) => (actual > 0 && target > 0, polarity) switch
    {
        (true, Polarity.HigherIsBetter) => Share.InPercent(actual, target),
        (true, Polarity.LowerIsBetter) => Share.InPercent(target, actual),
        _ => null,
    };

    private static bool Reached(decimal actual, decimal target, Polarity polarity) =>
        polarity == Polarity.LowerIsBetter ? actual <= target : actual >= target;

    private static bool IsNear(decimal actual, decimal target, Polarity polarity, Tolerance? tolerance)
    {
        if (tolerance is null)
        {
            return false;
        }

        var reach = tolerance.Kind == ToleranceKind.Relative ? Math.Abs(target) * tolerance.Amount : tolerance.Amount;
        return polarity == Polarity.LowerIsBetter ? actual <= target + reach : actual >= target - reach;
    }

    private static LevelJudgement InBand(decimal actual, Limits? limits)
    {
        if (limits is null or { Low: null, High: null })
        {
            return new LevelJudgement(Level.NoTarget, null, null, null);
        }

        var broken = BrokenLimit(actual, limits);
        return new LevelJudgement(broken is null ? Level.Met : Level.Off, broken, actual - broken, null);
    }

    // The caution zone lies inside the limit: floor 15 with caution 1.5 is close from 15 up to and with 16.5.
    private static LevelJudgement Maintained(decimal actual, Limits? limits)
    {
        if (limits is null or { Low: null, High: null })
        {
            return new LevelJudgement(Level.NoTarget, null, null, null);
        }

        if (BrokenLimit(actual, limits) is { } broken)
        {
            return new LevelJudgement(Level.Breached, broken, actual - broken, null);
        }

        var nearest = NearestLimit(actual, limits);
        var close = limits.Caution > 0 && Math.Abs(actual - nearest) <= limits.Caution;
        return new LevelJudgement(close ? Level.Close : Level.Held, nearest, actual - nearest, null);
    }

    private static decimal? BrokenLimit(decimal actual, Limits limits) =>
        actual < limits.Low ? limits.Low : actual > limits.High ? limits.High : null;

    private static decimal NearestLimit(decimal actual, Limits limits) => limits switch
    {
        { Low: null } => limits.High!.Value,
        { High: null } => limits.Low!.Value,
        _ => actual - limits.Low <= limits.High - actual ? limits.Low.Value : limits.High.Value,
    };
}
