using RbaTracker.Domain.Curves;
using static RbaTracker.Domain.Calendars.Frequency;
using static RbaTracker.Domain.Measures.Question;
using static RbaTracker.Domain.Words.Text;
using static RbaTracker.Web.Demo.DemoCurve;

namespace RbaTracker.Web.Demo.Departments;

/// <summary>Listening to residents, serving everyone alike, and opening the files.</summary>
internal static class Equity
{
    public static IReadOnlyList<DemoProgram> Programs =>
    [
        new("public-engagement", Of("Public engagement", "Participación ciudadana"))
        {
            Unit = "equity",
            Manager = "Camila Torres",
            Customers = Of("Residents, first of all those whom the city has seldom asked", "Residentes, ante todo quienes la ciudad ha consultado poco"),
            Goals = Of("People are asked before it is decided, in their language, and hear what became of it.", "Se consulta a la gente antes de decidir, en su idioma, y sabe qué pasó después."),
            Results = ["trusted-government"],
            Source = Of("Engagement records", "Registros de participación"),
            Measures =
            [
                new(
                    "people-who-took-part",
                    HowMuch,
                    Of("People who took part", "Personas que participaron"),
                    Of("How many people told us what they think.", "Cuántas personas nos dijeron lo que piensan."),
                    Of("People at meetings and in surveys in the year, as far as known each once.", "Personas en reuniones y encuestas en el año, una vez cada una en lo posible."),
                    Count(Yearly, Of("people", "personas"), 3900, 5200, 4700, 6100, 7400, 8050) with { Target = 8000, Before = 6500 }),
                new(
                    "from-priority-neighborhoods",
                    HowWell,
                    Of("Participants from priority neighborhoods", "Participantes de barrios prioritarios"),
                    Of("Of every hundred who took part, how many live where the city has invested least.", "De cada cien participantes, cuántos viven donde la ciudad ha invertido menos."),
                    Of("Participants who give an address there, of all who give one.", "Participantes con domicilio ahí, de todos los que lo indican."),
                    Percent(Yearly, 5900, 12, 14, 13, 19, 23, 26) with { Target = 30, Before = 20, Headline = true }),
                new(
                    "meetings-in-spanish",
                    HowWell,
                    Of("Meetings with an interpreter", "Reuniones con intérprete"),
                    Of("Of every hundred meetings, how many could be followed in Spanish.", "De cada cien reuniones, cuántas se pudieron seguir en español."),
                    Of("Meetings with interpretation, of all public meetings.", "Reuniones con interpretación, de todas las públicas."),
                    Percent(Quarterly, 46, 38, 47, 61, 74, 83) with { Target = 85, Before = 70, Stray = 3 }),
                new(
                    "input-matters",
                    BetterOff,
                    Of("People who feel that their voice counts", "Personas que sienten que su voz cuenta"),
                    Of("Of those who took part, how many say it made a difference.", "De quienes participaron, cuántos dicen que sirvió de algo."),
                    Of("Participants who agree, of all who answered a month later.", "Participantes de acuerdo, de todos los que respondieron un mes después."),
                    Survey(560, 29, 31, 30, 36, 41, 43) with { Target = 45, Before = 40, Headline = true }),
            ],
        },
        new("equity-and-inclusion", Of("Equity and inclusion", "Equidad e inclusión"))
        {
            Unit = "equity",
            Manager = "Camila Torres",
            Customers = Of("Residents whom a service reaches less than others", "Residentes a quienes un servicio llega menos que a otros"),
            Goals = Of("No service works worse for one group than for another without somebody knowing and acting.", "Ningún servicio funciona peor para un grupo sin que alguien lo sepa y actúe."),
            Results = ["fair-economy", "trusted-government"],
            Source = Of("Equity reviews", "Revisiones de equidad"),
            Measures =
            [
                new(
                    "equity-reviews",
                    HowMuch,
                    Of("Equity reviews finished", "Revisiones de equidad terminadas"),
                    Of("How many proposals were looked at for whom they help and whom they burden.", "Cuántas propuestas se revisaron para ver a quién ayudan y a quién perjudican."),
                    Of("Reviews signed in the quarter.", "Revisiones firmadas en el trimestre."),
                    Count(Quarterly, Of("reviews", "revisiones"), 3, 5, 8, 11, 13) with { OfTheYear = 50, Stray = 1 }),
                new(
                    "programs-by-group",
                    HowWell,
                    Of("Programs that know their results by group", "Programas con resultados por grupo"),
                    Of("Of every hundred programs, how many can say for whom they work less well.", "De cada cien programas, cuántos pueden decir para quién funcionan peor."),
                    Of("Programs with values by at least one dimension, of all.", "Programas con valores por al menos una dimensión, de todos."),
                    Percent(Quarterly, 78, 13, 17, 22, 28, 34) with { Before = 30, PathTo = 50, Headline = true }),
                new(
                    "complaints-answered",
                    HowWell,
                    Of("Complaints of unfairness answered within 30 days", "Quejas por trato injusto respondidas en 30 días"),
                    Of("How often a person who complains has an answer within a month.", "Con qué frecuencia quien se queja tiene respuesta en un mes."),
                    Of("Complaints answered within 30 days, of all.", "Quejas respondidas en 30 días, de todas."),
                    Percent(Quarterly, 34, 62, 68, 71, 79, 85) with { Target = 90, Before = 75, Stray = 4, About = DisclosureClass.PersonsConfidential }),
                new(
                    "contracts-to-small-firms",
                    BetterOff,
                    Of("Contract dollars to small local firms", "Dinero de contratos a pequeñas empresas locales"),
                    Of("Of every hundred dollars that the city spends with firms, how many go to small ones from here.", "De cada cien dólares que la ciudad gasta con empresas, cuántos van a pequeñas de aquí."),
                    Of("Dollars to registered small firms in the county, of all contract dollars, in thousand.", "Dólares a pequeñas empresas registradas del condado, de todo el gasto en contratos, en miles."),
                    Percent(Yearly, 41200, 8.1m, 8.8m, 9.6m, 12.1m, 14.7m, 16.2m) with { Target = 15, Before = 12, Headline = true }),
            ],
        },
        new("public-records", Of("Public records", "Registros públicos"))
        {
            Unit = "equity",
            Manager = "Owen Farrell",
            Customers = Of("Residents and reporters who ask for a document", "Residentes y periodistas que piden un documento"),
            Goals = Of("Who asks gets it, soon and whole.", "Quien pide recibe, pronto y completo."),
            Results = ["trusted-government"],
            Source = Of("Register of requests", "Registro de solicitudes"),
            Measures =
            [
                new(
                    "records-requests",
                    HowMuch,
                    Of("Requests for records", "Solicitudes de registros"),
                    Of("How often somebody asked for a document.", "Con qué frecuencia alguien pidió un documento."),
                    Of("Requests received in the quarter.", "Solicitudes recibidas en el trimestre."),
                    Count(Quarterly, Of("requests", "solicitudes"), 210, 245, 290, 310, 335) with { Better = Polarity.Neutral }),
                new(
                    "records-days",
                    HowWell,
                    Of("Days until a request is answered", "Días hasta responder una solicitud"),
                    Of("How long people wait for a document.", "Cuánto espera la gente un documento."),
                    Of("Median of the days from the request to the last document.", "Mediana de días desde la solicitud hasta el último documento."),
                    Time(Quarterly, Of("days", "días"), 14, 17, 21, 16, 12) with { Decimals = 0, Headline = true }),
                new(
                    "records-given-whole",
                    BetterOff,
                    Of("People who got what they asked for", "Personas que recibieron lo que pidieron"),
                    Of("Of every hundred who asked, how many had the whole answer.", "De cada cien solicitantes, cuántos recibieron la respuesta completa."),
                    Of("Requests answered in full, of all closed.", "Solicitudes respondidas por completo, de todas las cerradas."),
                    Percent(Yearly, 1160, 74, 71, 69, 76, 79, 81) with { Target = 85, Before = 75 }),
            ],
        },
    ];
}
