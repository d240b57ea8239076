using RbaTracker.Domain.Curves;
using static RbaTracker.Domain.Calendars.Frequency;
using static RbaTracker.Domain.Measures.Question;
using static RbaTracker.Domain.Words.Text;
using static RbaTracker.Web.Demo.DemoCurve;

namespace RbaTracker.Web.Demo.Departments;

/// <summary>What may be built where.</summary>
internal static class Planning
{
    public static IReadOnlyList<DemoProgram> Programs =>
    [
        new("city-planning", Of("City planning", "Planificación urbana"))
        {
            Unit = "planning",
            Manager = "Leona Sands",
            Customers = Of("Neighbors, builders and those who will live here later", "Vecinos, constructores y quienes vivirán aquí después"),
            Goals = Of("New homes where buses run, and neighbors who know what is planned.", "Viviendas nuevas donde hay autobús y vecinos que saben qué se planea."),
            Results = ["getting-around", "safe-stable-home", "healthy-environment"],
            Source = Of("Planning cases", "Expedientes de planificación"),
            Measures =
            [
                new(
                    "plans-reviewed",
                    HowMuch,
                    Of("Plans reviewed", "Planes revisados"),
                    Of("How many plans we looked at.", "Cuántos planes revisamos."),
                    Of("Site plans and rezonings decided in the quarter.", "Planes de sitio y cambios de zona decididos en el trimestre."),
                    Count(Quarterly, Of("plans", "planes"), 58, 66, 71, 64, 69) with { Better = Polarity.Neutral }),
                new(
                    "plans-in-time",
                    HowWell,
                    Of("Plans decided within the legal time", "Planes decididos en el plazo legal"),
                    Of("How often we keep the time that the law gives us.", "Con qué frecuencia cumplimos el plazo de la ley."),
                    Of("Plans decided within 45 days, of all decided.", "Planes decididos en 45 días, de todos los decididos."),
                    Percent(Quarterly, 66, 84, 82, 88, 92, 95) with { Limits = new Limits(90, null, 3), Stray = 2, About = DisclosureClass.PublicByLaw }),
                new(
                    "new-homes-near-buses",
                    BetterOff,
                    Of("New homes near a bus that comes often", "Viviendas nuevas cerca de un autobús frecuente"),
                    Of("Of every hundred homes that we allowed, how many are a short walk from a frequent bus.", "De cada cien viviendas autorizadas, cuántas están a poca distancia de un autobús frecuente."),
                    Of("Homes within a quarter mile of a line that runs every 20 minutes, of all allowed.", "Viviendas a un cuarto de milla de una línea cada 20 minutos, de todas las autorizadas."),
                    Percent(Yearly, 870, 36, 39, 38, 46, 52, 57) with { Target = 55, Before = 50, Headline = true }),
                new(
                    "neighbors-understood",
                    BetterOff,
                    Of("Neighbors who understood the plan", "Vecinos que entendieron el plan"),
                    Of("Of the people at our meetings, how many knew afterwards what would be built.", "De las personas en nuestras reuniones, cuántas supieron después qué se construiría."),
                    Of("People who say so on the card at the door, of all cards.", "Personas que lo dicen en la tarjeta de salida, de todas las tarjetas."),
                    Survey(274, 55, 57, 61, 60, 66, 68) with { Target = 70, Before = 65 }),
            ],
        },
    ];
}
