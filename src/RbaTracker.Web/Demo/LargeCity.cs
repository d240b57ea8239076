using RbaTracker.Data;
using RbaTracker.Data.Writing.Points;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Reporting;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Scorecards;
using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Demo;

/// <summary>
/// The demonstration city as the seat of a county: its departments, programs and measures once more for every area of ten districts,
/// each measure with ten years of months. For seeing how the tracker fares with very many; made through the domain's rules like the rest.
/// </summary>
internal sealed class LargeCity(RbaDbContext db, DemoCalendar calendar, IReadOnlyDictionary<string, OrganisationUnitId> units, IReadOnlyList<ResultId> results, PersonId publisher)
{
    /// <summary>The fewest curves of a large city.</summary>
    public const int Least = 500;

    /// <summary>The most: more than any government that we know of keeps.</summary>
    public const int Most = 200_000;

    /// <summary>How many published months each curve has.</summary>
    public const int Months = 120;

    private const int Districts = 10;
    private const int LinesOfAScorecard = 25;
    private const int EntryEvery = 16;
    private const int CopiesAtOnce = 20;

    private static readonly string[] Firsts =
        ["Elm", "Cedar", "Oak", "Maple", "Willow", "Stone", "River", "Mill", "Fox", "Heron", "Quarry", "Orchard", "Clover", "Birch", "Lark", "Copper", "Granite", "Juniper", "Meadow", "Harbor", "Sparrow", "Walnut", "Aspen", "Hazel", "Linden", "Marsh", "Pine", "Rowan", "Summit", "Thistle", "Vine", "Wren"];

    private static readonly string[] Lasts =
        ["Hill", "Park", "Bend", "Grove", "Heights", "Crossing", "Fields", "Landing", "Hollow", "Point", "Ridge", "Square", "Terrace", "Corner", "Bridge", "Row", "Green", "Yard", "Flats", "Gate", "Glen", "Mead", "Reach", "Side", "Spring", "Slope", "View", "Walk", "Way", "Wharf", "Wood", "Works"];

    private readonly Dictionary<(string Unit, int District), Place> _places = [];
    private readonly SortedDictionary<int, ReleaseId> _releases = [];

    /// <summary>Adds measures until there are as many curves as wanted.</summary>
    /// <param name="curves">How many curves there are to be in all.</param>
    /// <param name="have">How many there are.</param>
    /// <param name="progress">Is told how many there are.</param>
    /// <param name="cancellation">Ends the work; nothing is kept.</param>
    public async Task AddAsync(int curves, int have, Action<int>? progress, CancellationToken cancellation)
    {
        AddPlaces();
        await db.SaveChangesAsync(cancellation);
        var lines = new List<CurveId>();
        for (var copy = 0; have < curves; copy += CopiesAtOnce)
        {
            cancellation.ThrowIfCancellationRequested();

            // What is saved leaves the memory, or a hundred thousand measures would stay in it.
            db.ChangeTracker.Clear();
            var made = Enumerable.Range(copy, CopiesAtOnce).SelectMany(AddCopy).Take(curves - have).ToList();
            await db.SaveChangesAsync(cancellation);
            AddReleases(made);
            await db.LoadPointsAsync(made.SelectMany(AddValues), cancellation);
            await db.SaveChangesAsync(cancellation);
            lines.AddRange(made.Take(Math.Max(0, (Districts * LinesOfAScorecard) - lines.Count)).Select(one => one.Curve.Id));
            have += made.Count;
            progress?.Invoke(have);
        }

        AddScorecards(lines);
    }

    private void AddPlaces()
    {
        var founded = calendar.ThisYear.AddYears(-(Months / 12) - 1);
        foreach (var (code, cabinet, name, _) in DemoOrganisation.Departments)
        {
            for (var district = 1; district <= Districts; district++)
            {
                var words = Text.Of($"{name.In(Language.English)}, District {district}", $"{name.In(Language.Spanish)}, Distrito {district}");
                var unit = new OrganisationUnit(Code.Of($"{code}-d{district}"), UnitLevel.Department, words, units[cabinet], founded);
                var post = new Position(Text.Of($"Director, {words.In(Language.English)}", $"Dirección, {words.In(Language.Spanish)}"), unit.Id);
                var (enters, approves) = (new Person($"Contributor of {code}, District {district}", Language.English), new Person($"Approver of {code}, District {district}", Language.English));
                post.Hold(approves.Id, founded);
                db.AddRange(
                    unit, post, enters, approves, new Appointment(enters.Id, Role.Contributor, unit.Id, founded), new Appointment(approves.Id, Role.Approver, unit.Id, founded));
                _places.Add((code, district), new Place(unit.Id, post.Id, enters.Id, approves.Id));
            }
        }
    }

