using RbaTracker.Domain.Curves;
using static RbaTracker.Domain.Calendars.Frequency;
using static RbaTracker.Domain.Measures.Question;
using static RbaTracker.Domain.Words.Text;
using static RbaTracker.Web.Demo.DemoCurve;

namespace RbaTracker.Web.Demo.Departments;

/// <summary>Fire, rescue, prevention, and the teams that come instead of a patrol.</summary>
internal static class Fire
{
    public static IReadOnlyList<DemoProgram> Programs =>
    [
        new("fire-and-rescue", Of("Fire and rescue", "Bomberos y rescate"))
        {
            Unit = "fire",
            Manager = "Walter Osei",
            Customers = Of("People in a fire, a crash or a medical emergency", "Personas en un incendio, un choque o una emergencia médica"),
            Goals = Of("The first unit is there in time nine times out of ten.", "La primera unidad llega a tiempo nueve de cada diez veces."),
            Results = ["safe-community", "healthy-lives"],
            Source = Of("Dispatch and incident records", "Registros de despacho e incidentes"),
            Measures =
            [
                new(
                    "fire-incidents",
                    HowMuch,
                    Of("Emergencies answered", "Emergencias atendidas"),
                    Of("How often our crews went out.", "Con qué frecuencia salieron nuestras brigadas."),
                    Of("Incidents with at least one unit sent.", "Incidentes con al menos una unidad enviada."),
                    Count(Monthly, Of("emergencies", "emergencias"), 1420, 1465, 1530, 1580, 1610) with { Better = Polarity.Neutral, Season = 60, Stray = 45 }),
                new(
                    "first-unit-in-time",
                    HowWell,
                    Of("First unit at the place in time", "Primera unidad en el lugar a tiempo"),
                    Of("How often the first crew arrives within five and a half minutes.", "Con qué frecuencia la primera brigada llega en cinco minutos y medio."),
                    Of("Urgent incidents with the first unit there within 5:30 minutes of the alarm, of all urgent incidents.", "Incidentes urgentes con la primera unidad en 5:30 minutos desde la alarma, de todos los urgentes."),
                    Percent(Quarterly, 2310, 76.5m, 77, 78.6m, 80, 81.4m) with
                    {
                        Target = 85,
                        Before = 83,
                        Headline = true,
                        Benchmark = new(Of("Standard of the profession", "Norma de la profesión"), Of("Invented for this demonstration", "Inventado para esta demostración"), true, 90),
                    }),
                new(
                    "fire-rating",
                    HowWell,
                    Of("Fire protection class", "Clase de protección contra incendios"),
                    Of("The class that insurers give the city's fire protection, from 1 (best) to 10.", "La clase que las aseguradoras dan a la protección de la ciudad, de 1 (mejor) a 10."),
                    Of("Class of the latest assessment.", "Clase de la última evaluación."),
                    new()
                    {
                        Frequency = Yearly,
                        Unit = Unit.RatingClass,
                        Words = Of("class", "clase"),
                        Better = Polarity.LowerIsBetter,
                        RollsUp = Aggregation.Last,
                        Through = [4, 4, 3, 3, 3, 2],
                        Limits = new Limits(null, 3),
                        About = DisclosureClass.PublicByLaw,
                    }),
                new(
                    "fires-kept-small",
                    BetterOff,
                    Of("House fires kept to one room", "Incendios contenidos en una habitación"),
                    Of("Of every hundred house fires, how many did not leave the room where they began.", "De cada cien incendios en viviendas, cuántos no pasaron de la habitación de origen."),
                    Of("Fires in homes confined to the room of origin, of all fires in homes.", "Incendios en viviendas contenidos en la habitación de origen, de todos."),
                    Percent(Quarterly, 58, 60, 63, 62, 66, 68) with { Target = 68, Before = 65, Headline = true, Stray = 3 }),
                new(
                    "heartbeat-restored",
                    BetterOff,
                    Of("People whose heart beats again on arrival", "Personas que llegan al hospital con pulso"),
                    Of("Of the people whose heart had stopped, how many reach a hospital with a pulse.", "De las personas con paro cardíaco, cuántas llegan al hospital con pulso."),
                    Of("Patients with a pulse at the handover, of all treated for cardiac arrest.", "Pacientes con pulso en la entrega, de todos los atendidos por paro cardíaco."),
                    Percent(Yearly, 118, 24, 27, 26, 29, 31, 33) with { Target = 34, Before = 30, About = DisclosureClass.PersonsConfidential }),
            ],
        },
        new("fire-prevention", Of("Fire prevention", "Prevención de incendios"))
        {
            Unit = "fire",
            Manager = "Bea Lindholm",
            Customers = Of("Owners and users of buildings", "Dueños y usuarios de edificios"),
            Goals = Of("Fires that never begin.", "Incendios que nunca empiezan."),
            Results = ["safe-community", "reliable-services"],
            Source = Of("Inspection records", "Registros de inspección"),
            Measures =
            [
                new(
                    "fire-inspections",
                    HowMuch,
                    Of("Buildings inspected", "Edificios inspeccionados"),
                    Of("How many buildings we looked at.", "Cuántos edificios revisamos."),
                    Of("First inspections finished in the quarter.", "Primeras inspecciones terminadas en el trimestre."),
                    Count(Quarterly, Of("buildings", "edificios"), 780, 720, 810, 865, 890) with { OfTheYear = 3400 }),
                new(
                    "violations-corrected",
                    HowWell,
                    Of("Faults mended by the second visit", "Fallas corregidas en la segunda visita"),
                    Of("How often owners mend what we found.", "Con qué frecuencia los dueños corrigen lo que encontramos."),
                    Of("Faults mended at the second inspection, of all found at the first.", "Fallas corregidas en la segunda inspección, de todas las halladas en la primera."),
                    Percent(Quarterly, 640, 79, 80, 83, 84, 85) with { Target = 85, Missing = 1 }),
                new(
                    "alarms-installed",
                    HowMuch,
                    Of("Smoke alarms put up", "Detectores de humo instalados"),
                    Of("How many alarms we put up for people who cannot.", "Cuántos detectores instalamos a quienes no pueden hacerlo."),
                    Of("Alarms put up in homes in the year.", "Detectores instalados en viviendas en el año."),
                    Count(Yearly, Of("alarms", "detectores"), 610, 540, 720, 840, 905, 960) with { Target = 1000, Before = 800 }),
                new(
                    "homes-without-second-fire",
                    BetterOff,
                    Of("Homes without a second fire", "Viviendas sin un segundo incendio"),
                    Of("Of the homes that we visited after a fire, how many stayed without another for three years.", "De las viviendas visitadas tras un incendio, cuántas no tuvieron otro en tres años."),
                    Of("Homes without a further fire within 36 months, of all visited.", "Viviendas sin otro incendio en 36 meses, de todas las visitadas."),
                    Percent(Yearly, 205, 95.6m, 96.1m, 96.6m, 97, 97.1m, 97.6m) with { Target = 97, Headline = true }),
            ],
        },
        new("community-responders", Of("Community responders", "Equipos comunitarios de respuesta"))
        {
            Unit = "fire",
            Manager = "Bea Lindholm",
            Customers = Of("People in distress who need a calm person, not a patrol car", "Personas en crisis que necesitan alguien sereno, no una patrulla"),
            Goals = Of("Most calls about a person in distress end without police, and with care.", "La mayoría de las llamadas por una persona en crisis termina sin policía y con atención."),
            Results = ["safe-community", "healthy-lives"],
            Source = Of("Records of the responder teams", "Registros de los equipos de respuesta"),
            Measures =
            [
                new(
                    "responder-calls",
                    HowMuch,
                    Of("Calls taken by responder teams", "Llamadas atendidas por los equipos"),
                    Of("How many calls the teams took in place of a patrol.", "Cuántas llamadas atendieron los equipos en lugar de una patrulla."),
                    Of("Calls with a team at the place.", "Llamadas con un equipo en el lugar."),
                    Count(Quarterly, Of("calls", "llamadas"), 140, 310, 520, 690, 840) with { OfTheYear = 3200 }),
                new(
                    "responder-minutes",
                    HowWell,
                    Of("Minutes until a team is there", "Minutos hasta que llega un equipo"),
                    Of("How long people wait for a responder team.", "Cuánto esperan las personas a un equipo."),
                    Of("Mean of the minutes from the call to the team's arrival.", "Promedio de minutos desde la llamada hasta la llegada."),
                    Time(Quarterly, Of("minutes", "minutos"), 27, 25, 22, 21, 19) with { Target = 18, Before = 22 }),
                new(
                    "resolved-without-police",
                    BetterOff,
                    Of("Calls that ended without police", "Llamadas resueltas sin policía"),
                    Of("Of every hundred calls that the teams took, how many needed no officer.", "De cada cien llamadas atendidas, cuántas no necesitaron un agente."),
                    Of("Calls closed by the team alone, of all with a team at the place.", "Llamadas cerradas solo por el equipo, de todas con un equipo en el lugar."),
                    Percent(Quarterly, 620, 52, 55, 58, 61, 63) with { Target = 65, Before = 60, Headline = true, About = DisclosureClass.PersonsConfidential }),
                new(
                    "in-care-within-a-week",
                    BetterOff,
                    Of("People in care within a week", "Personas en atención en una semana"),
                    Of("Of the people who wanted help, how many had an appointment within seven days.", "De las personas que quisieron ayuda, cuántas tuvieron cita en siete días."),
                    Of("People with a kept appointment within seven days, of all who asked for one.", "Personas con cita cumplida en siete días, de todas las que la pidieron."),
                    Percent(Yearly, 412, 28, 33, 39, 42, 47) with { Target = 50, Before = 45, About = DisclosureClass.PersonsConfidential }),
            ],
        },
    ];
}
