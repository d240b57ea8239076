using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Words;
using static RbaTracker.Domain.Calendars.Frequency;
using static RbaTracker.Domain.Words.Text;
using static RbaTracker.Web.Demo.DemoCurve;

namespace RbaTracker.Web.Demo;

/// <summary>An indicator of the demonstration: how people in the city are doing, which nobody answers for alone.</summary>
internal sealed record DemoIndicator(string Code, Text Name, Text Plain, Text Counted, Text Source, string[] Results, DemoCurve Curve)
{
    /// <summary>The office that looks after its data.</summary>
    public string Steward { get; init; } = "data-office";
}

/// <summary>The indicators of Laurel Ridge. All values and sources are invented.</summary>
internal static class DemoIndicators
{
    private static readonly Text WinterCount = Of("Winter count of the county's partners", "Conteo de invierno de los socios del condado");
    private static readonly Text YearlyEstimate = Of("Yearly estimate of the statistics office", "Estimación anual de la oficina de estadística");
    private static readonly Text ResidentSurvey = Of("Survey of residents", "Encuesta a residentes");
    private static readonly Text Health = Of("Health office of the county", "Oficina de salud del condado");

    public static IReadOnlyList<DemoIndicator> All =>
    [
        .. Homes, .. Safety, .. Around, .. Environment, .. Economy, .. Services, .. Government, .. Lives,
    ];

    private static DemoIndicator[] Homes =>
    [
        new(
            "people-without-shelter",
            Of("People without shelter", "Personas sin refugio"),
            Of("How many people slept outside, in a car or in a place not meant for living.", "Cuántas personas durmieron en la calle, en un auto o en un lugar no destinado a vivir."),
            Of("People found sleeping outside, counted over two nights in January.", "Personas que dormían en la calle, contadas durante dos noches de enero."),
            WinterCount,
            ["safe-stable-home"],
            ByCalendarYear(Count(Yearly, Of("people", "personas"), 104, 118, 131, 127, 149, 214, 238, 229, 207)) with
            {
                Better = Polarity.LowerIsBetter,
                RollsUp = Aggregation.Last,
                About = DisclosureClass.PersonsConfidential,
                Headline = true,
                Before = 220,
                PathTo = 120,
                Break = new(3, Of("People found sleeping outside on one night in January.", "Personas que dormían en la calle una noche de enero."), Of("counted over two nights", "conteo de dos noches")),
                Notes = new Dictionary<int, string> { [0] = "The final figure comes with the yearly report." },
            })
        {
            Steward = "housing",
        },
        new(
            "people-without-home",
            Of("People without a home", "Personas sin hogar"),
            Of("How many people had no home of their own, in a shelter or outside.", "Cuántas personas no tenían hogar propio, en un albergue o en la calle."),
            Of("People in shelters and outside in the last week of January.", "Personas en albergues y en la calle la última semana de enero."),
            WinterCount,
            ["safe-stable-home"],
            ByCalendarYear(Count(Yearly, Of("people", "personas"), 468, 481, 497, 512, 538, 596, 641, 633, 602)) with { Better = Polarity.LowerIsBetter, RollsUp = Aggregation.Last, About = DisclosureClass.PersonsConfidential })
        {
            Steward = "housing",
        },
        new(
            "rent-burden",
            Of("Renters who pay too much", "Inquilinos que pagan demasiado"),
            Of("Of every hundred renting households, how many spend more than a third of their income on the home.", "De cada cien hogares que alquilan, cuántos gastan más de un tercio de su ingreso en la vivienda."),
            Of("Renting households with housing costs above 30 percent of income, of all renting households.", "Hogares que alquilan con costos mayores al 30 por ciento del ingreso, de todos los que alquilan."),
            YearlyEstimate,
            ["safe-stable-home"],
            ByCalendarYear(Percent(Yearly, 20400, 45.1m, 46.3m, 47.2m, 49.4m, 50.2m, 49.1m, 48.4m)) with { Better = Polarity.LowerIsBetter, Kind = ValueKind.Estimate, Headline = true, About = DisclosureClass.Survey }),
        new(
            "eviction-filings",
            Of("Evictions filed", "Desalojos solicitados"),
            Of("Of every thousand renting households, how many were taken to court over their home.", "De cada mil hogares que alquilan, cuántos fueron llevados a juicio por su vivienda."),
            Of("Cases filed in the quarter, by renting households.", "Casos presentados en el trimestre, entre los hogares que alquilan."),
            Of("County court", "Tribunal del condado"),
            ["safe-stable-home"],
            Rate(Quarterly, Of("per 1,000 renting households", "por cada 1,000 hogares que alquilan"), 1000, 20400, 6.1m, 9.8m, 12.4m, 11.6m, 10.9m) with { Season = 0.8m, Peak = 8, Headline = true }),
    ];

