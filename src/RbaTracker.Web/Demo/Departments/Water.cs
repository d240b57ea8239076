using RbaTracker.Domain.Curves;
using static RbaTracker.Domain.Calendars.Frequency;
using static RbaTracker.Domain.Measures.Question;
using static RbaTracker.Domain.Words.Text;
using static RbaTracker.Web.Demo.DemoCurve;

namespace RbaTracker.Web.Demo.Departments;

/// <summary>Drinking water, and the people who pay for it.</summary>
internal static class Water
{
    public static IReadOnlyList<DemoProgram> Programs =>
    [
        new("drinking-water", Of("Drinking water", "Agua potable"))
        {
            Unit = "water",
            Manager = "Naomi Feld",
            Customers = Of("Everyone who opens a tap in Laurel Ridge", "Todas las personas que abren la llave en Laurel Ridge"),
            Goals = Of("Safe water at every tap, every day.", "Agua segura en cada llave, cada día."),
            Results = ["reliable-services", "healthy-environment"],
            Source = Of("Plant and network records", "Registros de la planta y de la red"),
            Measures =
            [
                new(
                    "water-delivered",
                    HowMuch,
                    Of("Water delivered", "Agua entregada"),
                    Of("How much water reached homes and businesses.", "Cuánta agua llegó a hogares y negocios."),
                    Of("Million gallons through customers' meters.", "Millones de galones por los medidores."),
                    Count(Monthly, Of("million gallons", "millones de galones"), 512, 518, 509, 521, 526) with { Better = Polarity.Neutral, Season = 48, Peak = 7, Stray = 9 }),
                new(
                    "main-breaks",
                    HowWell,
                    Of("Breaks of water mains", "Roturas de tuberías"),
                    Of("How often a pipe breaks, for every hundred miles of pipe.", "Con qué frecuencia se rompe una tubería, por cada cien millas."),
                    Of("Breaks in the quarter, by miles of main.", "Roturas en el trimestre, entre las millas de tubería."),
                    Rate(Quarterly, Of("per 100 miles", "por cada 100 millas"), 100, 1650, 5.2m, 5.6m, 5.1m, 4.6m, 4.4m) with
                    {
                        Target = 4.2m,
                        Before = 5,
                        Season = 1.3m,
                        Peak = 1,
                        Headline = true,
                        Notes = new Dictionary<int, string> { [6] = "The ice storm of this winter broke 31 mains in four days." },
                    }),
                new(
                    "water-lost",
                    HowWell,
                    Of("Water lost on the way", "Agua perdida en el camino"),
                    Of("Of every hundred gallons that leave the plant, how many never reach a meter.", "De cada cien galones que salen de la planta, cuántos no llegan a un medidor."),
                    Of("Water not billed and not used by the city, of all produced.", "Agua no facturada ni usada por la ciudad, de toda la producida."),
                    Percent(Yearly, 7400, 24, 23.1m, 22.4m, 20.8m, 19.6m, 18.9m) with
                    {
                        Better = Polarity.LowerIsBetter,
                        Target = 18,
                        Before = 20,
                        Benchmark = new(Of("Mean of seven mountain utilities", "Promedio de siete empresas de montaña"), Of("Invented for this demonstration", "Inventado para esta demostración"), true, 19, 18.5m, 18),
                    }),
                new(
                    "water-days-safe",
                    BetterOff,
                    Of("Days on which the water met every standard", "Días en que el agua cumplió todas las normas"),
                    Of("On how many days of a hundred the water was safe by every test.", "En cuántos días de cada cien el agua fue segura según todas las pruebas."),
                    Of("Days without a sample above a limit, of all days.", "Días sin una muestra sobre el límite, de todos los días."),
                    Percent(Quarterly, 91, 100) with { Limits = new Limits(99, null, 0.5m), Stray = 0, IsOfDays = true, About = DisclosureClass.PublicByLaw, Headline = true }),
                new(
                    "no-outage",
                    BetterOff,
                    Of("Customers without an outage in the year", "Clientes sin cortes en el año"),
                    Of("Of every hundred customers, how many always had water.", "De cada cien clientes, cuántos tuvieron agua siempre."),
                    Of("Customers without an unplanned outage, of all.", "Clientes sin un corte imprevisto, de todos."),
                    Percent(Yearly, 61800, 93.2m, 92.5m, 94.1m, 91.3m, 94.6m, 95.2m) with { Target = 95, Headline = true }),
            ],
        },
        new("water-customers", Of("Water customer service", "Atención a clientes del agua"))
        {
            Unit = "water",
            Customers = Of("Households and businesses with a water bill", "Hogares y negocios con factura de agua"),
            Goals = Of("A right bill, a quick answer, and no family without water because of money.", "Una factura correcta, una respuesta rápida y ninguna familia sin agua por falta de dinero."),
            Results = ["reliable-services"],
            Source = Of("Billing system and telephone records", "Sistema de facturación y registros telefónicos"),
            Measures =
            [
                new(
                    "bills-sent",
                    HowMuch,
                    Of("Bills sent", "Facturas enviadas"),
                    Of("How many bills went out.", "Cuántas facturas se enviaron."),
                    Of("Bills by mail and online in the quarter.", "Facturas por correo y en línea en el trimestre."),
                    Count(Quarterly, Of("bills", "facturas"), 184000, 185200, 186900, 188000, 189100) with { Better = Polarity.Neutral, Stray = 700 }),
                new(
                    "calls-within-a-minute",
                    HowWell,
                    Of("Calls answered within a minute", "Llamadas atendidas en un minuto"),
                    Of("How often a caller waits less than a minute.", "Con qué frecuencia quien llama espera menos de un minuto."),
                    Of("Calls answered within 60 seconds, of all calls.", "Llamadas atendidas en 60 segundos, de todas."),
                    Percent(Monthly, 5200, 66, 58, 63, 71, 74) with { Target = 80, Before = 70, Headline = true, Stray = 2 }),
                new(
                    "bills-corrected",
                    HowWell,
                    Of("Bills that had to be corrected", "Facturas corregidas"),
                    Of("Of every ten thousand bills, how many were wrong.", "De cada diez mil facturas, cuántas estaban mal."),
                    Of("Bills sent anew because of an error, by bills sent.", "Facturas reenviadas por un error, entre las enviadas."),
                    Rate(Quarterly, Of("per 10,000 bills", "por cada 10,000 facturas"), 10000, 186000, 31, 28, 24, 22, 19) with { Target = 18, Before = 25, Missing = 3 }),
                new(
                    "water-kept-on",
                    BetterOff,
                    Of("Households that kept their water", "Hogares que conservaron el agua"),
                    Of("Of the households that got help with the bill, how many still had water six months later.", "De los hogares con ayuda para la factura, cuántos seguían con agua seis meses después."),
                    Of("Households without a shut-off within six months, of all helped.", "Hogares sin corte en seis meses, de todos los ayudados."),
                    Percent(Yearly, 730, 84, 81, 86, 89, 90, 92) with { Target = 92, Before = 88, Headline = true }),
            ],
        },
    ];
}
