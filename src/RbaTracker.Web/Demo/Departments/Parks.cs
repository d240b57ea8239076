using RbaTracker.Domain.Curves;
using static RbaTracker.Domain.Calendars.Frequency;
using static RbaTracker.Domain.Measures.Question;
using static RbaTracker.Domain.Words.Text;
using static RbaTracker.Web.Demo.DemoCurve;

namespace RbaTracker.Web.Demo.Departments;

/// <summary>Recreation, parks, and the paths between them.</summary>
internal static class Parks
{
    public static IReadOnlyList<DemoProgram> Programs =>
    [
        new("recreation", Of("Recreation", "Recreación"))
        {
            Unit = "parks",
            Manager = "Yolanda Pruitt",
            Customers = Of("Children, families and older people who come to our courses and pools", "Niños, familias y personas mayores que vienen a nuestros cursos y piscinas"),
            Goals = Of("Something good to do for everyone, near home and at a price that fits.", "Algo bueno para cada persona, cerca de casa y a un precio accesible."),
            Results = ["healthy-lives", "fair-economy"],
            Source = Of("Registration system", "Sistema de inscripciones"),
            Measures =
            [
                new(
                    "course-registrations",
                    HowMuch,
                    Of("Registrations for courses", "Inscripciones en cursos"),
                    Of("How often somebody signed up for a course or a camp.", "Cuántas veces alguien se inscribió en un curso o campamento."),
                    Of("Paid and free registrations in the quarter.", "Inscripciones pagadas y gratuitas en el trimestre."),
                    Count(Quarterly, Of("registrations", "inscripciones"), 3100, 3700, 4250, 4600, 4800) with { OfTheYear = 19000, Season = 900, Peak = 6 }),
                new(
                    "places-filled",
                    HowWell,
                    Of("Course places filled", "Cupos ocupados"),
                    Of("Of every hundred places that we offer, how many are taken.", "De cada cien cupos que ofrecemos, cuántos se ocupan."),
                    Of("Places taken, of all offered.", "Cupos ocupados, de todos los ofrecidos."),
                    Percent(Quarterly, 5400, 66, 71, 76, 79, 81) with { Target = 80, Before = 75, Season = 3 }),
                new(
                    "cost-covered-by-fees",
                    HowWell,
                    Of("Cost covered by fees", "Costo cubierto por cuotas"),
                    Of("How much of the cost fees pay: enough to go on, and not so much that families stay away.", "Cuánto del costo pagan las cuotas: suficiente para seguir, sin alejar a las familias."),
                    Of("Fees of the year, of the cost of the courses in thousand dollars.", "Cuotas del año, del costo de los cursos en miles de dólares."),
                    Percent(Yearly, 4600, 31, 24, 33, 38, 41, 43) with { Better = Polarity.InBand, Limits = new Limits(35, 45) }),
                new(
                    "children-can-swim",
                    BetterOff,
                    Of("Children who learned to swim", "Niños que aprendieron a nadar"),
                    Of("Of the children who could not swim when the course began, how many can at its end.", "De los niños que no sabían nadar al empezar el curso, cuántos saben al terminar."),
                    Of("Children who swim 25 yards at the last lesson, of all who could not at the first.", "Niños que nadan 25 yardas en la última clase, de todos los que no podían en la primera."),
                    Percent(Yearly, 690, 62, 60, 67, 71, 74, 78) with { Target = 76, Before = 70, Headline = true }),
            ],
        },
        new("parks-and-greenways", Of("Parks and greenways", "Parques y vías verdes"))
        {
            Unit = "parks",
            Manager = "Peter Nakai",
            Customers = Of("Everyone who walks, plays or rests outside", "Quienes caminan, juegan o descansan al aire libre"),
            Goals = Of("A clean, safe park within a short walk of every home.", "Un parque limpio y seguro cerca de cada hogar."),
            Results = ["healthy-lives", "healthy-environment", "getting-around"],
            Source = Of("Park checks and path counters", "Revisiones de parques y contadores de vías"),
            Measures =
            [
                new(
                    "greenway-miles",
                    HowMuch,
                    Of("Miles of greenway", "Millas de vías verdes"),
                    Of("How many miles of path away from cars are open.", "Cuántas millas de camino sin autos están abiertas."),
                    Of("Miles open on the last day of the year.", "Millas abiertas el último día del año."),
                    Count(Yearly, Of("miles", "millas"), 17.2m, 18.9m, 18.9m, 21.4m, 23.8m, 24.6m) with { Decimals = 1, RollsUp = Domain.Curves.Aggregation.Last, Target = 26, Before = 23, Headline = true }),
                new(
                    "parks-in-order",
                    HowWell,
                    Of("Parks in good order", "Parques en buen estado"),
                    Of("Of every hundred checks, how many found a park clean and whole.", "De cada cien revisiones, cuántas hallaron el parque limpio y en buen estado."),
                    Of("Checks with 85 of 100 points or more, of all.", "Revisiones con 85 de 100 puntos o más, de todas."),
                    Percent(Quarterly, 195, 72, 75, 78, 82, 84) with { Target = 85, Before = 80, Missing = 1 }),
                new(
                    "playground-mended",
                    HowWell,
                    Of("Days until a playground is mended", "Días hasta reparar un área de juegos"),
                    Of("How long a broken swing stays broken.", "Cuánto tarda en repararse un columpio roto."),
                    Of("Mean of the days from the report to the repair.", "Promedio de días desde el reporte hasta la reparación."),
                    Time(Quarterly, Of("days", "días"), 12, 13.5m, 10.4m, 8.2m, 6.9m) with { Target = 7, Before = 10 }),
                new(
                    "feel-safe-in-parks",
                    BetterOff,
                    Of("Visitors who feel safe in parks", "Visitantes que se sienten seguros en los parques"),
                    Of("Of the visitors we ask, how many feel safe.", "De los visitantes consultados, cuántos se sienten seguros."),
                    Of("Visitors who feel safe or very safe, of all who answered.", "Visitantes que se sienten seguros o muy seguros, de todos los que respondieron."),
                    Survey(505, 70, 66, 68, 71, 74, 75) with { Target = 78, Before = 72, Headline = true }),
            ],
        },
    ];
}