    private static DemoIndicator[] Safety =>
    [
        new(
            "violent-crime",
            Of("Violent crime", "Delitos violentos"),
            Of("How many violent crimes were reported for every hundred thousand residents.", "Cuántos delitos violentos se denunciaron por cada cien mil residentes."),
            Of("Reported homicides, rapes, robberies and serious assaults, by residents.", "Homicidios, violaciones, robos y agresiones graves denunciados, entre los residentes."),
            Of("State crime reports", "Informes estatales de delitos"),
            ["safe-community"],
            ByCalendarYear(Rate(Yearly, Of("per 100,000 residents", "por cada 100,000 residentes"), 100000, 81600, 512, 498, 561, 634, 668, 610, 571)) with { Decimals = 0, Headline = true }),
        new(
            "feel-safe-at-night",
            Of("People who feel safe at night", "Personas que se sienten seguras de noche"),
            Of("Of every hundred residents, how many feel safe walking near home after dark.", "De cada cien residentes, cuántos se sienten seguros al caminar cerca de casa de noche."),
            Of("Residents who answer \"safe\" or \"very safe\", of all who answered.", "Residentes que responden «seguro» o «muy seguro», de todos los que respondieron."),
            ResidentSurvey,
            ["safe-community"],
            Survey(712, 71, 68, 63, 61, 64, 66) with { Headline = true, Decimals = 0 }),
        new(
            "traffic-deaths-and-injuries",
            Of("People killed or badly hurt in traffic", "Personas muertas o gravemente heridas en el tránsito"),
            Of("How many people died or were badly hurt on streets of the city.", "Cuántas personas murieron o quedaron gravemente heridas en calles de la ciudad."),
            Of("People in police crash reports, deaths within 30 days included.", "Personas en informes policiales de choques, con muertes hasta 30 días después."),
            Of("State crash register", "Registro estatal de choques"),
            ["safe-community", "getting-around"],
            ByCalendarYear(Count(Yearly, Of("people", "personas"), 61, 58, 66, 72, 79, 81, 74)) with { Better = Polarity.LowerIsBetter, Headline = true, Before = 75, PathTo = 55 }),
    ];

    private static DemoIndicator[] Around =>
    [
        new(
            "jobs-within-reach",
            Of("Jobs within 45 minutes by bus or on foot", "Empleos a 45 minutos en autobús o a pie"),
            Of("Of every hundred jobs in the county, how many a resident without a car can reach in 45 minutes.", "De cada cien empleos del condado, a cuántos puede llegar en 45 minutos quien no tiene auto."),
            Of("Jobs within 45 minutes of the middle of each block at eight in the morning, weighted by residents, of all jobs.", "Empleos a 45 minutos del centro de cada manzana a las ocho de la mañana, ponderados por residentes, de todos."),
            Of("Timetables and the register of workplaces", "Horarios y registro de empleos"),
            ["getting-around", "fair-economy"],
            Percent(Yearly, 98400, 24.1m, 23.8m, 22.6m, 24.9m, 28.3m, 31.2m) with { Headline = true }),
        new(
            "commute-without-car",
            Of("People who get to work without driving alone", "Personas que no van solas en auto al trabajo"),
            Of("Of every hundred people with a job, how many ride, walk, share a car or work at home.", "De cada cien personas con empleo, cuántas van en autobús, a pie, comparten auto o trabajan en casa."),
            Of("Workers who do not drive alone, of all workers.", "Trabajadores que no conducen solos, de todos."),
            YearlyEstimate,
            ["getting-around"],
            ByCalendarYear(Percent(Yearly, 47100, 23.4m, 24.1m, 34.8m, 33.9m, 32.7m, 33.1m, 33.6m)) with { Kind = ValueKind.Estimate, About = DisclosureClass.Survey }),
    ];

