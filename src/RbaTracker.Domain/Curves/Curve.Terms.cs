using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Curves;

/// <content>The terms of a curve: what it counts in, how it is judged, what it is shown beside.</content>
public sealed partial class Curve
{
    /// <summary>Says what values count in. It cannot change once there are values: another unit is another measure.</summary>
    /// <param name="unit">What values count in.</param>
    /// <param name="shape">One number or two parts.</param>
    /// <param name="scale">What a ratio is multiplied by; 1 for a number.</param>
    /// <param name="hasValues">Whether there is a value already, public or not.</param>
    public void Count(Unit unit, Shape shape, decimal scale, bool hasValues)
    {
        Rule.Require(scale > 0, Broken.ScaleNotAboveZero);
        Rule.Require(scale <= MaxScale, Broken.ScaleTooLarge, MaxScale);
        Rule.Require(!hasValues || (unit, shape, scale) == (Unit, Shape, Scale), Broken.FixedByValues);
        (Unit, Shape, Scale) = (unit, shape, scale);
    }

    /// <summary>Says how values are shown.</summary>
    /// <param name="unitWords">The unit as a page names it.</param>
    /// <param name="decimals">Decimals shown, 0 to 6.</param>
    public void ShowAs(Text unitWords, int decimals)
    {
        Rule.Require(decimals is >= 0 and <= MaxDecimals, Broken.DecimalsOutOfRange, MaxDecimals);
        (UnitWords, Decimals) = (unitWords, decimals);
    }

    /// <summary>Says when it has periods. Their length and beginning cannot change once there are values; when they are due can.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="hasValues">Whether there is a value already, public or not.</param>
    public void Keep(CurveCalendar calendar, bool hasValues)
    {
        var holds = Calendar with { DueAfterDays = calendar.DueAfterDays } == calendar;
        Rule.Require(holds || (!hasValues && _targets.Count == 0 && _definitions.Count == 0), Broken.FixedByValues);
        Calendar = calendar;
    }

    /// <summary>Says how values of short periods make the value of a long one.</summary>
    public void RollUp(Aggregation aggregation) => Aggregation = aggregation;

    /// <summary>Says what protects the people behind its values.</summary>
    public void Protect(DisclosureClass disclosure) => Disclosure = disclosure;

    /// <summary>Says which way is better and against what it is judged.</summary>
    /// <param name="polarity">Which way is better.</param>
    /// <param name="intent">To improve or to maintain.</param>
    /// <param name="tolerance">What counts as near, or none.</param>
    /// <param name="limits">The band, or the floor and ceiling to maintain; none where there is none.</param>
    public void Judge(Polarity polarity, Intent intent, Tolerance? tolerance = null, Limits? limits = null)
    {
        // A share of 1 would call everything from zero on near: somebody typed 10 for ten percent.
        var largest = tolerance?.Kind == ToleranceKind.Relative ? 1 : TooLarge;
        Rule.Require(tolerance is null || (tolerance.Amount > 0 && tolerance.Amount < largest), Broken.ToleranceOutOfRange);
        Rule.Require(tolerance is null || !string.IsNullOrWhiteSpace(tolerance.Reason), Broken.ToleranceNeedsReason);
        RequireWritable(limits?.Low, limits?.High, limits?.Caution);
        Rule.Require(!(limits?.Low > limits?.High), Broken.LimitsCrossed);
        Rule.Require(!(limits?.Caution < 0), Broken.CautionBelowZero);
        (Polarity, Intent, Tolerance, Limits) = (polarity, intent, tolerance, limits);
    }

    /// <summary>Names the period that change is counted from, or none.</summary>
    public void StartFrom(Period? period)
    {
        Rule.Require(period is null || Calendar.Has(period), Broken.NotAPeriodOfTheCurve, period ?? (object)"");
        StartingPoint = period?.StartMonth;
    }

    /// <summary>Says whether it is among the few shown first, and how the group that chose it scored it.</summary>
    public void Choose(Rank rank, Powers? powers) => (Rank, Powers) = (rank, powers);

    /// <summary>Shows it beside a standard or a comparable place.</summary>
    /// <param name="name">Whose values they are.</param>
    /// <param name="source">Where they come from.</param>
    /// <param name="sameDefinition">Whether they are counted in the same way.</param>
    /// <param name="points">The values by period; one for a benchmark, more for a comparison series.</param>
    public Benchmark Compare(Text name, Text source, bool sameDefinition, IReadOnlyCollection<(Period Period, decimal Number)> points)
    {
        var number = _benchmarks.Count == 0 ? 1 : _benchmarks.Max(benchmark => benchmark.Number) + 1;
        var benchmark = new Benchmark(number);
        Restate(benchmark, name, source, sameDefinition, points);
        _benchmarks.Add(benchmark);
        return benchmark;
    }

    /// <summary>States a comparison anew.</summary>
    public void Restate(Benchmark benchmark, Text name, Text source, bool sameDefinition, IReadOnlyCollection<(Period Period, decimal Number)> points)
    {
        foreach (var (period, number) in points)
        {
            Rule.Require(Calendar.Has(period), Broken.NotAPeriodOfTheCurve, period);
            RequireWritable(number);
        }

        benchmark.State(name, source, sameDefinition, points);
    }

    /// <summary>Takes a comparison away.</summary>
    public void Drop(Benchmark benchmark) => _benchmarks.Remove(benchmark);

    /// <summary>Says by which dimensions its values are also kept.</summary>
    public void SplitBy(IReadOnlyCollection<DimensionId> dimensions) =>
        Links.Keep(_dimensions, link => link.DimensionId, dimensions, dimension => new CurveDimension(dimension));

    /// <summary>Puts a definition in better words. What is counted changes by a new definition, not here.</summary>
    public void Reword(int fromMonth, Text words, Text source, Text change)
    {
        var definition = _definitions.Find(version => version.FromMonth == fromMonth);
        Rule.Require(definition is not null, Broken.DefinitionNotFound);
        Rule.Require(words.HasWords, Broken.DefinitionNeedsWords);
        Rule.Require(definition!.ComparableWithBefore || change.HasWords, Broken.BreakNeedsWords);
        definition.Reword(words, source, change);
    }
}
