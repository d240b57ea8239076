using RbaTracker.Domain.Curves;
using static RbaTracker.Domain.Calendars.Frequency;
using static RbaTracker.Domain.Measures.Question;
using static RbaTracker.Domain.Words.Text;
using static RbaTracker.Web.Demo.DemoCurve;

namespace RbaTracker.Web.Demo.Departments;

/// <summary>Patrol and investigation.</summary>
internal static class Police
{
    public static IReadOnlyList<DemoProgram> Programs =>
    [
        new("patrol", Of("Patrol and response", "Patrullaje y respuesta"))
        {
            Unit = "police",
            Manager = "Harold Price",
            Customers = Of("People who call for help, and everyone on the street", "Personas que piden ayuda y todas las que están en la calle"),
            Goals = Of("Help is there within eight minutes when a life is at risk.", "La ayuda llega en ocho minutos cuando hay una vida en riesgo."),
            Results = ["safe-community"],
            Source = Of("Dispatch records", "Registros del centro de despacho"),
            Measures =
            [
                new(
                    "calls-for-police",
                    HowMuch,
                    Of("Calls for police", "Llamadas a la policía"),
                    Of("How often people asked the police for help.", "Con qué frecuencia la gente pidió ayuda a la policía."),
                    Of("Calls from the public that led to a dispatch, without calls made by officers.", "Llamadas del público que llevaron a un despacho, sin las de los agentes."),
                    Count(Monthly, Of("calls", "llamadas"), 8400, 8150, 7900, 7620, 7480) with { Better = Polarity.Neutral, Season = 520, Stray = 140 }),
                new(
                    "urgent-response-minutes",
                    HowWell,
                    Of("Minutes to the most urgent calls", "Minutos hasta las llamadas más urgentes"),
                    Of("How long people wait for an officer when a life may be at risk.", "Cuánto esperan las personas a un agente cuando puede haber una vida en riesgo."),
                    Of("Mean of the minutes from the answered call to the first officer at the place, calls of the first priority.", "Promedio de minutos desde la llamada atendida hasta el primer agente en el lugar, llamadas de primera prioridad."),
                    Time(Monthly, Of("minutes", "minutos"), 7.4m, 7.7m, 8.1m, 8.4m, 8.7m, 8.9m) with
                    {
                        Target = 7.5m,
                        Headline = true,
                        Season = 0.2m,
                        Notes = new Dictionary<int, string>
                        {
                            [22] = "From this month on, small thefts are reported by phone, so that patrols are free for urgent calls.",
                            [6] = "The reports by phone have not shortened the wait so far. Open patrol posts are the likely cause.",
                        },
                    }),
                new(
                    "patrol-posts-vacant",
                    HowWell,
                    Of("Patrol posts without an officer", "Puestos de patrulla sin agente"),
                    Of("Of every hundred patrol posts in the budget, how many nobody fills.", "De cada cien puestos de patrulla del presupuesto, cuántos están vacíos."),
                    Of("Vacant sworn posts on the last day of the month, of all in the budget.", "Puestos vacantes el último día del mes, de todos los del presupuesto."),
                    Percent(Monthly, 214, 9, 12, 17, 21, 23, 20) with { Better = Polarity.LowerIsBetter, RollsUp = Aggregation.Last, Target = 12, Stray = 0.6m }),
                new(
                    "victims-feel-safer",
                    BetterOff,
                    Of("Victims who feel safer at the follow-up", "Víctimas que se sienten más seguras en el seguimiento"),
                    Of("Of the people we call back after a crime, how many feel safer than on the day.", "De las personas a las que volvemos a llamar tras un delito, cuántas se sienten más seguras."),
                    Of("Victims who say so at the call four weeks later, of all reached.", "Víctimas que lo dicen en la llamada cuatro semanas después, de todas las contactadas."),
                    Percent(Quarterly, 164, 60, 58, 61, 64, 66) with { Target = 70, Before = 68, Headline = true, About = DisclosureClass.Survey }),
            ],
        },
        new("crime-investigation", Of("Crime investigation", "Investigación de delitos"))
        {
            Unit = "police",
            Manager = "Simone Achebe",
            Customers = Of("Victims of crime and their families", "Víctimas de delitos y sus familias"),
            Goals = Of("Victims know where their case stands, and most serious cases are solved.", "Las víctimas saben cómo va su caso y la mayoría de los casos graves se resuelve."),
            Results = ["safe-community", "trusted-government"],
            Source = Of("Case records of the Police Department", "Expedientes del Departamento de Policía"),
            Measures =
            [
                new(
                    "cases-opened",
                    HowMuch,
                    Of("Cases opened", "Casos abiertos"),
                    Of("How many cases detectives took on.", "Cuántos casos tomaron los detectives."),
                    Of("Cases assigned to a detective in the quarter.", "Casos asignados a un detective en el trimestre."),
                    Count(Quarterly, Of("cases", "casos"), 512, 548, 590, 561, 533) with { Better = Polarity.Neutral, Season = 30 }),
                new(
                    "victims-kept-informed",
                    HowWell,
                    Of("Victims who heard from us within 14 days", "Víctimas informadas en 14 días"),
                    Of("How often a detective called back within two weeks.", "Con qué frecuencia un detective llamó en dos semanas."),
                    Of("Victims with a noted contact within 14 days, of all with an open case.", "Víctimas con contacto anotado en 14 días, de todas con un caso abierto."),
                    Percent(Quarterly, 430, 62, 66, 71, 73, 77) with { Target = 80, Before = 75 }),
                new(
                    "lab-days",
                    HowWell,
                    Of("Days until evidence is tested", "Días hasta analizar la evidencia"),
                    Of("How long evidence waits for the laboratory.", "Cuánto espera la evidencia en el laboratorio."),
                    Of("Median of the days from handing in to the result.", "Mediana de días desde la entrega hasta el resultado."),
                    Time(Quarterly, Of("days", "días"), 38, 44, 57, 49, 41) with { Decimals = 0 }),
                new(
                    "violent-cases-cleared",
                    BetterOff,
                    Of("Violent crimes solved", "Delitos violentos resueltos"),
                    Of("Of every hundred violent crimes, for how many somebody answers before a court.", "De cada cien delitos violentos, en cuántos alguien responde ante un tribunal."),
                    Of("Violent crimes cleared in the quarter, of all reported in it.", "Delitos violentos resueltos en el trimestre, de todos los denunciados."),
                    Percent(Quarterly, 142, 47, 45, 49, 52, 54) with { Target = 55, Before = 50, Headline = true, About = DisclosureClass.PersonsConfidential }),
            ],
        },
    ];
}
