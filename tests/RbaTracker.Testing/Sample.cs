using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Indicators;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Programs;
using RbaTracker.Domain.Results;
using Counted = RbaTracker.Domain.Curves.Unit;
using Written = RbaTracker.Domain.Words;

namespace RbaTracker.Testing;

/// <summary>Makes valid things of the field, so that a test states only what it is about.</summary>
public static class Sample
{
    /// <summary>The day on which tests take place, two weeks into a fiscal year from July.</summary>
    public static DateOnly Today { get; } = new(2026, 7, 15);

    /// <summary>The instant at which tests take place.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 7, 15, 14, 30, 0, TimeSpan.Zero);

    /// <summary>Who enters values.</summary>
    public static PersonId Contributor { get; } = new(new Guid("01900000-0000-7000-8000-000000000001"));

    /// <summary>Who approves them.</summary>
    public static PersonId Approver { get; } = new(new Guid("01900000-0000-7000-8000-000000000002"));

    public static Written.Text Text(string english = "Words", string? spanish = null) => Written.Text.Of(english, spanish);

    public static Written.Code Code(string code = "sample") => Written.Code.Of(code);

    /// <summary>A month of the calendar year.</summary>
    public static Period Month(int year, int month) => Period.Of(new DateOnly(year, month, 1), 1);

    /// <summary>A quarter of the calendar year: the first begins on 1 January. Quarters of a year from July begin in the same months.</summary>
    public static Period Quarter(int year, int quarter) => Period.Of(new DateOnly(year, (quarter * 3) - 2, 1), 3);

    /// <summary>A year that begins with a month, named for the year it begins in.</summary>
    public static Period Year(int year, int startMonth = 1) => Period.Of(new DateOnly(year, startMonth, 1), 12);

    /// <summary>Due 20 days after the end of a period, in a year from July unless said otherwise.</summary>
    public static CurveCalendar Calendar(
        Frequency frequency = Frequency.Quarterly, int yearStartMonth = 7, int dueAfterDays = 20, int yearsPerPeriod = 1) =>
        new(frequency, yearStartMonth, dueAfterDays, yearsPerPeriod);

    /// <summary>A quarterly count of which more is better. A percent has two parts and a scale of 100.</summary>
    public static Curve Curve(
        Polarity polarity = Polarity.HigherIsBetter,
        Counted unit = Counted.Count,
        Shape? shape = null,
        decimal? scale = null,
        CurveCalendar? calendar = null,
        Intent intent = Intent.Improve,
        Aggregation aggregation = Aggregation.Sum,
        Tolerance? tolerance = null,
        Limits? limits = null,
        int decimals = 1)
    {
        var curve = new Curve(
            unit,
            Text("people", "personas"),
            decimals,
            shape ?? (unit == Counted.Percent ? Shape.Ratio : Shape.Number),
            scale ?? (unit == Counted.Percent ? 100 : 1),
            polarity,
            calendar ?? Calendar());
        curve.RollUp(aggregation);
        curve.Judge(polarity, intent, tolerance, limits);
        return curve;
    }

    public static Value Value(decimal number) => Domain.Curves.Value.Of(number);

    public static Value Parts(decimal numerator, decimal denominator) => Domain.Curves.Value.OfParts(numerator, denominator);

    /// <summary>An entry that has come as far as a state: typed by <see cref="Contributor"/>, approved by <see cref="Approver"/>.</summary>
    public static Entry Entry(
        EntryState state = EntryState.Draft, Curve? curve = null, Period? period = null, Value? value = null, GroupId? group = null)
    {
        curve ??= Curve();
        var entry = curve.Begin(period ?? Quarter(2026, 1), group ?? GroupId.Total, [], Today);
        return Bring(entry, state, curve, value ?? Value(41.5m));
    }

    /// <summary>The revision of a published value, which has come as far as a state.</summary>
    public static Entry Revision(
        DataPoint published,
        Value value,
        Curve? curve = null,
        RevisionKind kind = RevisionKind.Correction,
        string reason = "Two sites were counted twice.",
        EntryState state = EntryState.Approved)
    {
        curve ??= Curve();
        return Bring(curve.BeginRevision(published, [], kind, reason), state, curve, value);
    }

    /// <summary>A published value.</summary>
    public static DataPoint Point(Curve curve, Period period, Value value) =>
        new(Entry(EntryState.Approved, curve, period, value), Domain.Reporting.ReleaseId.New(), Now);

    /// <summary>Published values, the first of a period and the others of the periods after it.</summary>
    public static IReadOnlyList<DataPoint> Points(Curve curve, Period first, params IEnumerable<decimal> numbers)
    {
        var points = new List<DataPoint>();
        foreach (var number in numbers)
        {
            points.Add(Point(curve, first, Value(number)));
            first = first.Next;
        }

        return points;
    }

    public static Result Result(string code = "safe-stable-home") =>
        new(Code(code), Text("Everyone has a safe, stable home"), Text("Nobody sleeps outside."));

    public static OrganisationUnit Unit(string code = "housing", OrganisationUnitId? parent = null) =>
        new(Code(code), UnitLevel.Department, Text("Housing"), parent, new DateOnly(2020, 7, 1));

    public static Position Position(OrganisationUnit? unit = null) => new(Text("Housing manager"), (unit ?? Unit()).Id);

    public static Program Program(OrganisationUnit? department = null, string code = "street-outreach") =>
        new(Code(code), Text("Street outreach"), Text("People who sleep outside"), (department ?? Unit()).Id);

    public static PerformanceMeasure Measure(Program? program = null, Curve? curve = null, Position? accountable = null, string code = "people-housed") =>
        new(
            (program ?? Program()).Id,
            Code(code),
            Text("People housed"),
            Text("People who moved from the street into a home."),
            Question.BetterOff,
            (accountable ?? Position()).Id,
            curve ?? Curve());

    public static Indicator Indicator(Result? result = null, Curve? curve = null, OrganisationUnit? steward = null, string code = "homeless-unsheltered") =>
        new(
            Code(code),
            Text("Unsheltered homelessness"),
            Text("People who sleep outside on one night in January."),
            (steward ?? Unit()).Id,
            curve ?? Curve(Polarity.LowerIsBetter),
            [(result ?? Result()).Id]);

    public static Person Person(string name = "Ada Contributor") => new(name, Written.Language.English);

    private static Entry Bring(Entry entry, EntryState state, Curve curve, Value value)
    {
        entry.Type(curve, value, publicNote: null, internalNote: null, Contributor, Now);
        if (state is not EntryState.Draft)
        {
            entry.Submit();
        }

        if (state is EntryState.Approved)
        {
            entry.Approve(Approver, ownAllowed: false);
        }

        if (state is EntryState.Returned)
        {
            entry.Return("Is this the whole quarter?");
        }

        return entry;
    }
}
