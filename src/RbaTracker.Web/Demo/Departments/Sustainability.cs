using RbaTracker.Domain.Curves;
using static RbaTracker.Domain.Calendars.Frequency;
using static RbaTracker.Domain.Measures.Question;
using static RbaTracker.Domain.Words.Text;
using static RbaTracker.Web.Demo.DemoCurve;

namespace RbaTracker.Web.Demo.Departments;

/// <summary>The city's own emissions, and its trees.</summary>
internal static class Sustainability
{
    public static IReadOnlyList<DemoProgram> Programs =>
    [
        new("climate-action", Of("Climate action", "Acción climática"))
        {
            Unit = "sustainability",
            Manager = "Elias Romer",
            Customers = Of("City departments, and residents who will live with the climate to come", "Departamentos de la ciudad y residentes que vivirán con el clima futuro"),
            Goals = Of("City buildings and vehicles emit half as much by the end of the decade.", "Los edificios y vehículos de la ciudad emiten la mitad al final de la década."),
            Results = ["healthy-environment"],
            Source = Of("Energy bills and fuel cards", "Facturas de energía y tarjetas de combustible"),
            Measures =
            [
                new(
                    "buildings-made-tight",
                    HowMuch,
                    Of("City buildings made to need less energy", "Edificios de la ciudad mejorados"),
                    Of("How many city buildings were insulated or got new heating.", "Cuántos edificios se aislaron o recibieron nueva calefacción."),
                    Of("Buildings finished in the year.", "Edificios terminados en el año."),
                    Count(Yearly, Of("buildings", "edificios"), 3, 4, 4, 7, 9, 11) with { Target = 12, Before = 8 }),
                new(
                    "energy-saved",
                    HowWell,
                    Of("Energy saved in renewed buildings", "Energía ahorrada en edificios renovados"),
                    Of("How much less energy a renewed building uses in its first year.", "Cuánta menos energía usa un edificio renovado en su primer año."),
                    Of("Energy saved against the year before the work, of the energy used then.", "Energía ahorrada respecto del año anterior a la obra, de la usada entonces."),
                    Percent(Yearly, 4200, 14, 16, 19, 21, 20, 23) with { Target = 25, Before = 20 })
                {
                    Post = "energy-analyst",
                },
                new(
                    "renewable-energy",
                    HowWell,
                    Of("Renewable energy in city operations", "Energía renovable en la ciudad"),
                    Of("Of every hundred units of energy that the city uses, how many come from sun, wind or water.", "De cada cien unidades de energía que usa la ciudad, cuántas vienen del sol, el viento o el agua."),
                    Of("Energy from renewable sources, of all used by city buildings and vehicles.", "Energía de fuentes renovables, de toda la usada por edificios y vehículos."),
                    Percent(Yearly, 61000, 9, 11, 16, 22, 27, 31) with { Before = 30, PathTo = 50, Headline = true }),
                new(
                    "city-emissions",
                    BetterOff,
                    Of("Emissions of city operations", "Emisiones de la ciudad"),
                    Of("How many tons of greenhouse gas the city's own buildings and vehicles emit.", "Cuántas toneladas de gases de efecto invernadero emiten los edificios y vehículos de la ciudad."),
                    Of("Tons of carbon dioxide and its like, by the yearly inventory.", "Toneladas de dióxido de carbono equivalente, según el inventario anual."),
                    Count(Yearly, Of("tons", "toneladas"), 21400, 20900, 20700, 19200, 18100, 17300) with { Better = Polarity.LowerIsBetter, Before = 18000, PathTo = 13500, Headline = true }),
            ],
        },
        new("urban-forest", Of("Urban forest", "Bosque urbano"))
        {
            Unit = "sustainability",
            Manager = "Elias Romer",
            Customers = Of("Residents of streets with little shade", "Residentes de calles con poca sombra"),
            Goals = Of("Shade on every street, first where it is hottest.", "Sombra en cada calle, primero donde hace más calor."),
            Results = ["healthy-environment", "healthy-lives"],
            Source = Of("Tree register", "Registro de árboles"),
            Measures =
            [
                new(
                    "trees-planted",
                    HowMuch,
                    Of("Trees planted", "Árboles plantados"),
                    Of("How many trees the city and its helpers planted.", "Cuántos árboles plantaron la ciudad y sus voluntarios."),
                    Of("Trees planted on streets and in parks in the quarter.", "Árboles plantados en calles y parques en el trimestre."),
                    Count(Quarterly, Of("trees", "árboles"), 240, 260, 300, 340, 360) with { OfTheYear = 1400, Season = 150, Peak = 12, Stray = 14 }),
                new(
                    "trees-pruned-in-turn",
                    HowWell,
                    Of("Street trees pruned in their turn", "Árboles podados a su turno"),
                    Of("Of the trees that were due, how many were pruned.", "De los árboles que correspondía podar, cuántos se podaron."),
                    Of("Trees pruned in the year, of those due by the seven-year plan.", "Árboles podados en el año, de los previstos en el plan de siete años."),
                    Percent(Yearly, 2900, 66, 58, 71, 76, 79, 82) with { Target = 85, Before = 75 }),
                new(
                    "trees-alive",
                    BetterOff,
                    Of("Young trees alive after three years", "Árboles jóvenes vivos tras tres años"),
                    Of("Of every hundred trees planted three years ago, how many still live.", "De cada cien árboles plantados hace tres años, cuántos viven."),
                    Of("Trees alive at the check after three summers, of all planted.", "Árboles vivos en la revisión tras tres veranos, de todos los plantados."),
                    Percent(Yearly, 940, 78, 74, 79, 84, 86, 87) with { Target = 86, Before = 85, Headline = true }),
                new(
                    "shade-where-hottest",
                    BetterOff,
                    Of("New trees where it is hottest", "Árboles nuevos donde hace más calor"),
                    Of("Of every hundred new trees, how many stand in the hottest fifth of the city.", "De cada cien árboles nuevos, cuántos están en el quinto más caluroso de la ciudad."),
                    Of("Trees planted in the hottest fifth of blocks, of all planted.", "Árboles plantados en el quinto más caluroso de las manzanas, de todos."),
                    Percent(Yearly, 1180, 18, 21, 27, 36, 41, 44) with { Target = 45, Before = 35 }),
            ],
        },
    ];
}
