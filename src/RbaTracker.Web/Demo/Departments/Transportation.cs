using RbaTracker.Domain.Curves;
using static RbaTracker.Domain.Calendars.Frequency;
using static RbaTracker.Domain.Measures.Question;
using static RbaTracker.Domain.Words.Text;
using static RbaTracker.Web.Demo.DemoCurve;

namespace RbaTracker.Web.Demo.Departments;

/// <summary>Buses, streets, and streets where nobody gets hurt.</summary>
internal static class Transportation
{
    public static IReadOnlyList<DemoProgram> Programs =>
    [
        new("bus-service", Of("Bus service", "Servicio de autobús"))
        {
            Unit = "transportation",
            Manager = "Grace Lindqvist",
            Customers = Of("Riders, and those who would ride if the bus came when they need it", "Pasajeros, y quienes viajarían si el autobús llegara cuando lo necesitan"),
            Goals = Of("A bus that people can set their watch by.", "Un autobús puntual."),
            Results = ["getting-around", "fair-economy"],
            Source = Of("Counters and clocks on the buses", "Contadores y relojes de los autobuses"),
            Measures =
            [
                new(
                    "bus-boardings",
                    HowMuch,
                    Of("Bus boardings", "Viajes en autobús"),
                    Of("How often somebody got on a bus.", "Cuántas veces alguien subió a un autobús."),
                    Of("Boardings counted at the doors, transfers included.", "Subidas contadas en las puertas, con transbordos."),
                    Count(Monthly, Of("boardings", "viajes"), 74000, 81000, 90500, 97000, 104000) with { OfTheYear = 1240000, Headline = true, Season = 6500, Peak = 10, Stray = 2100 }),
                new(
                    "bus-on-time",
                    HowWell,
                    Of("Buses on time", "Autobuses puntuales"),
                    Of("Of every hundred stops, at how many the bus was on time.", "De cada cien paradas, en cuántas el autobús llegó a tiempo."),
                    Of("Departures from timed stops no more than 1 minute early or 5 minutes late, of all.", "Salidas de paradas con horario con no más de 1 minuto de adelanto o 5 de retraso, de todas."),
                    Percent(Monthly, 41800, 67, 63, 58, 60, 68, 73) with
                    {
                        Before = 68,
                        PathTo = 78,
                        Headline = true,
                        StartsBack = 24,
                        Near = new Tolerance(ToleranceKind.Absolute, 1.5m, "Road works move a month by about a point and a half."),
                        Notes = new Dictionary<int, string> { [19] = "New timetable with longer runs at rush hour, and 14 more drivers." },
                    }),
                new(
                    "missed-trips",
                    HowWell,
                    Of("Trips that did not run", "Viajes que no salieron"),
                    Of("Of every thousand trips in the timetable, how many did not run.", "De cada mil viajes del horario, cuántos no salieron."),
                    Of("Trips cancelled or begun more than 30 minutes late, by trips in the timetable.", "Viajes cancelados o con más de 30 minutos de retraso, entre los del horario."),
                    Rate(Quarterly, Of("per 1,000 trips", "por cada 1,000 viajes"), 1000, 23400, 14, 17, 12, 8.5m, 6.4m) with { Target = 5.5m, Before = 6 }),
                new(
                    "cost-per-boarding",
                    HowWell,
                    Of("Cost of a boarding", "Costo de un viaje"),
                    Of("What one boarding costs the city, fares taken off.", "Cuánto cuesta a la ciudad un viaje, sin las tarifas."),
                    Of("Net operating cost of the year, by boardings.", "Costo operativo neto del año, entre los viajes."),
                    Dollars(Yearly, Of("dollars a boarding", "dólares por viaje"), 8.9m, 9.8m, 9.1m, 8.4m, 7.9m) with { Decimals = 2, Better = Polarity.LowerIsBetter, Target = 7.5m, Missing = 1 }),
                new(
                    "riders-arrive",
                    BetterOff,
                    Of("Riders who get to work or the doctor in time", "Pasajeros que llegan a tiempo al trabajo o al médico"),
                    Of("Of the riders we ask each spring, how many can count on the bus.", "De los pasajeros que consultamos cada primavera, cuántos pueden confiar en el autobús."),
                    Of("Riders who answer \"always\" or \"mostly\", of all who answered.", "Pasajeros que responden «siempre» o «casi siempre», de todos los que respondieron."),
                    Survey(640, 61, 54, 50, 57, 63, 66) with { Target = 70, Before = 65, Headline = true }),
            ],
        },
        new("street-care", Of("Street care", "Cuidado de calles"))
        {
            Unit = "transportation",
            Manager = "Ivan Petrosyan",
            Customers = Of("Everyone who drives, rides or walks on a city street", "Quienes manejan, pedalean o caminan por una calle de la ciudad"),
            Goals = Of("Smooth streets in every part of the city, at a price that we can keep up.", "Calles lisas en toda la ciudad, a un costo sostenible."),
            Results = ["getting-around", "reliable-services"],
            Source = Of("Work orders of the street crews", "Órdenes de trabajo de las cuadrillas"),
            Measures =
            [
                new(
                    "lane-miles-resurfaced",
                    HowMuch,
                    Of("Lane miles made new", "Millas de carril repavimentadas"),
                    Of("How much street got a new surface.", "Cuánta calle recibió pavimento nuevo."),
                    Of("Lane miles finished in the year.", "Millas de carril terminadas en el año."),
                    Count(Yearly, Of("lane miles", "millas de carril"), 18, 16, 21, 24, 23, 27) with { Target = 30, Before = 24 }),
                new(
                    "potholes-in-time",
                    HowWell,
                    Of("Potholes filled within two days", "Baches reparados en dos días"),
                    Of("How often a reported pothole is gone two working days later.", "Con qué frecuencia un bache reportado desaparece en dos días hábiles."),
                    Of("Reports closed within two working days, of all.", "Reportes cerrados en dos días hábiles, de todos."),
                    Percent(Quarterly, 540, 74, 69, 76, 82, 86) with { Target = 90, Before = 88, Season = 4, Peak = 8, Headline = true }),
                new(
                    "cost-per-lane-mile",
                    HowWell,
                    Of("Cost of a lane mile", "Costo de una milla de carril"),
                    Of("What a mile of new surface costs.", "Cuánto cuesta una milla de pavimento nuevo."),
                    Of("Cost of the resurfacing contracts, by lane miles finished.", "Costo de los contratos, entre las millas de carril terminadas."),
                    Dollars(Yearly, Of("dollars a lane mile", "dólares por milla de carril"), 148000, 163000, 187000, 205000, 211000, 214000) with { Better = Polarity.LowerIsBetter }),
                new(
                    "streets-in-good-shape",
                    BetterOff,
                    Of("Streets in good shape", "Calles en buen estado"),
                    Of("Of every hundred miles of city street, how many are smooth enough.", "De cada cien millas de calle, cuántas están en buen estado."),
                    Of("Lane miles with a condition score of 70 or more, of all.", "Millas de carril con puntaje de 70 o más, de todas."),
                    Percent(Yearly, 812, 61, 59, 58, 58, 59, 61) with { Target = 62, Headline = true }),
            ],
        },
        new("safe-streets", Of("Safe streets", "Calles seguras"))
        {
            Unit = "transportation",
            Manager = "Grace Lindqvist",
            Customers = Of("Children, older people and everyone who walks or rides a bicycle", "Niños, personas mayores y quienes caminan o van en bicicleta"),
            Goals = Of("Nobody dies on a city street.", "Nadie muere en una calle de la ciudad."),
            Results = ["getting-around", "safe-community"],
            Source = Of("Project lists and speed counters", "Listas de proyectos y medidores de velocidad"),
            Measures =
            [
                new(
                    "crossings-improved",
                    HowMuch,
                    Of("Crossings made safer", "Cruces mejorados"),
                    Of("How many crossings got an island, a light or a shorter way across.", "Cuántos cruces recibieron isla, luz o un paso más corto."),
                    Of("Crossings finished in the year.", "Cruces terminados en el año."),
                    Count(Yearly, Of("crossings", "cruces"), 9, 11, 14, 22, 26, 31) with { Target = 32, Before = 25 }),
                new(
                    "signals-mended",
                    HowWell,
                    Of("Hours until a broken signal works", "Horas hasta reparar un semáforo"),
                    Of("How long a broken traffic light stays broken.", "Cuánto tarda en repararse un semáforo dañado."),
                    Of("Mean of the hours from the report to the repair.", "Promedio de horas desde el reporte hasta la reparación."),
                    Time(Quarterly, Of("hours", "horas"), 9.5m, 8.8m, 8.1m, 7.2m, 6.3m) with { Target = 6, Before = 8 }),
                new(
                    "drivers-too-fast",
                    HowWell,
                    Of("Drivers too fast on calmed streets", "Conductores con exceso de velocidad"),
                    Of("Of every hundred drivers on streets that we changed, how many still drive too fast.", "De cada cien conductores en calles modificadas, cuántos aún van demasiado rápido."),
                    Of("Vehicles more than 5 mph above the limit, of all counted.", "Vehículos a más de 5 mph sobre el límite, de todos los contados."),
                    Percent(Quarterly, 9200, 31, 28, 25, 22, 21) with { Better = Polarity.LowerIsBetter, Target = 20, Before = 25, Missing = 2 })
                {
                    Post = "traffic-analyst",
                },
                new(
                    "children-walk-to-school",
                    BetterOff,
                    Of("Children who walk or ride to school", "Niños que van a la escuela a pie o en bicicleta"),
                    Of("Of the children at schools where we worked, how many come on foot or by bicycle.", "De los niños en escuelas donde trabajamos, cuántos llegan a pie o en bicicleta."),
                    Of("Children counted on one morning in May, of all present.", "Niños contados una mañana de mayo, de todos los presentes."),
                    Percent(Yearly, 2140, 17, 16, 19, 22, 24, 27) with { Target = 28, Before = 25, Headline = true }),
            ],
        },
    ];
}
