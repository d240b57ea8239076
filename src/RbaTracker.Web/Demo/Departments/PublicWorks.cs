using RbaTracker.Domain.Curves;
using static RbaTracker.Domain.Calendars.Frequency;
using static RbaTracker.Domain.Measures.Question;
using static RbaTracker.Domain.Words.Text;
using static RbaTracker.Web.Demo.DemoCurve;

namespace RbaTracker.Web.Demo.Departments;

/// <summary>Waste, and water that falls on streets.</summary>
internal static class PublicWorks
{
    public static IReadOnlyList<DemoProgram> Programs =>
    [
        new("waste-and-recycling", Of("Waste and recycling", "Basura y reciclaje"))
        {
            Unit = "public-works",
            Manager = "Curtis Amaro",
            Customers = Of("Households with a cart at the curb", "Hogares con contenedor en la acera"),
            Goals = Of("Every cart is emptied on its day, and less goes to the landfill each year.", "Cada contenedor se vacía en su día y cada año va menos al vertedero."),
            Results = ["reliable-services", "healthy-environment"],
            Source = Of("Scales and route records", "Básculas y registros de rutas"),
            Measures =
            [
                new(
                    "waste-landfilled",
                    HowMuch,
                    Of("Household waste to the landfill", "Basura doméstica al vertedero"),
                    Of("How much of what households throw away is buried.", "Cuánto de lo que tiran los hogares se entierra."),
                    Of("Tons weighed at the landfill from city routes.", "Toneladas pesadas en el vertedero de las rutas de la ciudad."),
                    Count(Quarterly, Of("tons", "toneladas"), 5150, 5290, 5240, 5080, 4930) with { Better = Polarity.LowerIsBetter, OfTheYear = 19600, Season = 260, Peak = 7 }),
                new(
                    "missed-collections",
                    HowWell,
                    Of("Missed collections", "Recolecciones omitidas"),
                    Of("Of every ten thousand carts, how many we forgot.", "De cada diez mil contenedores, cuántos olvidamos."),
                    Of("Confirmed misses, by carts on the routes.", "Omisiones confirmadas, entre los contenedores de las rutas."),
                    Rate(Quarterly, Of("per 10,000 carts", "por cada 10,000 contenedores"), 10000, 412000, 9.4m, 10.2m, 8.1m, 6.9m, 6.1m) with { Target = 6, Before = 8, Headline = true }),
                new(
                    "recycling-spoiled",
                    HowWell,
                    Of("Recycling that is spoiled", "Reciclaje contaminado"),
                    Of("Of every hundred pounds in recycling carts, how many do not belong there.", "De cada cien libras en contenedores de reciclaje, cuántas no deberían estar ahí."),
                    Of("Weight of what does not belong, of carts opened at the curb on random days.", "Peso de lo que no corresponde, en contenedores abiertos en la acera en días al azar."),
                    Percent(Quarterly, 3100, 21, 20.5m, 20, 16.8m, 15.1m) with
                    {
                        Better = Polarity.LowerIsBetter,
                        Target = 14,
                        Before = 18,
                        Break = new(7, Of("Weight of what does not belong, by samples at the sorting plant.", "Peso de lo que no corresponde, según muestras en la planta."), Of("carts at the curb are opened in place of samples at the plant", "se abren contenedores en la acera en lugar de muestras en la planta")),
                    }),
                new(
                    "households-composting",
                    BetterOff,
                    Of("Households that keep food out of the trash", "Hogares que separan los restos de comida"),
                    Of("Of every hundred households, how many compost or use the food cart.", "De cada cien hogares, cuántos compostan o usan el contenedor de orgánicos."),
                    Of("Households with a food cart or a compost bin, of all on the routes.", "Hogares con contenedor de orgánicos o compostera, de todos los de las rutas."),
                    Percent(Yearly, 31700, 6, 8.5m, 11, 16, 21, 26) with { Target = 30, Before = 20, Headline = true }),
            ],
        },
        new("stormwater", Of("Stormwater", "Aguas pluviales"))
        {
            Unit = "public-works",
            Formerly = ("stormwater-utility", 3),
            Manager = "Joy Tamura",
            Customers = Of("People who live or work where water gathers, and everyone downstream", "Quienes viven o trabajan donde se junta el agua, y quienes están río abajo"),
            Goals = Of("Water runs off without flooding homes or dirtying streams.", "El agua corre sin inundar viviendas ni ensuciar arroyos."),
            Results = ["healthy-environment", "reliable-services"],
            Source = Of("Work orders and stream checks", "Órdenes de trabajo y revisiones de arroyos"),
            Measures =
            [
                new(
                    "drains-cleaned",
                    HowMuch,
                    Of("Storm drains cleaned", "Desagües limpiados"),
                    Of("How many drains we cleared.", "Cuántos desagües despejamos."),
                    Of("Drains cleaned in the quarter, each time counted.", "Desagües limpiados en el trimestre, contando cada vez."),
                    Count(Quarterly, Of("drains", "desagües"), 1120, 1180, 1240, 1310, 1290) with { OfTheYear = 5200, Season = 190, Peak = 11, Missing = 2 }),
                new(
                    "stream-events",
                    HowMuch,
                    Of("Neighbors at stream days", "Vecinos en jornadas de arroyos"),
                    Of("How many people came to a clean-up or a lesson at a stream.", "Cuántas personas vinieron a una limpieza o clase junto a un arroyo."),
                    Of("People counted at the events of the year.", "Personas contadas en las jornadas del año."),
                    Count(Yearly, Of("people", "personas"), 1840, 1210, 2350, 2980, 3310, 3640) with { Target = 3500, Before = 3000 }),
                new(
                    "flood-reports-in-time",
                    HowWell,
                    Of("Flood reports looked at within a day", "Reportes de inundación atendidos en un día"),
                    Of("How often somebody from the city comes within a day.", "Con qué frecuencia alguien de la ciudad acude en un día."),
                    Of("Reports with a visit within 24 hours, of all.", "Reportes con visita en 24 horas, de todos."),
                    Percent(Quarterly, 92, 71, 74, 79, 83, 88) with { Target = 90, Before = 85, Headline = true, Stray = 2.5m }),
                new(
                    "spills-not-again",
                    BetterOff,
                    Of("Spills that did not happen again", "Derrames que no se repitieron"),
                    Of("Of the places where something ran into a stream, how many stayed clean for a year.", "De los lugares con un derrame a un arroyo, cuántos siguieron limpios un año."),
                    Of("Places without a further spill within 12 months, of all found.", "Lugares sin otro derrame en 12 meses, de todos los hallados."),
                    Percent(Yearly, 84, 69, 73, 76, 75, 81, 83) with { Target = 85, Before = 80, Headline = true }),
            ],
        },
    ];
}
