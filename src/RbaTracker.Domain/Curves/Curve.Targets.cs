using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Curves;

/// <content>Targets for many periods at once: a path to an end, and a year's target spread over its periods.</content>
public sealed partial class Curve
{
    /// <summary>The most periods of a path.</summary>
    public const int MaxPath = 120;

    /// <summary>Decides a path: what is wanted for each period from one to another, in equal steps.</summary>
    /// <param name="first">The first period, whose target is the start.</param>
    /// <param name="start">What is wanted then.</param>
    /// <param name="last">The last period, whose target is the end.</param>
    /// <param name="end">What is wanted then.</param>
    /// <param name="decidedOn">The day of the decision.</param>
    /// <param name="reason">Why; needed where a period on the way has a target already.</param>
    /// <remarks>docs/methods/targets.md. Steps are rounded to two decimals more than are shown, the end is exact.</remarks>
    public void AimAlong(Period first, decimal start, Period last, decimal end, DateOnly decidedOn, Text? reason = null)
    {
        Rule.Require(Calendar.Has(first), Broken.NotAPeriodOfTheCurve, first);
        Rule.Require(Calendar.Has(last), Broken.NotAPeriodOfTheCurve, last);
        Rule.Require(last.StartMonth > first.StartMonth, Broken.PathEndsBeforeItBegins);
        RequireWritable(start, end);
        var steps = (last.StartMonth - first.StartMonth) / Calendar.Months;
        Rule.Require(steps < MaxPath, Broken.PathTooLong, MaxPath);
        for (var step = 0; step <= steps; step++)
        {
            var wanted = step == steps ? end : decimal.Round(start + ((end - start) * step / steps), Decimals + 2, MidpointRounding.AwayFromZero);
            Aim(Calendar.PeriodFrom(first.StartMonth + (step * Calendar.Months)), wanted, decidedOn, reason, TargetOrigin.Path);
        }
    }

    /// <summary>Spreads a year's target over its periods. They add up to it exactly: what rounding leaves goes to the last.</summary>
    /// <param name="year">The first period of the year.</param>
    /// <param name="wanted">What is wanted of the whole year.</param>
    /// <param name="lastYear">The values of last year's periods, whose shape is kept; none to spread evenly.</param>
    /// <param name="decidedOn">The day of the decision.</param>
    /// <param name="reason">Why; needed where a period has a target already.</param>
    /// <remarks>docs/methods/targets.md</remarks>
    public void Phase(Period year, decimal wanted, IReadOnlyList<decimal>? lastYear, DateOnly decidedOn, Text? reason = null)
    {
        Rule.Require(Aggregation == Aggregation.Sum && Calendar.Months < 12, Broken.PhasingNeedsSum);
        Rule.Require(Calendar.Has(year), Broken.NotAPeriodOfTheCurve, year);
        RequireWritable(wanted);
        var periods = 12 / Calendar.Months;
        Rule.Require(lastYear is null || (lastYear.Count == periods && lastYear.Sum() > 0 && lastYear.All(value => value >= 0)), Broken.PhasingNeedsLastYear);
        var left = wanted;
        for (var at = 0; at < periods; at++)
        {
            var share = lastYear is null ? wanted / periods : wanted * (lastYear[at] / lastYear.Sum());
            var part = at == periods - 1 ? left : decimal.Round(share, Decimals, MidpointRounding.AwayFromZero);
            left -= part;
            Aim(Calendar.PeriodFrom(year.StartMonth + (at * Calendar.Months)), part, decidedOn, reason, TargetOrigin.Phased);
        }
    }
}