    private static DemoIndicator[] Environment =>
    [
        new(
            "emissions-per-resident",
            Of("Emissions per resident", "Emisiones por residente"),
            Of("How many tons of greenhouse gas the city emits for each person who lives in it.", "Cuántas toneladas de gases de efecto invernadero emite la ciudad por cada habitante."),
            Of("Tons of carbon dioxide and its like from homes, firms and traffic, by residents.", "Toneladas de dióxido de carbono equivalente de hogares, empresas y tránsito, entre los residentes."),
            Of("Regional inventory", "Inventario regional"),
            ["healthy-environment"],
            new()
            {
                Frequency = Yearly,
                YearStart = 1,
                Unit = Unit.Ratio,
                Words = Of("tons a resident", "toneladas por residente"),
                Decimals = 1,
                Shape = Shape.Ratio,
                Of = 81600,
                Better = Polarity.LowerIsBetter,
                Kind = ValueKind.Estimate,
                Through = [12.9m, 12.6m, 11.1m, 11.7m, 11.4m, 11, 10.6m],
                Headline = true,
            }),
        new(
            "good-air-days",
            Of("Days with good air", "Días con buen aire"),
            Of("On how many days of a hundred everybody could breathe easily.", "En cuántos días de cada cien todas las personas pudieron respirar bien."),
            Of("Days with an air quality index of 50 or less, of all measured days.", "Días con índice de calidad del aire de 50 o menos, de todos los medidos."),
            Of("Regional air agency", "Agencia regional del aire"),
            ["healthy-environment", "healthy-lives"],
            Percent(Quarterly, 90, 84, 85, 83, 86, 87) with { Season = -5, Peak = 7, Stray = 3, IsOfDays = true }),
        new(
            "tree-canopy",
            Of("Land under trees", "Suelo cubierto por árboles"),
            Of("How much of the city lies under the crowns of trees.", "Qué parte de la ciudad está bajo las copas de los árboles."),
            Of("Land under tree crowns in summer pictures from the air, in acres, of all land.", "Suelo bajo copas en fotos aéreas de verano, en acres, de todo el suelo."),
            Of("Pictures from the air, every three years", "Fotos aéreas, cada tres años"),
            ["healthy-environment"],
            Percent(MultiYear, 28700, 46.8m, 45.1m, 43.9m, 43.4m) with { YearStart = 1, YearsPerPeriod = 3, RollsUp = Aggregation.Last, Headline = true, Kind = ValueKind.Estimate }),
        new(
            "clean-streams",
            Of("Streams clean enough to play in", "Arroyos limpios para jugar"),
            Of("Of every hundred water samples, how many were clean enough for children.", "De cada cien muestras de agua, cuántas eran aptas para que jueguen los niños."),
            Of("Samples below the limit for bacteria, of all taken from May to September.", "Muestras bajo el límite de bacterias, de todas las tomadas de mayo a septiembre."),
            Of("Volunteers of the watershed group", "Voluntarios del grupo de la cuenca"),
            ["healthy-environment"],
            ByCalendarYear(Percent(Yearly, 208, 52, 55, 49, 57, 61, 60, 64)) with { Headline = true }),
    ];

