using RbaTracker.Domain.Curves;
using static RbaTracker.Domain.Calendars.Frequency;
using static RbaTracker.Domain.Measures.Question;
using static RbaTracker.Domain.Words.Text;
using static RbaTracker.Web.Demo.DemoCurve;

namespace RbaTracker.Web.Demo.Departments;

/// <summary>Homes: helping people into one, reaching those who have none, and building more.</summary>
internal static class Housing
{
    public static IReadOnlyList<DemoProgram> Programs =>
    [
        new("housing-support", Of("Housing support", "Apoyo a la vivienda"))
        {
            Unit = "housing",
            Manager = "Marcus Bell",
            Customers = Of("Households that left homelessness with the city's help, or are about to lose their home", "Hogares que dejaron la calle con ayuda de la ciudad o que están por perder su vivienda"),
            Goals = Of("Every household that we help has a home within two months and still has it a year later.", "Cada hogar que ayudamos tiene vivienda en dos meses y la conserva un año después."),
            Results = ["safe-stable-home", "fair-economy"],
            Source = Of("Case records of the Housing Department", "Expedientes del Departamento de Vivienda"),
            Measures =
            [
                new(
                    "still-housed",
                    BetterOff,
                    Of("Households still housed after 12 months", "Hogares que conservan su vivienda después de 12 meses"),
                    Of("Of every hundred households that found a home with our help, how many still have it a year later.", "De cada cien hogares que encontraron vivienda con nuestra ayuda, cuántos aún la tienen un año después."),
                    Of("Of the households that the program housed twelve months before the quarter, the share that still had a home of their own.", "De los hogares que el programa alojó doce meses antes del trimestre, la parte que aún tenía vivienda propia."),
                    Percent(Quarterly, 124, 81.5m, 82.5m, 84, 85.5m, 86, 88.2m) with { Target = 88, Before = 85, Headline = true, About = DisclosureClass.PersonsConfidential, StartsBack = 12 }),
                new(
                    "households-housed",
                    HowMuch,
                    Of("Households that moved into a home", "Hogares que se mudaron a una vivienda"),
                    Of("How many households found a home with our help.", "Cuántos hogares encontraron vivienda con nuestra ayuda."),
                    Of("Households with a signed lease and keys in the quarter.", "Hogares con contrato firmado y llaves en el trimestre."),
                    Count(Quarterly, Of("households", "hogares"), 94, 99, 104, 112, 121) with { OfTheYear = 470, About = DisclosureClass.PersonsConfidential }),
                new(
                    "days-to-move-in",
                    HowWell,
                    Of("Days from application to keys", "Días desde la solicitud hasta las llaves"),
                    Of("How long a household waits from asking for help to moving in.", "Cuánto espera un hogar desde que pide ayuda hasta que se muda."),
                    Of("Mean of the days from the complete application to the day of the keys.", "Promedio de días desde la solicitud completa hasta la entrega de llaves."),
                    Time(Quarterly, Of("days", "días"), 74, 71, 66, 58, 53) with { Decimals = 0, Target = 50, Before = 52, Headline = true }),
                new(
                    "rent-help-in-time",
                    HowWell,
                    Of("Rent help paid within 10 days", "Ayuda de alquiler pagada en 10 días"),
                    Of("How often help with the rent arrives before it is too late.", "Con qué frecuencia la ayuda de alquiler llega a tiempo."),
                    Of("Approved applications paid within ten working days, of all approved applications.", "Solicitudes aprobadas pagadas en diez días hábiles, de todas las aprobadas."),
                    Percent(Quarterly, 210, 71, 74, 78, 79, 84) with { Target = 85, Before = 80 }),
                new(
                    "income-up",
                    BetterOff,
                    Of("Households whose income rose", "Hogares cuyo ingreso aumentó"),
                    Of("Of the households we stay in touch with, how many earn more than a year before.", "De los hogares con los que seguimos en contacto, cuántos ganan más que un año antes."),
                    Of("Households with a higher income at the yearly visit than at the visit before, of all visited.", "Hogares con más ingreso en la visita anual que en la anterior, de todos los visitados."),
                    Percent(Yearly, 386, 34, 31, 37, 41, 43, 44) with { Target = 45, Before = 40, About = DisclosureClass.PersonsConfidential }),
            ],
        },
        new("homeless-outreach", Of("Homeless outreach", "Atención a personas sin hogar"))
        {
            Unit = "housing",
            Manager = "Ruth Vance",
            Customers = Of("People who sleep outside, in a car or in a shelter", "Personas que duermen en la calle, en un auto o en un albergue"),
            Goals = Of("Nobody is outside for longer than a week without an offer that fits.", "Nadie pasa más de una semana en la calle sin una oferta adecuada."),
            Results = ["safe-stable-home", "healthy-lives"],
            Source = Of("Records of the outreach teams", "Registros de los equipos de atención"),
            Measures =
            [
                new(
                    "outreach-contacts",
                    HowMuch,
                    Of("Outreach conversations", "Conversaciones en la calle"),
                    Of("How many conversations our teams had with people who sleep outside.", "Cuántas conversaciones tuvieron nuestros equipos con personas que duermen en la calle."),
                    Of("Conversations noted by the teams; one person can be met several times.", "Conversaciones anotadas por los equipos; una persona puede contarse varias veces."),
                    Count(Quarterly, Of("conversations", "conversaciones"), 1380, 1520, 1810, 1760, 1690) with { Better = Polarity.Neutral, Season = 120, Peak = 1 }),
                new(
                    "referral-to-move-in",
                    HowWell,
                    Of("Days from referral to a room", "Días desde la derivación hasta una habitación"),
                    Of("How long a person waits from the first referral to a room of their own.", "Cuánto espera una persona desde la primera derivación hasta tener habitación propia."),
                    Of("Mean of the days of all who moved in during the quarter.", "Promedio de días de quienes se mudaron en el trimestre."),
                    Time(Quarterly, Of("days", "días"), 61, 66, 70, 64, 59) with { Decimals = 0, Target = 45 }),
                new(
                    "exits-to-permanent-homes",
                    BetterOff,
                    Of("People who left shelter for a permanent home", "Personas que dejaron el albergue por una vivienda permanente"),
                    Of("Of every hundred people who left a shelter, how many went to a home that lasts.", "De cada cien personas que dejaron un albergue, cuántas fueron a una vivienda estable."),
                    Of("Exits to a permanent home, of all exits from shelters that the city pays for.", "Salidas a vivienda permanente, de todas las salidas de albergues que paga la ciudad."),
                    Percent(Quarterly, 188, 37, 38, 41, 43, 46) with
                    {
                        Target = 48,
                        Before = 42,
                        Headline = true,
                        About = DisclosureClass.PersonsConfidential,
                        Near = new Tolerance(ToleranceKind.Absolute, 2, "Two points are about four people a quarter."),
                        Benchmark = new(Of("Mean of nine comparable counties", "Promedio de nueve condados comparables"), Of("Invented for this demonstration", "Inventado para esta demostración"), false, 41),
                    }),
                new(
                    "shelter-beds-in-use",
                    HowWell,
                    Of("Shelter beds in use", "Camas de albergue ocupadas"),
                    Of("How full the shelters are: room for an emergency, and no bed left empty for long.", "Qué tan llenos están los albergues: con lugar para emergencias y sin camas vacías mucho tiempo."),
                    Of("Bed nights used, of all bed nights offered.", "Noches de cama usadas, de todas las ofrecidas."),
                    Percent(Quarterly, 14200, 88, 91, 94, 96, 95) with { Better = Polarity.InBand, Limits = new Limits(85, 96), Season = 2.5m, Peak = 1 }),
            ],
        },
        new("affordable-homes", Of("Affordable homes", "Vivienda asequible"))
        {
            Unit = "housing",
            Manager = "Marcus Bell",
            Customers = Of("Renters and first buyers who earn less than most", "Inquilinos y primeros compradores con ingresos bajos"),
            Goals = Of("Two hundred new homes a year that people with ordinary jobs can pay for.", "Doscientas viviendas nuevas al año que pueda pagar quien tiene un empleo común."),
            Results = ["safe-stable-home", "fair-economy"],
            Source = Of("Loan and grant agreements of the Housing Department", "Convenios de préstamo y subvención del Departamento de Vivienda"),
            Measures =
            [
                new(
                    "affordable-homes-completed",
                    HowMuch,
                    Of("Affordable homes completed", "Viviendas asequibles terminadas"),
                    Of("How many homes were finished whose rent or price is bound.", "Cuántas viviendas con precio o alquiler limitado se terminaron."),
                    Of("Homes with a certificate of occupancy and a bound rent or price.", "Viviendas con permiso de ocupación y precio o alquiler limitado."),
                    Count(Yearly, Of("homes", "viviendas"), 96, 71, 118, 152, 149, 183) with { Target = 180, Before = 160, Headline = true }),
                new(
                    "city-dollars-per-home",
                    HowWell,
                    Of("City dollars for each new home", "Dólares de la ciudad por vivienda nueva"),
                    Of("What the city pays toward one affordable home.", "Cuánto paga la ciudad por cada vivienda asequible."),
                    Of("City loans and grants, by the homes completed with them.", "Préstamos y subvenciones de la ciudad, entre las viviendas terminadas con ellos."),
                    Dollars(Yearly, Of("dollars a home", "dólares por vivienda"), 41200, 43800, 47500, 52300, 54900, 53600) with { Better = Polarity.LowerIsBetter, Target = 52000 }),
                new(
                    "award-to-start",
                    HowWell,
                    Of("Months from award to building", "Meses desde la adjudicación hasta la obra"),
                    Of("How long a project waits for its first shovel.", "Cuánto espera un proyecto hasta el inicio de la obra."),
                    Of("Mean of the months from the council's award to the building permit.", "Promedio de meses desde la adjudicación del concejo hasta el permiso de obra."),
                    Time(Yearly, Of("months", "meses"), 14.2m, 15.1m, 16.8m, 15.9m, 14.4m, 13.7m)),
                new(
                    "homes-kept-affordable",
                    BetterOff,
                    Of("Homes that stayed affordable", "Viviendas que siguieron siendo asequibles"),
                    Of("Of the homes that the city helped to build, how many still cost what was agreed.", "De las viviendas que la ciudad ayudó a construir, cuántas siguen costando lo acordado."),
                    Of("Homes whose rent or price keeps to the agreement at the yearly check, of all checked.", "Viviendas cuyo precio cumple el convenio en la revisión anual, de todas las revisadas."),
                    Percent(Yearly, 1480, 98.2m, 97.9m, 97.1m, 97.4m, 96.8m, 96.2m) with { Limits = new Limits(95, null, 1.5m), Headline = true }),
            ],
        },
    ];
}
