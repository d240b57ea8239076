using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Demo;

/// <summary>How a curve of the demonstration is counted, what is wanted of it, and which way its invented values go.</summary>
internal sealed record DemoCurve
{
    private static readonly Text InPercent = Text.Of("percent", "por ciento");

    public required Frequency Frequency { get; init; }

    public required Unit Unit { get; init; }

    public required Text Words { get; init; }

    public int Decimals { get; init; }

    public Shape Shape { get; init; } = Shape.Number;

    public decimal Scale { get; init; } = 1;

    public Polarity Better { get; init; } = Polarity.HigherIsBetter;

    public Aggregation RollsUp { get; init; } = Aggregation.Mean;

    public DisclosureClass About { get; init; } = DisclosureClass.EventsOrAssets;

    public ValueKind Kind { get; init; } = ValueKind.Final;

    /// <summary>The month that a yearly period begins in: July for the city's own, January for what others count.</summary>
    public int YearStart { get; init; } = 7;

    /// <summary>How many years a period of several years lasts.</summary>
    public int YearsPerPeriod { get; init; } = 1;

    /// <summary>Through which the values go, evenly over the history; of a yearly curve, the values themselves.</summary>
    public required IReadOnlyList<decimal> Through { get; init; }

    /// <summary>What the values count of, where they are ratios.</summary>
    public decimal Of { get; init; }

    /// <summary>Whether they count of days, which are always as many.</summary>
    public bool IsOfDays { get; init; }

    /// <summary>How far values stray from the way, in the curve's unit.</summary>
    public decimal Stray { get; init; }

    /// <summary>How far the season moves them, in the curve's unit.</summary>
    public decimal Season { get; init; }

    /// <summary>The month in which the season is highest.</summary>
    public int Peak { get; init; } = 7;

    /// <summary>What is wanted of each period of this fiscal year.</summary>
    public decimal? Target { get; init; }

    /// <summary>What was wanted in the years before, where that was something else.</summary>
    public decimal? Before { get; init; }

    /// <summary>What is wanted at the end of the next fiscal year; from <see cref="Before"/> there are equal steps.</summary>
    public decimal? PathTo { get; init; }

    /// <summary>What is wanted of the whole fiscal year, spread over its periods.</summary>
    public decimal? OfTheYear { get; init; }

    /// <summary>What was decided later in place of <see cref="Target"/>, and why.</summary>
    public (decimal Wanted, Text Reason)? DecidedAnew { get; init; }

    /// <summary>What counts as near, with its reason.</summary>
    public Tolerance? Near { get; init; }

    /// <summary>Between what it is to be maintained, or the band that is right.</summary>
    public Limits? Limits { get; init; }

    public bool Headline { get; init; }

    /// <summary>How many due periods nobody has entered.</summary>
    public int Missing { get; init; }

    /// <summary>How many periods back change is counted from.</summary>
    public int? StartsBack { get; init; }

    public DemoBenchmark? Benchmark { get; init; }

    public DemoBreak? Break { get; init; }

    /// <summary>Notes for everybody, by how many periods before the latest published one.</summary>
    public IReadOnlyDictionary<int, string> Notes { get; init; } = new Dictionary<int, string>();

    public bool IsToMaintain => Limits is not null && Better != Polarity.InBand;

    public static DemoCurve Percent(Frequency frequency, decimal of, params IReadOnlyList<decimal> through) => new()
    {
        Frequency = frequency,
        Unit = Unit.Percent,
        Words = InPercent,
        Decimals = 1,
        Shape = Shape.Ratio,
        Scale = 100,
        RollsUp = Aggregation.Sum,
        Of = of,
        Stray = frequency is Frequency.Monthly or Frequency.Quarterly ? 1.1m : 0,
        Through = through,
    };

    /// <summary>A share of those who answered a yearly survey.</summary>
    public static DemoCurve Survey(decimal answers, params IReadOnlyList<decimal> through) =>
        Percent(Frequency.Yearly, answers, through) with { Decimals = 0, About = DisclosureClass.Survey, Kind = ValueKind.Estimate };

    public static DemoCurve Count(Frequency frequency, Text words, params IReadOnlyList<decimal> through) => new()
    {
        Frequency = frequency,
        Unit = Unit.Count,
        Words = words,
        RollsUp = Aggregation.Sum,
        Stray = frequency is Frequency.Monthly or Frequency.Quarterly ? decimal.Round(through[0] * 0.04m) : 0,
        Through = through,
    };

    public static DemoCurve Rate(Frequency frequency, Text words, decimal scale, decimal of, params IReadOnlyList<decimal> through) => new()
    {
        Frequency = frequency,
        Unit = Unit.Rate,
        Words = words,
        Decimals = 1,
        Shape = Shape.Ratio,
        Scale = scale,
        Better = Polarity.LowerIsBetter,
        RollsUp = Aggregation.Sum,
        Of = of,
        Stray = frequency is Frequency.Monthly or Frequency.Quarterly ? decimal.Round(through[0] * 0.05m, 2) : 0,
        Through = through,
    };

    /// <summary>A length of time: shorter is better.</summary>
    public static DemoCurve Time(Frequency frequency, Text words, params IReadOnlyList<decimal> through) => new()
    {
        Frequency = frequency,
        Unit = Unit.Duration,
        Words = words,
        Decimals = 1,
        Better = Polarity.LowerIsBetter,
        Stray = frequency is Frequency.Monthly or Frequency.Quarterly ? decimal.Round(through[0] * 0.03m, 2) : 0,
        Through = through,
    };

    public static DemoCurve Dollars(Frequency frequency, Text words, params IReadOnlyList<decimal> through) => new()
    {
        Frequency = frequency,
        Unit = Unit.Currency,
        Words = words,
        RollsUp = Aggregation.Mean,
        Stray = frequency is Frequency.Monthly or Frequency.Quarterly ? decimal.Round(through[0] * 0.03m, 2) : 0,
        Through = through,
    };
}

/// <summary>Another place or a standard that a curve is shown beside.</summary>
internal sealed record DemoBenchmark(Text Name, Text Source, bool SameDefinition, params IReadOnlyList<decimal> Latest);

/// <summary>Since when, and how, something else is counted.</summary>
/// <param name="Back">How many periods before the latest published one it begins.</param>
/// <param name="Counted">What was counted before.</param>
/// <param name="Change">What changed, in a few words.</param>
/// <param name="Comparable">Whether values before and after can be compared.</param>
internal sealed record DemoBreak(int Back, Text Counted, Text Change, bool Comparable = false);