    private static DemoIndicator[] Economy =>
    [
        new(
            "median-income",
            Of("Middle household income", "Ingreso medio de los hogares"),
            Of("Half of all households have more than this in a year, half have less.", "La mitad de los hogares tiene más que esto al año, la otra mitad menos."),
            Of("Median household income before taxes, in dollars of the year.", "Mediana del ingreso de los hogares antes de impuestos, en dólares del año."),
            YearlyEstimate,
            ["fair-economy"],
            ByCalendarYear(Dollars(Yearly, Of("dollars", "dólares"), 48900, 50200, 51100, 54600, 58300, 61200, 63900)) with { Kind = ValueKind.Estimate, RollsUp = Aggregation.None, About = DisclosureClass.Survey, Headline = true }),
        new(
            "people-in-poverty",
            Of("People in poverty", "Personas en la pobreza"),
            Of("Of every hundred residents, how many live on less than the poverty line.", "De cada cien residentes, cuántos viven con menos que la línea de pobreza."),
            Of("Residents below the federal line, of all for whom it is known.", "Residentes bajo la línea federal, de todos los que se conoce."),
            YearlyEstimate,
            ["fair-economy", "safe-stable-home"],
            ByCalendarYear(Percent(Yearly, 79800, 15.8m, 15.1m, 15.9m, 14.6m, 14.1m, 13.5m, 13.2m)) with { Better = Polarity.LowerIsBetter, Kind = ValueKind.Estimate, About = DisclosureClass.Survey }),
        new(
            "unemployment",
            Of("Unemployment", "Desempleo"),
            Of("Of every hundred people who want to work, how many have no job.", "De cada cien personas que quieren trabajar, cuántas no tienen empleo."),
            Of("People without a job who look for one, of the labor force.", "Personas sin empleo que lo buscan, de la fuerza laboral."),
            Of("State labor office", "Oficina estatal de trabajo"),
            ["fair-economy"],
            Percent(Quarterly, 45800, 6.4m, 4.6m, 3.8m, 3.5m, 3.6m) with { Better = Polarity.LowerIsBetter, RollsUp = Aggregation.Mean, Season = 0.3m, Peak = 2, Stray = 0.15m }),
        new(
            "children-ready-for-school",
            Of("Children ready for kindergarten", "Niños listos para el jardín de infantes"),
            Of("Of every hundred children who begin school, how many have what they need for a good start.", "De cada cien niños que empiezan la escuela, cuántos tienen lo necesario para un buen comienzo."),
            Of("Children at or above the expected level in the first weeks, of all assessed.", "Niños en el nivel esperado o más en las primeras semanas, de todos los evaluados."),
            Of("City schools", "Escuelas de la ciudad"),
            ["fair-economy"],
            Percent(Yearly, 842, 54, 51, 47, 49, 52, 55) with { Headline = true, About = DisclosureClass.PersonsConfidential }),
    ];

    private static DemoIndicator[] Services =>
    [
        new(
            "services-rated-good",
            Of("People who call city services good", "Personas que califican bien los servicios"),
            Of("Of every hundred residents, how many find the services of the city good.", "De cada cien residentes, cuántos consideran buenos los servicios de la ciudad."),
            Of("Residents who answer \"good\" or \"excellent\", of all who answered.", "Residentes que responden «buenos» o «excelentes», de todos los que respondieron."),
            ResidentSurvey,
            ["reliable-services", "trusted-government"],
            Survey(712, 61, 57, 55, 58, 62, 63) with { Headline = true }),
        new(
            "homes-with-internet",
            Of("Homes with fast internet", "Hogares con internet rápido"),
            Of("Of every hundred households, how many have a line that a pupil can learn with.", "De cada cien hogares, cuántos tienen una conexión con la que un alumno puede aprender."),
            Of("Households with a fixed broadband line, of all.", "Hogares con banda ancha fija, de todos."),
            YearlyEstimate,
            ["reliable-services"],
            ByCalendarYear(Percent(Yearly, 36900, 74.2m, 77.9m, 82.4m, 85.3m, 87.1m, 88.6m, 89.4m)) with { Kind = ValueKind.Estimate, About = DisclosureClass.Survey, Headline = true }),
        new(
            "homes-in-flood-zone",
            Of("Homes that a heavy rain can flood", "Viviendas que una lluvia fuerte puede inundar"),
            Of("How many homes stand where a heavy rain brings water into the house.", "Cuántas viviendas están donde una lluvia fuerte mete agua en la casa."),
            Of("Homes in the mapped flood zone without a raised floor or a barrier.", "Viviendas en la zona inundable del mapa sin piso elevado ni barrera."),
            Of("Flood map and permits", "Mapa de inundación y permisos"),
            ["reliable-services", "healthy-environment"],
            Count(Yearly, Of("homes", "viviendas"), 1420, 1415, 1402, 1366, 1318, 1287) with { Better = Polarity.LowerIsBetter, RollsUp = Aggregation.Last }),
    ];

