using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using RbaTracker.Data;
using RbaTracker.Data.Accounts;
using RbaTracker.Data.Reporting;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Indicators;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Programs;
using RbaTracker.Domain.Reporting;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Scorecards;
using RbaTracker.Domain.Words;
using Program = RbaTracker.Domain.Programs.Program;

namespace RbaTracker.Testing;

/// <summary>Somebody of the small city.</summary>
public sealed record SmallCityPerson(string Name, string Email, string Language, Role Role, bool WholeCity);

/// <summary>
/// The city that tests of the whole product live in: one result with its indicator, one department with a program and its measure.
/// It stays as small as it is; the product's own demonstration may grow beside it.
/// </summary>
public static class SmallCity
{
    /// <summary>One password for all.</summary>
    public const string Password = "laurel-ridge-demo";

    /// <summary>How many quarters of history the measure has.</summary>
    public const int Quarters = 18;

    /// <summary>How many years of history the indicator has.</summary>
    public const int Years = 9;

    /// <summary>The rounds of a password's hash that the product makes.</summary>
    public const int ProductsRounds = 100_000;

    private static readonly (int Still, int Of)[] StillHousedValues =
    [
        (88, 108), (91, 112), (86, 104), (94, 115), (97, 117), (92, 113), (99, 119), (103, 122), (98, 118),
        (104, 123), (108, 126), (103, 121), (110, 128), (107, 123), (113, 131), (116, 133), (111, 127), (119, 135),
    ];

    private static readonly int[] WithoutShelterValues = [104, 118, 131, 127, 149, 214, 238, 229, 207];

    /// <summary>Who works in it, and can sign in.</summary>
    public static IReadOnlyList<SmallCityPerson> People { get; } =
    [
        new("Ana Ruiz", "ana@laurelridge.example", Language.English, Role.Contributor, WholeCity: false),
        new("Marcus Bell", "marcus@laurelridge.example", Language.English, Role.Approver, WholeCity: false),
        new("Dana Cho", "dana@laurelridge.example", Language.English, Role.Publisher, WholeCity: true),
        new("Priya Nair", "priya@laurelridge.example", Language.English, Role.Administrator, WholeCity: true),
        new("Lucía Vega", "lucia@laurelridge.example", Language.Spanish, Role.Contributor, WholeCity: false),
        new("Teresa Holt", "teresa@laurelridge.example", Language.English, Role.Council, WholeCity: true),
    ];

    /// <summary>Makes it in an empty database.</summary>
    /// <param name="database">The database.</param>
    /// <param name="time">The day on which it stands.</param>
    /// <param name="rounds">The rounds of a password's hash.</param>
    public static async Task MakeAsync(IDatabase database, TimeProvider time, int rounds)
    {
        await database.PrepareAsync(NullLogger.Instance);
        await new Writer(database, time, NullLogger<Writer>.Instance).RunAsync(Actor.Clockwork, db => AddAsync(db, time.GetUtcNow(), rounds));
    }

