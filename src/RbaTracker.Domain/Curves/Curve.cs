using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Curves;

/// <summary>Names a curve. Small, because it is in every key of the data-point tables; the database gives it.</summary>
public readonly record struct CurveId(int Value);

/// <summary>What indicators and performance measures share: a defined series of data points.</summary>
/// <remarks>The points are many: they live in tables of their own and are handed to the rule that needs them.</remarks>
public sealed partial class Curve
{
    /// <summary>The most decimals that a value is shown with.</summary>
    public const int MaxDecimals = 6;

    /// <summary>The most significant digits of a value.</summary>
    public const int MaxDigits = 28;

    /// <summary>The most digits of a value before the decimal point: sums and ratios of such values stay exact.</summary>
    public const int MaxWholeDigits = 18;

    /// <summary>The largest scale of a ratio: per million.</summary>
    public const decimal MaxScale = 1_000_000m;

    private const decimal TooLarge = 1_000_000_000_000_000_000m;
    private const decimal TooManyDigits = 10_000_000_000_000_000_000_000_000_000m;

    private readonly List<DefinitionVersion> _definitions = [];
    private readonly List<Target> _targets = [];
    private readonly List<Benchmark> _benchmarks = [];
    private readonly List<CurveDimension> _dimensions = [];

    /// <summary>Defines a curve without points.</summary>
    /// <param name="unit">What values count in.</param>
    /// <param name="unitWords">The unit as a page names it: people, minutes.</param>
    /// <param name="decimals">Decimals shown, 0 to 6.</param>
    /// <param name="shape">One number or two parts.</param>
    /// <param name="scale">What a ratio is multiplied by: 100 for percent; 1 for a number.</param>
    /// <param name="polarity">Which way is better.</param>
    /// <param name="calendar">When it has periods.</param>
    public Curve(Unit unit, Text unitWords, int decimals, Shape shape, decimal scale, Polarity polarity, CurveCalendar calendar)
    {
        (Polarity, Calendar, UnitWords) = (polarity, calendar, Text.None);
        Count(unit, shape, scale, hasValues: false);
        ShowAs(unitWords, decimals);
    }

    private Curve() => (UnitWords, Calendar) = (Text.None, null!);

    /// <summary>Its id.</summary>
    public CurveId Id { get; private set; }

    /// <summary>What values count in.</summary>
    public Unit Unit { get; private set; }

    /// <summary>The unit as a page names it.</summary>
    public Text UnitWords { get; private set; }

    /// <summary>Decimals shown.</summary>
    public int Decimals { get; private set; }

    /// <summary>One number or two parts.</summary>
    public Shape Shape { get; private set; }

    /// <summary>What a ratio is multiplied by.</summary>
    public decimal Scale { get; private set; }

    /// <summary>Which way is better.</summary>
    public Polarity Polarity { get; private set; }

    /// <summary>What the city wants of it.</summary>
    public Intent Intent { get; private set; } = Intent.Improve;

    /// <summary>When it has periods and when their values are due.</summary>
    public CurveCalendar Calendar { get; private set; }

    /// <summary>How values of short periods make the value of a long one.</summary>
    public Aggregation Aggregation { get; private set; } = Aggregation.None;

    /// <summary>What protects the people behind its values.</summary>
    public DisclosureClass Disclosure { get; private set; } = DisclosureClass.EventsOrAssets;

    /// <summary>The zone beside the target that counts as near, where the measure sets one.</summary>
    public Tolerance? Tolerance { get; private set; }

    /// <summary>Between what it should stay, for a band or a Maintain measure.</summary>
    public Limits? Limits { get; private set; }

    /// <summary>The first month of the period that change is counted from, where one is named.</summary>
    public int? StartingPoint { get; private set; }

    /// <summary>Whether it is among the few shown first.</summary>
    public Rank Rank { get; private set; } = Rank.Secondary;

    /// <summary>How well it serves, as the group that chose it scored it; none where nobody has.</summary>
    public Powers? Powers { get; private set; }

