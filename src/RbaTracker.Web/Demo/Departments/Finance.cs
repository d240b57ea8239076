using RbaTracker.Domain.Curves;
using static RbaTracker.Domain.Calendars.Frequency;
using static RbaTracker.Domain.Measures.Question;
using static RbaTracker.Domain.Words.Text;
using static RbaTracker.Web.Demo.DemoCurve;

namespace RbaTracker.Web.Demo.Departments;

/// <summary>Money, data, and the people who work for the city.</summary>
internal static class Finance
{
    public static IReadOnlyList<DemoProgram> Programs =>
    [
        new("budget-and-accounting", Of("Budget and accounting", "Presupuesto y contabilidad"))
        {
            Unit = "finance",
            Manager = "Ingrid Solberg",
            Customers = Of("Taxpayers, the council, and whoever waits for money from the city", "Contribuyentes, el concejo y quienes esperan un pago de la ciudad"),
            Goals = Of("The city can pay its bills, today and after a storm.", "La ciudad puede pagar sus cuentas, hoy y después de una tormenta."),
            Results = ["trusted-government"],
            Source = Of("Ledger and yearly audit", "Libro mayor y auditoría anual"),
            Measures =
            [
                new(
                    "invoices-paid",
                    HowMuch,
                    Of("Invoices paid", "Facturas pagadas"),
                    Of("How many invoices we paid.", "Cuántas facturas pagamos."),
                    Of("Invoices paid in the quarter.", "Facturas pagadas en el trimestre."),
                    Count(Quarterly, Of("invoices", "facturas"), 8200, 8450, 8600, 8720, 8900) with { Better = Polarity.Neutral }),
                new(
                    "invoices-in-30-days",
                    HowWell,
                    Of("Invoices paid within 30 days", "Facturas pagadas en 30 días"),
                    Of("How often a firm has its money within a month.", "Con qué frecuencia una empresa recibe su dinero en un mes."),
                    Of("Invoices paid within 30 days of receipt, of all.", "Facturas pagadas en 30 días desde su recepción, de todas."),
                    Percent(Monthly, 2900, 86, 84, 88, 92, 94) with { Target = 95, Before = 90, Stray = 1.4m }),
                new(
                    "fund-balance",
                    HowWell,
                    Of("Money kept for bad years", "Reserva para años difíciles"),
                    Of("How much of a year's spending the city has in reserve.", "Qué parte del gasto de un año tiene la ciudad en reserva."),
                    Of("Unassigned fund balance, of the yearly spending of the general fund in thousand dollars.", "Saldo no asignado, del gasto anual del fondo general en miles de dólares."),
                    Percent(Yearly, 171000, 19.4m, 18.8m, 17.9m, 17.2m, 16.4m, 15.8m) with { Limits = new Limits(15, null, 1.5m), Headline = true, About = DisclosureClass.PublicByLaw, RollsUp = Aggregation.Last }),
                new(
                    "budgets-with-results",
                    BetterOff,
                    Of("Departments that budget by results", "Departamentos que presupuestan por resultados"),
                    Of("Of every hundred budget requests, how many say whom they will make better off.", "De cada cien solicitudes de presupuesto, cuántas dicen a quién beneficiarán."),
                    Of("Requests with a measure and a target, of all requests.", "Solicitudes con una medida y una meta, de todas."),
                    Percent(Yearly, 146, 11, 17, 29, 44, 58, 67) with { Target = 70, Before = 50, Headline = true }),
            ],
        },
        new("data-and-performance", Of("Data and performance", "Datos y desempeño"))
        {
            Unit = "data-office",
            Manager = "Dana Cho",
            Customers = Of("Departments, the council, and residents who want to know", "Departamentos, el concejo y residentes que quieren saber"),
            Goals = Of("Every number on this site is right, and fresh enough to decide by.", "Cada cifra de este sitio es correcta y está al día para decidir."),
            Results = ["trusted-government"],
            Source = Of("This tracker and the open data site", "Este sistema y el sitio de datos abiertos"),
            Measures =
            [
                new(
                    "data-sets-published",
                    HowMuch,
                    Of("Open data sets", "Conjuntos de datos abiertos"),
                    Of("How many data sets everybody can download.", "Cuántos conjuntos de datos puede descargar cualquiera."),
                    Of("Data sets on the last day of the year.", "Conjuntos de datos el último día del año."),
                    Count(Yearly, Of("data sets", "conjuntos"), 22, 31, 38, 47, 55, 61) with { RollsUp = Aggregation.Last, Target = 65, Before = 50 }),
                new(
                    "measures-fresh",
                    HowWell,
                    Of("Measures that are up to date", "Medidas al día"),
                    Of("Of every hundred measures, how many have their latest value.", "De cada cien medidas, cuántas tienen su último valor."),
                    Of("Measures without a missing due period, of all.", "Medidas sin un período vencido, de todas."),
                    Percent(Quarterly, 118, 58, 67, 79, 88, 93) with { Before = 85, PathTo = 97, Headline = true }),
                new(
                    "data-answers-in-time",
                    HowWell,
                    Of("Data questions answered within 5 days", "Preguntas sobre datos respondidas en 5 días"),
                    Of("How often we answer within a week.", "Con qué frecuencia respondemos en una semana."),
                    Of("Questions answered within five working days, of all.", "Preguntas respondidas en cinco días hábiles, de todas."),
                    Percent(Quarterly, 74, 64, 70, 77, 81, 86) with { Target = 85, Before = 75, Stray = 3 }),
                new(
                    "decisions-with-data",
                    BetterOff,
                    Of("Council decisions that cite a measure", "Decisiones del concejo que citan una medida"),
                    Of("Of every hundred decisions of the council, how many name a number on this site.", "De cada cien decisiones del concejo, cuántas nombran una cifra de este sitio."),
                    Of("Decisions whose paper names a measure, of all decisions.", "Decisiones cuyo informe nombra una medida, de todas."),
                    Percent(Yearly, 288, 6, 9, 14, 22, 31, 38) with { Target = 40, Before = 25, Headline = true }),
            ],
        },
        new("people-and-hiring", Of("People and hiring", "Personal y contratación"))
        {
            Unit = "finance",
            Manager = "Ingrid Solberg",
            Customers = Of("People who work for the city, and those who want to", "Quienes trabajan para la ciudad y quienes quieren hacerlo"),
            Goals = Of("Good people come, stay, and can afford to live here.", "Buenas personas llegan, se quedan y pueden vivir aquí."),
            Results = ["fair-economy", "trusted-government"],
            Source = Of("Personnel system", "Sistema de personal"),
            Measures =
            [
                new(
                    "people-hired",
                    HowMuch,
                    Of("People hired", "Personas contratadas"),
                    Of("How many people began to work for the city.", "Cuántas personas empezaron a trabajar para la ciudad."),
                    Of("First working days in the quarter.", "Primeros días de trabajo en el trimestre."),
                    Count(Quarterly, Of("people", "personas"), 41, 58, 73, 66, 62) with { Better = Polarity.Neutral, About = DisclosureClass.PersonsConfidential }),
                new(
                    "days-to-hire",
                    HowWell,
                    Of("Days to fill a post", "Días para cubrir un puesto"),
                    Of("How long a post stays empty after it is announced.", "Cuánto queda vacío un puesto después de anunciarse."),
                    Of("Median of the days from the announcement to the signed offer.", "Mediana de días desde el anuncio hasta la oferta firmada."),
                    Time(Quarterly, Of("days", "días"), 71, 84, 79, 66, 57) with { Decimals = 0, Target = 55, Before = 55, Headline = true }),
                new(
                    "staff-who-leave",
                    HowWell,
                    Of("Staff who leave in a year", "Personal que se va en un año"),
                    Of("Of every hundred people who work for the city, how many leave in a year.", "De cada cien personas que trabajan para la ciudad, cuántas se van en un año."),
                    Of("People who left of their own will, of the mean staff of the year.", "Personas que se fueron por voluntad propia, del personal medio del año."),
                    Percent(Yearly, 1180, 9.4m, 13.8m, 16.1m, 14.2m, 12.3m, 11.4m) with { Better = Polarity.LowerIsBetter, Target = 11, Before = 13, About = DisclosureClass.PersonsConfidential }),
                new(
                    "staff-on-living-wage",
                    BetterOff,
                    Of("Staff whose pay covers living here", "Personal cuyo sueldo alcanza para vivir aquí"),
                    Of("Of every hundred people who work for the city, how many earn what a life in the city costs.", "De cada cien personas que trabajan para la ciudad, cuántas ganan lo que cuesta vivir en ella."),
                    Of("Staff at or above the county's living wage, of all.", "Personal con el salario digno del condado o más, de todo."),
                    Percent(Yearly, 1205, 71, 74, 73, 79, 84, 88) with { Target = 85, Before = 80, Headline = true, About = DisclosureClass.PersonsConfidential }),
            ],
        },
    ];
}
