using RbaTracker.Data;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Indicators;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Programs;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Demo.Departments;

namespace RbaTracker.Web.Demo;

/// <summary>A curve of the demonstration as it was made, with what its values need.</summary>
/// <param name="Code">The code of its measure or indicator.</param>
/// <param name="Plan">How it looks.</param>
/// <param name="Curve">The curve.</param>
/// <param name="First">The first period of its history.</param>
/// <param name="Count">How many periods are published.</param>
/// <param name="Open">The period that waits for its value, or none.</param>
/// <param name="EnteredBy">Who enters it.</param>
/// <param name="ApprovedBy">Who approves it.</param>
internal sealed record DemoMade(string Code, DemoCurve Plan, Curve Curve, Period First, int Count, Period? Open, PersonId EnteredBy, PersonId ApprovedBy)
{
    /// <summary>The period at a place of the history, 0 the oldest.</summary>
    public Period At(int at) => Curve.Calendar.PeriodFrom(First.StartMonth + (at * Curve.Calendar.Months));

    public Period Last => At(Count - 1);

    /// <summary>The invented value at a place of the history.</summary>
    public Value ValueAt(int at) => DemoSeries.At(Code, Plan, at, Count, At(at).Start.AddMonths(Curve.Calendar.Months / 2).Month);
}

/// <summary>Makes the programs, measures and indicators of the demonstration with their curves.</summary>
internal sealed class DemoRecords(
    RbaDbContext db, DemoCalendar calendar, IReadOnlyDictionary<string, OrganisationUnitId> units, IReadOnlyDictionary<string, PersonId> people, IReadOnlyDictionary<string, ResultId> results)
{
    private readonly List<DemoMade> _made = [];

    public static IReadOnlyList<DemoProgram> Programs { get; } =
    [
        .. Housing.Programs, .. Police.Programs, .. Fire.Programs, .. Transportation.Programs, .. Water.Programs, .. PublicWorks.Programs,
        .. Sustainability.Programs, .. DevelopmentServices.Programs, .. Parks.Programs, .. Planning.Programs, .. Finance.Programs, .. Equity.Programs,
    ];

    /// <summary>Adds them all.</summary>
    /// <returns>Their curves; they have their ids once the context is saved.</returns>
    public IReadOnlyList<DemoMade> Add()
    {
        var posts = DemoOrganisation.AddPositions(db, Programs, units, people, calendar.ThisYear, calendar.Today);
        var programs = Programs.ToDictionary(plan => plan.Code, plan => AddProgram(plan, posts));
        var indicators = DemoIndicators.All.ToDictionary(plan => plan.Code, AddIndicator);
        DemoResults.AddStrategies(db, indicators, programs);
        return _made;
    }

    private ProgramId AddProgram(DemoProgram plan, Dictionary<string, PositionId> posts)
    {
        var program = new Domain.Programs.Program(
            Code.Of(plan.Code), plan.Name, plan.Customers, units[plan.Formerly?.Unit ?? plan.Unit], calendar.ThisYear.AddYears(-6));
        program.Describe(plan.Name, plan.Customers, plan.Goals);
        program.ContributeOnlyTo([.. plan.Results.Select(result => results[result])]);
        if (plan.Formerly is { } before)
        {
            program.MoveTo(units[plan.Unit], calendar.ThisYear.AddYears(-before.YearsAgo));
        }

        db.Add(program);
        foreach (var measure in plan.Measures)
        {
            var curve = Make(measure.Code, measure.Curve, measure.Counted, measure.Source ?? plan.Source, plan.Unit);
            db.Add(new PerformanceMeasure(
                program.Id, Code.Of(measure.Code), measure.Name, measure.Plain, measure.Question, posts[measure.Post ?? plan.Code], curve));
        }

        return program.Id;
    }

    private IndicatorId AddIndicator(DemoIndicator plan)
    {
        var curve = Make(plan.Code, plan.Curve, plan.Counted, plan.Source, plan.Steward);
        var indicator = new Indicator(Code.Of(plan.Code), plan.Name, plan.Plain, units[plan.Steward], curve, [.. plan.Results.Select(result => results[result])]);
        db.Add(indicator);
        return indicator.Id;
    }

    private Curve Make(string code, DemoCurve plan, Text counted, Text source, string unit)
    {
        var curve = new Curve(plan.Unit, plan.Words, plan.Decimals, plan.Shape, plan.Scale, plan.Better, calendar.Of(plan));
        curve.RollUp(plan.RollsUp);
        curve.Protect(plan.About);
        curve.Judge(plan.Better, plan.IsToMaintain ? Intent.Maintain : Intent.Improve, plan.Near, plan.Limits);
        curve.Choose(plan.Headline ? Rank.Headline : Rank.Secondary, plan.Headline ? new Powers(Power.High, Power.High, Power.High) : null);
        var (first, count, open) = calendar.HistoryOf(plan, curve.Calendar);
        var made = new DemoMade(code, plan, curve, first, count, open, Holder(Role.Contributor, unit), Holder(Role.Approver, unit));
        Define(made, counted, source);
        DemoTargets.Aim(made, calendar);
        if (plan.StartsBack is { } back)
        {
            curve.StartFrom(made.At(count - 1 - back));
        }

        if (plan.Benchmark is { } benchmark)
        {
            var latest = benchmark.Latest;
            curve.Compare(benchmark.Name, benchmark.Source, benchmark.SameDefinition, [.. latest.Select((number, at) => (made.At(count - latest.Count + at), number))]);
        }

        _made.Add(made);
        return curve;
    }

    private static void Define(DemoMade made, Text counted, Text source)
    {
        if (made.Plan.Break is not { } change)
        {
            made.Curve.Define(made.First, counted, source);
            return;
        }

        made.Curve.Define(made.First, change.Counted, source);
        made.Curve.Define(made.At(made.Count - 1 - change.Back), counted, source, change.Comparable, change.Change);
    }

    private PersonId Holder(Role role, string unit) => people[DemoPeople.All.First(person => person.Role == role && person.Unit == unit && person.LeftMonthsAgo is null).Name];
}