    private static async Task AddAsync(RbaDbContext db, DateTimeOffset now, int rounds)
    {
        var settings = await db.Settings.SingleAsync();
        settings.Name(Text.Of("Laurel Ridge", "Laurel Ridge"), settings.ProductName, settings.Accent);
        settings.MarkAsDemonstration();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone)).DateTime);

        var (housing, people) = AddPeople(db, new DateOnly(today.Year - 10, 7, 1), rounds);
        var (result, measure, indicator) = AddRecords(db, housing, people, today);
        await db.SaveChangesAsync();

        var scorecard = new Scorecard(Code.Of("council"), Text.Of("Council scorecard", "Cuadro de resultados del concejo"));
        scorecard.Show([(result.Id, indicator.Curve.Id), (result.Id, measure.Curve.Id)]);
        db.Add(scorecard);
        Publish(db, [.. ValuesOf(measure.Curve, indicator.Curve, today)], people, today, now);
        (await db.Set<PublishStamp>().SingleAsync()).Raise();
    }

    private static (OrganisationUnit Housing, Dictionary<string, PersonId> People) AddPeople(RbaDbContext db, DateOnly founded, int rounds)
    {
        var office = new OrganisationUnit(Code.Of("city-manager"), UnitLevel.Cabinet, Text.Of("City Manager's Office", "Oficina de la Administración Municipal"), null, founded);
        var housing = new OrganisationUnit(Code.Of("housing"), UnitLevel.Department, Text.Of("Housing Department", "Departamento de Vivienda"), office.Id, founded);
        db.AddRange(office, housing);
        var hasher = new PasswordHasher<Account>(Options.Create(new PasswordHasherOptions { IterationCount = rounds }));
        var ids = new Dictionary<string, PersonId>();
        foreach (var one in People)
        {
            var person = new Person(one.Name, one.Language);
            db.AddRange(person, new Appointment(person.Id, one.Role, one.WholeCity ? null : housing.Id, founded), AccountOf(person, one.Email, hasher));
            ids.Add(one.Name, person.Id);
        }

        return (housing, ids);
    }

    private static Account AccountOf(Person person, string email, PasswordHasher<Account> hasher)
    {
        var account = new Account(person.Id)
        {
            UserName = email,
            Email = email,
            NormalizedUserName = email.ToUpperInvariant(),
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            SecurityStamp = Guid.CreateVersion7().ToString("N", CultureInfo.InvariantCulture),
        };
        account.PasswordHash = hasher.HashPassword(account, Password);
        return account;
    }

    private static (Result Result, PerformanceMeasure Measure, Indicator Indicator) AddRecords(
        RbaDbContext db, OrganisationUnit housing, Dictionary<string, PersonId> people, DateOnly today)
    {
        var result = new Result(
            Code.Of("safe-stable-home"),
            Text.Of("Everyone has a safe, stable home", "Todas las personas tienen un hogar seguro y estable"),
            Text.Of(
                "No one sleeps outside. A family can stay where its children go to school.",
                "Nadie duerme en la calle. Una familia puede quedarse donde sus hijos van a la escuela."));
        var program = new Program(
            Code.Of("housing-support"),
            Text.Of("Housing support", "Apoyo a la vivienda"),
            Text.Of("Households that left homelessness with the city's help", "Hogares que dejaron la calle con ayuda de la ciudad"),
            housing.Id);
        program.ContributeTo(result.Id);

        var manager = new Position(Text.Of("Housing program manager", "Responsable del programa de vivienda"), housing.Id);
        manager.Hold(people["Marcus Bell"], today.AddYears(-3));
        var (measure, indicator) = (StillHoused(program.Id, manager.Id, today), WithoutShelter(result.Id, housing.Id, today));
        db.AddRange(result, program, manager, measure, indicator);
        return (result, measure, indicator);
    }

    private static PerformanceMeasure StillHoused(ProgramId program, PositionId manager, DateOnly today)
    {
        var calendar = new CurveCalendar(Frequency.Quarterly, YearStartMonth: 7, DueAfterDays: 20);
        var curve = new Curve(Unit.Percent, Text.Of("percent", "por ciento"), 1, Shape.Ratio, 100, Polarity.HigherIsBetter, calendar);
        curve.RollUp(Aggregation.Sum);
        curve.Protect(DisclosureClass.PersonsConfidential);
        curve.Choose(Rank.Headline, new Powers(Power.High, Power.High, Power.High));
        var latest = calendar.LatestEnded(today);
        var first = Period.Of(latest.StartMonth - (3 * Quarters), 3);
        curve.Define(
            first,
            Text.Of(
                "Of the households that the program housed twelve months before the quarter, the share that still had a home of their own.",
                "De los hogares que el programa alojó doce meses antes del trimestre, la parte que aún tenía vivienda propia."),
            Text.Of("Case records of the Housing Department", "Expedientes del Departamento de Vivienda"));
        for (var period = first; period.StartMonth <= latest.StartMonth + 9; period = period.Next)
        {
            curve.Aim(period, period.StartMonth < latest.StartMonth - 12 ? 85 : 88, period.Start);
        }

        return new PerformanceMeasure(
            program,
            Code.Of("still-housed"),
            Text.Of("Households still housed after 12 months", "Hogares que conservan su vivienda después de 12 meses"),
            Text.Of(
                "Of every hundred households that found a home with our help, how many still have it a year later.",
                "De cada cien hogares que encontraron vivienda con nuestra ayuda, cuántos aún la tienen un año después."),
            Question.BetterOff,
            manager,
            curve);
    }

    private static Indicator WithoutShelter(ResultId result, OrganisationUnitId steward, DateOnly today)
    {
        var calendar = new CurveCalendar(Frequency.Yearly, YearStartMonth: 1, DueAfterDays: 120);
        var curve = new Curve(Unit.Count, Text.Of("people", "personas"), 0, Shape.Number, 1, Polarity.LowerIsBetter, calendar);
        curve.RollUp(Aggregation.Last);
        curve.Protect(DisclosureClass.PersonsConfidential);
        curve.Choose(Rank.Headline, new Powers(Power.High, Power.High, Power.High));
        var latest = calendar.LatestEnded(today);
        var source = Text.Of("Winter count of the county's partners", "Conteo de invierno de los socios del condado");
        var first = Period.Of(latest.StartMonth - (12 * (Years - 1)), 12);
        curve.Define(first, Text.Of("People found sleeping outside on one night in January.", "Personas que dormían en la calle una noche de enero."), source);
        curve.Define(
            Period.Of(latest.StartMonth - 36, 12),
            Text.Of("People found sleeping outside, counted over two nights in January.", "Personas que dormían en la calle, contadas durante dos noches de enero."),
            source,
            comparable: false,
            Text.Of("counted over two nights", "conteo de dos noches"));
        curve.Aim(Period.Of(latest.StartMonth + 24, 12), 120, latest.End);
        return new Indicator(
            Code.Of("people-without-shelter"),
            Text.Of("People without shelter", "Personas sin refugio"),
            Text.Of("How many people slept outside, in a car or in a place not meant for living.", "Cuántas personas durmieron en la calle, en un auto o en un lugar no destinado a vivir."),
            steward,
            curve,
            [result]);
    }

    /// <summary>The latest quarter waits to be entered.</summary>
    private static IEnumerable<(Curve Curve, Period Period, Value Value, string? Note)> ValuesOf(Curve quarterly, Curve yearly, DateOnly today)
    {
        var period = quarterly.Calendar.LatestEnded(today).Previous;
        foreach (var (still, of) in StillHousedValues.Reverse())
        {
            yield return (quarterly, period, Value.OfParts(still, of), null);
            period = period.Previous;
        }

        period = yearly.Calendar.LatestEnded(today);
        var (kind, note) = (ValueKind.Provisional, (string?)"The final figure comes with the yearly report.");
        foreach (var people in WithoutShelterValues.Reverse())
        {
            yield return (yearly, period, Value.Of(people, kind), note);
            (period, kind, note) = (period.Previous, ValueKind.Final, null);
        }
    }

    private static void Publish(
        RbaDbContext db, List<(Curve Curve, Period Period, Value Value, string? Note)> values, Dictionary<string, PersonId> people, DateOnly today, DateTimeOffset now)
    {
        var (contributor, approver) = (people["Ana Ruiz"], people["Marcus Bell"]);
        var entries = values.ConvertAll(one =>
        {
            var entry = one.Curve.Begin(one.Period, GroupId.Total, [], today);
            entry.Type(one.Curve, one.Value, one.Note, null, contributor, now);
            entry.Submit();
            entry.Approve(approver, ownAllowed: false);
            return entry;
        });
        var release = new Release(entries, today, today, approver, now);
        release.Publish(today, now);
        var points = entries.ConvertAll(entry => new DataPoint(entry, release.Id, now));
        db.Add(release);
        db.AddRange(points);
        foreach (var curve in values.Select(one => one.Curve).Distinct())
        {
            var summary = new CurveSummary(curve.Id, GroupId.Total);
            summary.Make(curve, points.FindAll(point => point.CurveId == curve.Id), now);
            db.Add(summary);
        }
    }
}