    /// <summary>Its definitions, each from a period on.</summary>
    public IReadOnlyList<DefinitionVersion> Definitions => _definitions;

    /// <summary>All decisions about its targets.</summary>
    public IReadOnlyList<Target> Targets => _targets;

    /// <summary>Standards and comparable places that it is shown beside.</summary>
    public IReadOnlyList<Benchmark> Benchmarks => _benchmarks;

    /// <summary>The dimensions that its values are also kept by.</summary>
    public IReadOnlyList<CurveDimension> Dimensions => _dimensions;

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>The definition that holds for a month, or none before the first.</summary>
    public DefinitionVersion? DefinitionFor(int month) =>
        _definitions.Where(definition => definition.FromMonth <= month).MaxBy(definition => definition.FromMonth);

    /// <summary>The months at which the series breaks: values before and after cannot be compared.</summary>
    public IEnumerable<DefinitionVersion> Breaks =>
        _definitions.OrderBy(definition => definition.FromMonth).Skip(1).Where(definition => !definition.ComparableWithBefore);

    /// <summary>Whether a break lies between two months: after the earlier, at or before the later.</summary>
    public bool HasBreakBetween(int earlier, int later) =>
        Breaks.Any(definition => definition.FromMonth > earlier && definition.FromMonth <= later);

    /// <summary>States how it is defined from a period on.</summary>
    public void Define(Period from, Text words, Text source, bool comparable = true, Text? change = null)
    {
        Rule.Require(words.HasWords, Broken.DefinitionNeedsWords);
        Rule.Require(Calendar.Has(from), Broken.NotAPeriodOfTheCurve, from);
        Rule.Require(_definitions.All(definition => definition.FromMonth < from.StartMonth), Broken.DefinitionNotLater, from);
        Rule.Require(comparable || _definitions.Count == 0 || change is { HasWords: true }, Broken.BreakNeedsWords);
        _definitions.Add(new DefinitionVersion(from.StartMonth, words, source, comparable, change ?? Text.None));
    }

    /// <summary>Decides what is wanted for a period. A second decision about the same period needs a reason.</summary>
    public void Aim(Period period, decimal wanted, DateOnly decidedOn, Text? reason = null) => Aim(period, wanted, decidedOn, reason, TargetOrigin.Decided);

    private void Aim(Period period, decimal wanted, DateOnly decidedOn, Text? reason, TargetOrigin origin)
    {
        Rule.Require(Calendar.Has(period), Broken.NotAPeriodOfTheCurve, period);
        RequireWritable(wanted);
        var revision = _targets.Count(target => target.StartMonth == period.StartMonth) + 1;
        Rule.Require(revision == 1 || reason is { HasWords: true }, Broken.TargetRevisionNeedsReason, period);
        _targets.Add(new Target(period.StartMonth, wanted, revision, decidedOn, reason ?? Text.None, origin));
    }

    /// <summary>The target that stands for a period, or none.</summary>
    public Target? TargetFor(int startMonth) =>
        _targets.Where(target => target.StartMonth == startMonth).MaxBy(target => target.Revision);

    /// <summary>The first period after a month that has a target.</summary>
    public Target? NextTargetAfter(int startMonth) =>
        _targets.Where(target => target.StartMonth > startMonth)
            .OrderBy(target => target.StartMonth).ThenByDescending(target => target.Revision).FirstOrDefault();

    /// <summary>Begins the entry of a period that has no value yet.</summary>
    /// <param name="period">A period of this curve's calendar that has begun.</param>
    /// <param name="group">Whom it is about.</param>
    /// <param name="known">What is known of that period and group: entries and published points.</param>
    /// <param name="today">The city's date.</param>
    public Entry Begin(Period period, GroupId group, IReadOnlyCollection<Cell> known, DateOnly today)
    {
        Rule.Require(Calendar.Has(period), Broken.NotAPeriodOfTheCurve, period);
        Rule.Require(period.Start <= today, Broken.PeriodNotBegun, period);
        Rule.Require(known.Count == 0, Broken.PeriodHasValue, period);
        return new Entry(Id, group, period.StartMonth);
    }