    private static DemoIndicator[] Government =>
    [
        new(
            "trust-in-city",
            Of("People who trust the city to do right", "Personas que confían en la ciudad"),
            Of("Of every hundred residents, how many trust the city to decide well most of the time.", "De cada cien residentes, cuántos confían en que la ciudad decide bien casi siempre."),
            Of("Residents who answer \"mostly\" or \"always\", of all who answered.", "Residentes que responden «casi siempre» o «siempre», de todos los que respondieron."),
            ResidentSurvey,
            ["trusted-government"],
            Survey(712, 46, 41, 37, 38, 42, 41) with { Headline = true, Notes = new Dictionary<int, string> { [0] = "One point less than a year before is within what chance explains in a survey of this size." } }),
        new(
            "voters-in-city-elections",
            Of("Voters in city elections", "Votantes en elecciones municipales"),
            Of("Of every hundred people who may vote, how many did.", "De cada cien personas que pueden votar, cuántas votaron."),
            Of("Ballots cast, of registered voters.", "Votos emitidos, de los votantes registrados."),
            Of("County board of elections", "Junta electoral del condado"),
            ["trusted-government"],
            Percent(MultiYear, 61200, 21.4m, 19.8m, 24.6m, 26.1m) with { YearStart = 1, YearsPerPeriod = 2, Headline = true, About = DisclosureClass.PublicByLaw }),
    ];

    private static DemoIndicator[] Lives =>
    [
        new(
            "park-within-a-walk",
            Of("People with a park within a ten-minute walk", "Personas con un parque a diez minutos a pie"),
            Of("Of every hundred residents, how many can walk to a park in ten minutes.", "De cada cien residentes, cuántos llegan a pie a un parque en diez minutos."),
            Of("Residents within half a mile of a park gate by paths, of all.", "Residentes a media milla de una entrada por caminos, de todos."),
            Of("Map of paths and parks", "Mapa de caminos y parques"),
            ["healthy-lives"],
            Percent(Yearly, 81600, 51.4m, 52.6m, 52.9m, 56.8m, 59.3m, 60.1m) with { Headline = true }),
        new(
            "active-adults",
            Of("Adults who move enough", "Adultos que se mueven lo suficiente"),
            Of("Of every hundred adults, how many are active for two and a half hours a week.", "De cada cien adultos, cuántos están activos dos horas y media a la semana."),
            Of("Adults who say so, of all who answered.", "Adultos que lo dicen, de todos los que respondieron."),
            Health,
            ["healthy-lives"],
            ByCalendarYear(Survey(940, 52, 53, 49, 51, 54, 55, 55)) with { Headline = true }),
        new(
            "overdose-deaths",
            Of("Deaths by overdose", "Muertes por sobredosis"),
            Of("How many residents died of an overdose for every hundred thousand.", "Cuántos residentes murieron por sobredosis por cada cien mil."),
            Of("Deaths of residents with an overdose as the cause, by residents.", "Muertes de residentes por sobredosis, entre los residentes."),
            Health,
            ["healthy-lives"],
            ByCalendarYear(Rate(Yearly, Of("per 100,000 residents", "por cada 100,000 residentes"), 100000, 81600, 24, 31.8m, 41.6m, 49.1m, 52.8m, 54, 54.6m)) with
            {
                Headline = true,
                About = DisclosureClass.PersonsConfidential,
                Notes = new Dictionary<int, string> { [3] = "Since this year teams offer care within the week. Deaths still rise, and far more slowly than before." },
            }),
    ];

    private static DemoCurve ByCalendarYear(DemoCurve curve) => curve with { YearStart = 1 };
}
