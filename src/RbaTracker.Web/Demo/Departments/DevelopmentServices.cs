using RbaTracker.Domain.Curves;
using static RbaTracker.Domain.Calendars.Frequency;
using static RbaTracker.Domain.Measures.Question;
using static RbaTracker.Domain.Words.Text;
using static RbaTracker.Web.Demo.DemoCurve;

namespace RbaTracker.Web.Demo.Departments;

/// <summary>Permits and inspections.</summary>
internal static class DevelopmentServices
{
    public static IReadOnlyList<DemoProgram> Programs =>
    [
        new("permits", Of("Building permits", "Permisos de construcción"))
        {
            Unit = "development",
            Manager = "Dev Malhotra",
            Customers = Of("People and firms that want to build", "Personas y empresas que quieren construir"),
            Goals = Of("A clear answer within two weeks.", "Una respuesta clara en dos semanas."),
            Results = ["reliable-services", "safe-stable-home"],
            Source = Of("Permit system", "Sistema de permisos"),
            Measures =
            [
                new(
                    "permits-issued",
                    HowMuch,
                    Of("Permits issued", "Permisos otorgados"),
                    Of("How many permits were given.", "Cuántos permisos se otorgaron."),
                    Of("Permits of all kinds, each counted once.", "Permisos de todo tipo, contados una vez."),
                    Count(Monthly, Of("permits", "permisos"), 520, 610, 585, 560, 604) with { Better = Polarity.Neutral, Season = 70, Peak = 5 }),
                new(
                    "first-review-days",
                    HowWell,
                    Of("Days until the first review of a house", "Días hasta la primera revisión de una vivienda"),
                    Of("How long a person who builds a house waits for our first answer.", "Cuánto espera quien construye una vivienda nuestra primera respuesta."),
                    Of("Median of the working days from the complete application to the first written review.", "Mediana de días hábiles desde la solicitud completa hasta la primera revisión escrita."),
                    Time(Quarterly, Of("working days", "días hábiles"), 20, 23, 21, 17, 13.5m) with
                    {
                        Target = 14,
                        Before = 18,
                        Headline = true,
                        Near = new Tolerance(ToleranceKind.Relative, 0.1m, "A day or two more costs nobody a season."),
                        DecidedAnew = (12, Of("The council asked for two working days less after the second reviewer was hired.", "El concejo pidió dos días hábiles menos tras contratar a la segunda persona revisora.")),
                    }),
                new(
                    "plans-right-first-time",
                    HowWell,
                    Of("Plans approved at the first review", "Planos aprobados en la primera revisión"),
                    Of("How often an applicant does not have to come back.", "Con qué frecuencia no hace falta volver."),
                    Of("Plans approved without changes, of all first reviews.", "Planos aprobados sin cambios, de todas las primeras revisiones."),
                    Percent(Quarterly, 460, 31, 33, 38, 42, 45) with { Target = 45, Before = 40 }),
                new(
                    "process-was-clear",
                    BetterOff,
                    Of("Applicants who knew what to do", "Solicitantes que supieron qué hacer"),
                    Of("Of the applicants we ask, how many say that the way was clear.", "De los solicitantes consultados, cuántos dicen que el trámite fue claro."),
                    Of("Applicants who agree or strongly agree, of all who answered.", "Solicitantes de acuerdo o muy de acuerdo, de todos los que respondieron."),
                    Survey(318, 49, 52, 51, 58, 64, 67) with { Target = 65, Before = 60, Headline = true }),
            ],
        },
        new("inspections", Of("Building inspections", "Inspecciones de obra"))
        {
            Unit = "development",
            Manager = "Dev Malhotra",
            Customers = Of("Builders, buyers and neighbors", "Constructores, compradores y vecinos"),
            Goals = Of("Every building is safe, and nobody waits for us.", "Cada edificio es seguro y nadie espera por nosotros."),
            Results = ["safe-community", "reliable-services"],
            Source = Of("Inspection records", "Registros de inspección"),
            Measures =
            [
                new(
                    "inspections-made",
                    HowMuch,
                    Of("Inspections made", "Inspecciones hechas"),
                    Of("How many inspections we made.", "Cuántas inspecciones hicimos."),
                    Of("Inspections on site and by video in the quarter.", "Inspecciones en obra y por video en el trimestre."),
                    Count(Quarterly, Of("inspections", "inspecciones"), 6900, 7400, 7250, 7100, 7600) with { Better = Polarity.Neutral, Season = 420, Peak = 6 }),
                new(
                    "inspected-next-day",
                    HowWell,
                    Of("Inspected by the next day", "Inspeccionado al día siguiente"),
                    Of("How often we come by the next working day.", "Con qué frecuencia llegamos al siguiente día hábil."),
                    Of("Inspections by the working day after the request, of all.", "Inspecciones al siguiente día hábil de la solicitud, de todas."),
                    Percent(Quarterly, 7200, 81, 78, 83, 88, 91) with { Target = 92, Before = 88 }),
                new(
                    "passed-first-inspection",
                    BetterOff,
                    Of("Homes that pass at the first visit", "Viviendas que aprueban en la primera visita"),
                    Of("How often a home is built right the first time.", "Con qué frecuencia una vivienda queda bien a la primera."),
                    Of("First inspections passed, of all first inspections of homes.", "Primeras inspecciones aprobadas, de todas las de viviendas."),
                    Percent(Quarterly, 1850, 68, 69, 72, 74, 75) with { Target = 75, Before = 70, Headline = true }),
                new(
                    "unsafe-homes-mended",
                    BetterOff,
                    Of("Unsafe homes made safe", "Viviendas inseguras reparadas"),
                    Of("Of the homes that we found unsafe, how many were safe within 90 days.", "De las viviendas inseguras que hallamos, cuántas eran seguras en 90 días."),
                    Of("Cases closed as safe within 90 days, of all opened.", "Casos cerrados como seguros en 90 días, de todos los abiertos."),
                    Percent(Yearly, 226, 57, 52, 60, 64, 71, 73) with { Target = 75, Before = 70, Headline = true }),
            ],
        },
    ];
}