    /// <summary>All programs and measures of the city once more, for one area.</summary>
    private IEnumerable<DemoMade> AddCopy(int copy)
    {
        var district = (copy % Districts) + 1;
        var area = $"{Firsts[copy / Districts % Firsts.Length]} {Lasts[copy / (Districts * Firsts.Length) % Lasts.Length]}";
        foreach (var plan in DemoRecords.Programs)
        {
            var place = _places[(plan.Unit == "data-office" ? "finance" : plan.Unit, district)];
            var program = new Domain.Programs.Program(Code.Of($"{plan.Code}-{copy}"), In(plan.Name), plan.Customers, place.Unit);
            db.Add(program);
            foreach (var measure in plan.Measures)
            {
                var made = Make($"{measure.Code}-{copy}", measure.Curve, measure.Counted, measure.Source ?? plan.Source, place);
                db.Add(new PerformanceMeasure(program.Id, Code.Of(made.Code), In(measure.Name), measure.Plain, measure.Question, place.Director, made.Curve));
                yield return made;
            }
        }

        Text In(Text name) => Text.Of($"{name.In(Language.English)}, {area}", $"{name.In(Language.Spanish)}, {area}");
    }

    private DemoMade Make(string code, DemoCurve template, Text counted, Text source, Place place)
    {
        var plan = template with { Frequency = Frequency.Monthly, YearsPerPeriod = 1, Missing = 0 };
        var curve = new Curve(plan.Unit, plan.Words, plan.Decimals, plan.Shape, plan.Scale, plan.Better, calendar.Of(plan));
        curve.RollUp(plan.RollsUp);
        curve.Protect(plan.About);
        curve.Judge(plan.Better, plan.IsToMaintain ? Intent.Maintain : Intent.Improve, plan.Near, plan.Limits);
        curve.Choose(plan.Headline ? Rank.Headline : Rank.Secondary, null);
        var open = curve.Calendar.LatestEnded(calendar.Today);
        var made = new DemoMade(code, plan, curve, curve.Calendar.PeriodFrom(open.StartMonth - Months), Months, open, place.Enters, place.Approves);
        curve.Define(made.First, counted, source);
        if ((plan.Target ?? plan.PathTo ?? plan.OfTheYear / 4) is { } wanted)
        {
            curve.Aim(made.Last, wanted, calendar.ThisYear);
            curve.Aim(open, wanted, calendar.ThisYear);
        }

        return made;
    }

    /// <summary>A release for every month, on the day on which its values were due.</summary>
    private void AddReleases(List<DemoMade> made)
    {
        for (var at = 0; _releases.Count < Months; at++)
        {
            var (period, day) = (made[0].At(at), DueOn(made[0], at));
            var release = Release.OfImport(publisher, day, At(day));
            db.Add(release);
            _releases.Add(period.StartMonth, release.Id);
        }
    }

    /// <summary>The values of a curve on their way through the rules, its summary, and for some what was begun for the open month.</summary>
    private IEnumerable<PointRow> AddValues(DemoMade made)
    {
        var points = new List<DataPoint>(Months);
        for (var at = 0; at < Months; at++)
        {
            var day = DueOn(made, at);
            var entry = made.Curve.Begin(made.At(at), GroupId.Total, [], calendar.Today);
            entry.Type(made.Curve, made.ValueAt(at), null, null, made.EnteredBy, At(day.AddDays(-4)));
            entry.Submit();
            entry.Approve(made.ApprovedBy, ownAllowed: false);
            points.Add(new DataPoint(entry, _releases[entry.StartMonth], At(day)));
        }

        var summary = new CurveSummary(made.Curve.Id, GroupId.Total);
        summary.Make(made.Curve, points, points[^1].PublishedAt);
        db.Add(summary);
        if (made.Curve.Id.Value % EntryEvery == 0)
        {
            var begun = made.Curve.Begin(made.Open!, GroupId.Total, [], calendar.Today);
            begun.Type(made.Curve, made.ValueAt(Months), null, null, made.EnteredBy, At(calendar.Today.AddDays(-1)));
            if (made.Curve.Id.Value % (2 * EntryEvery) == 0)
            {
                begun.Submit();
            }

            db.Add(begun);
        }

        return points.Select(DemoHistory.RowOf);
    }

    private void AddScorecards(List<CurveId> lines)
    {
        foreach (var (at, curves) in lines.Chunk(LinesOfAScorecard).Index())
        {
            var scorecard = new Scorecard(Code.Of($"district-{at + 1}"), Text.Of($"District {at + 1}", $"Distrito {at + 1}"));
            scorecard.Show([.. curves.Select((curve, line) => (results[line * results.Count / curves.Length], curve))]);
            db.Add(scorecard);
        }
    }

    // Not later than yesterday, however the months lie on the day of loading.
    private DateOnly DueOn(DemoMade made, int at)
    {
        var (due, yesterday) = (made.Curve.Calendar.DueOn(made.At(at)), calendar.Today.AddDays(-1));
        return due < yesterday ? due : yesterday;
    }

    private static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(14, 30), TimeSpan.Zero);

    private sealed record Place(OrganisationUnitId Unit, PositionId Director, PersonId Enters, PersonId Approves);
}
