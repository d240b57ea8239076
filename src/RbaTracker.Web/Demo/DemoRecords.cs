using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Indicators;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Scorecards;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;

namespace RbaTracker.Web.Demo;

/// <summary>The records of the demonstration: one result with its indicator, one department with a program and its measure.</summary>
internal static class DemoRecords
{
    public static readonly Code StillHoused = Code.Of("still-housed");
    public static readonly Code WithoutShelter = Code.Of("people-without-shelter");

    /// <summary>How many quarters of history the measure has.</summary>
    public const int Quarters = 18;

    /// <summary>How many years of history the indicator has.</summary>
    public const int Years = 9;

    public static void Add(RbaDbContext db, OrganisationUnit housing, IReadOnlyDictionary<string, PersonId> people, DateOnly today)
    {
        var result = new Result(
            Code.Of("safe-stable-home"),
            Text.Of("Everyone has a safe, stable home", "Todas las personas tienen un hogar seguro y estable"),
            Text.Of(
                "No one sleeps outside. A family can stay where its children go to school.",
                "Nadie duerme en la calle. Una familia puede quedarse donde sus hijos van a la escuela."));
        var program = new RbaTracker.Domain.Programs.Program(
            Code.Of("housing-support"),
            Text.Of("Housing support", "Apoyo a la vivienda"),
            Text.Of("Households that left homelessness with the city's help", "Hogares que dejaron la calle con ayuda de la ciudad"),
            housing.Id);
        program.ContributeTo(result.Id);

        var manager = new Position(Text.Of("Housing program manager", "Responsable del programa de vivienda"), housing.Id);
        manager.Hold(people["Marcus Bell"], today.AddYears(-3));
        db.AddRange(result, program, manager, StillHousedMeasure(program.Id, manager.Id, today), WithoutShelterIndicator(result.Id, housing.Id, today));
    }

    /// <summary>Puts the measures on the council's page, once their curves have their numbers.</summary>
    public static async Task AddScorecardAsync(RbaDbContext db)
    {
        var result = await db.Results.SingleAsync();
        var scorecard = new Scorecard(Code.Of("council"), Text.Of("Council scorecard", "Cuadro de resultados del concejo"));
        scorecard.Show([
            (result.Id, await db.CurveOfAsync(WithoutShelter, CancellationToken.None)),
            (result.Id, await db.CurveOfAsync(StillHoused, CancellationToken.None))]);
        db.Add(scorecard);
    }

    private static PerformanceMeasure StillHousedMeasure(RbaTracker.Domain.Programs.ProgramId program, PositionId manager, DateOnly today)
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
            StillHoused,
            Text.Of("Households still housed after 12 months", "Hogares que conservan su vivienda después de 12 meses"),
            Text.Of(
                "Of every hundred households that found a home with our help, how many still have it a year later.",
                "De cada cien hogares que encontraron vivienda con nuestra ayuda, cuántos aún la tienen un año después."),
            Question.BetterOff,
            manager,
            curve);
    }

    private static Indicator WithoutShelterIndicator(ResultId result, OrganisationUnitId steward, DateOnly today)
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
            WithoutShelter,
            Text.Of("People without shelter", "Personas sin refugio"),
            Text.Of("How many people slept outside, in a car or in a place not meant for living.", "Cuántas personas durmieron en la calle, en un auto o en un lugar no destinado a vivir."),
            steward,
            curve,
            [result]);
    }
}