    /// <summary>Begins the entry of a group's value. It touches no other: everyone together is a value of its own.</summary>
    /// <param name="period">A period of this curve's calendar that has begun.</param>
    /// <param name="group">A group of the list that held when the period began.</param>
    /// <param name="dimension">Its dimension, by which this curve is kept.</param>
    /// <param name="known">What is known of that period and group: entries and published points.</param>
    /// <param name="today">The city's date.</param>
    public Entry Begin(Period period, Group group, Dimension dimension, IReadOnlyCollection<Cell> known, DateOnly today)
    {
        Rule.Require(group.Dimension == dimension.Id && _dimensions.Exists(link => link.DimensionId == dimension.Id), Broken.NotKeptByGroup);
        Rule.Require(group.IsIn(dimension.ListOn(period.Start)), Broken.GroupNotInList);
        return Begin(period, group.Id, known, today);
    }

    /// <summary>Begins the revision of a published value.</summary>
    /// <param name="published">The published value.</param>
    /// <param name="known">Entries under way for that cell: there must be none.</param>
    /// <param name="kind">Why the value changes.</param>
    /// <param name="reason">The reason in words, shown in public.</param>
    public Entry BeginRevision(DataPoint published, IReadOnlyCollection<Entry> known, RevisionKind kind, string reason)
    {
        Rule.Require(known.Count == 0, Broken.PeriodHasValue, Calendar.PeriodFrom(published.StartMonth));
        var entry = new Entry(Id, published.GroupId, published.StartMonth);
        entry.Revises(kind, reason);
        return entry;
    }

    /// <summary>Refuses a value that this curve cannot have.</summary>
    public void Accept(Value value)
    {
        if (value.Absence is not null)
        {
            // Hiding a value is the work of a release; nobody types it.
            Rule.Require(value.Absence != Absence.Suppressed, Broken.SuppressedIsNotEntered);
            return;
        }

        Rule.Require(value.HasParts || value.Number is not null, Broken.ValueNeedsNumber);
        Rule.Require(Shape == Shape.Ratio || !value.HasParts, Broken.CurveHasNoParts);
        RequireWritable(value.Number, value.Numerator, value.Denominator);
        if (value.HasParts)
        {
            Rule.Require(value.Denominator > 0, Broken.DenominatorNotAboveZero);
            Rule.Require(Math.Abs(value.Numerator!.Value * Scale) / TooLarge < value.Denominator, Broken.NumberTooLong, MaxDigits, MaxWholeDigits);
            Rule.Require(Unit != Unit.Percent || value.Numerator <= value.Denominator, Broken.NumeratorAboveDenominator);
            Rule.Require(value.Numerator >= 0 || Unit != Unit.Percent, Broken.CountBelowZero);
        }

        Rule.Require(Unit is not (Unit.Count or Unit.Rate) || (value.Measured(Scale) ?? 0) >= 0, Broken.CountBelowZero);
        Rule.Require(Unit != Unit.YesNo || value.Number is 0 or 1, Broken.NotYesOrNo);
    }

    private static void RequireWritable(params ReadOnlySpan<decimal?> numbers)
    {
        foreach (var number in numbers)
        {
            Rule.Require(number is not { } given || IsWritable(given), Broken.NumberTooLong, MaxDigits, MaxWholeDigits);
        }
    }

    private static bool IsWritable(decimal number)
    {
        // Dividing by one with 28 zeros takes the zeros off the end, so that only digits that say something count.
        var bits = decimal.GetBits(number / 1.0000000000000000000000000000m);
        return Math.Abs(number) < TooLarge && new decimal(bits[0], bits[1], bits[2], isNegative: false, scale: 0) < TooManyDigits;
    }
}
