using RbaTracker.Data;
using RbaTracker.Domain.Indicators;
using RbaTracker.Domain.Programs;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Words;
using static RbaTracker.Domain.Words.Text;

namespace RbaTracker.Web.Demo;

/// <summary>What the city wants for everybody: priorities, results, and the strategies that mean to turn indicators.</summary>
internal static class DemoResults
{
    private static (string Code, Text Name, Text Description, string[] Results)[] FocusAreas =>
    [
        ("homes-and-safety", Of("Homes and safety", "Vivienda y seguridad"), Of("A door to close behind you, and no fear in front of it.", "Una puerta que cerrar y nada que temer afuera."), ["safe-stable-home", "safe-community"]),
        ("connected-city", Of("A connected city that works", "Una ciudad conectada que funciona"), Of("Streets, buses, water and answers that people can count on.", "Calles, autobuses, agua y respuestas con las que se puede contar."), ["getting-around", "reliable-services"]),
        ("healthy-places", Of("Healthy people in healthy places", "Personas sanas en lugares sanos"), Of("Air, water, shade and parks, for the people of today and of tomorrow.", "Aire, agua, sombra y parques, para hoy y para mañana."), ["healthy-environment", "healthy-lives"]),
        ("opportunity-and-trust", Of("Opportunity and trust", "Oportunidad y confianza"), Of("A fair start, a fair wage, and a government that listens.", "Un comienzo justo, un salario justo y un gobierno que escucha."), ["fair-economy", "trusted-government"]),
    ];

    private static (string Code, Text Name, Text Experience)[] Results =>
    [
        ("safe-stable-home", Of("Everyone has a safe, stable home", "Todas las personas tienen un hogar seguro y estable"), Of("No one sleeps outside. A family can stay where its children go to school.", "Nadie duerme en la calle. Una familia puede quedarse donde sus hijos van a la escuela.")),
        ("safe-community", Of("Everyone is safe and feels safe", "Todas las personas están y se sienten seguras"), Of("People walk home at night without a second thought. Who calls for help, gets it.", "La gente camina a casa de noche sin temor. Quien pide ayuda, la recibe.")),
        ("getting-around", Of("Getting around is easy, with or without a car", "Es fácil moverse, con auto o sin él"), Of("A nurse without a car gets to the early shift. Children ride to school on their own.", "Una enfermera sin auto llega al turno temprano. Los niños van solos a la escuela en bicicleta.")),
        ("reliable-services", Of("Water, streets and services work every day", "El agua, las calles y los servicios funcionan cada día"), Of("The tap runs, the cart is emptied, the street is whole, and somebody answers the phone.", "Hay agua, se recoge la basura, la calle está entera y alguien responde el teléfono.")),
        ("healthy-environment", Of("Air, land and water are healthy and ready for a changing climate", "El aire, la tierra y el agua están sanos y listos para el cambio del clima"), Of("Children play in the creek. A hot week or a heavy rain is no emergency.", "Los niños juegan en el arroyo. Una semana de calor o una lluvia fuerte no es una emergencia.")),
        ("healthy-lives", Of("People of every age live healthy, active lives", "Personas de todas las edades viven sanas y activas"), Of("A park is around the corner. Help with an addiction is closer than the next dose.", "Hay un parque a la vuelta. La ayuda para una adicción está más cerca que la próxima dosis.")),
        ("fair-economy", Of("Everyone can earn a good living", "Todas las personas pueden ganarse bien la vida"), Of("One job is enough. Children begin school ready, wherever they live.", "Un empleo alcanza. Los niños empiezan la escuela preparados, vivan donde vivan.")),
        ("trusted-government", Of("People trust and shape their city government", "La gente confía en el gobierno de su ciudad y participa en él"), Of("People know what the city does with their money, are asked before it decides, and hear what came of it.", "La gente sabe qué hace la ciudad con su dinero, se le pregunta antes de decidir y conoce el resultado.")),
    ];

    private static (string Code, Text Name, Text Reasoning, string[] Indicators, string[] Programs)[] Strategies =>
    [
        ("homes-first", Of("Homes first", "Primero la vivienda"), Of("A home comes before everything else: people who have one keep appointments, jobs and schools. Partners share one list and one set of keys.", "La vivienda va antes que todo: quien la tiene conserva citas, empleo y escuela. Los socios comparten una lista y unas llaves."), ["people-without-shelter", "people-without-home"], ["housing-support", "homeless-outreach", "affordable-homes"]),
        ("streets-without-deaths", Of("Streets without deaths", "Calles sin muertes"), Of("Speed decides whether a mistake kills. Narrower lanes, islands and shorter crossings slow cars where most people were hurt.", "La velocidad decide si un error mata. Carriles angostos, islas y cruces cortos frenan los autos donde hubo más heridos."), ["traffic-deaths-and-injuries"], ["safe-streets", "street-care", "patrol"]),
        ("buses-that-come", Of("Buses that come", "Autobuses que llegan"), Of("People change their ways when the bus comes every twenty minutes and on time; a timetable that drivers can keep costs less than a new line.", "La gente cambia de hábito cuando el autobús pasa cada veinte minutos y a tiempo; un horario cumplible cuesta menos que una línea nueva."), ["jobs-within-reach", "commute-without-car"], ["bus-service", "city-planning"]),
        ("shade-and-sponge", Of("Shade and sponge", "Sombra y esponja"), Of("Trees and open ground cool streets and hold rain; the hottest blocks are the ones that flood.", "Los árboles y el suelo abierto refrescan las calles y retienen la lluvia; las manzanas más calurosas son las que se inundan."), ["tree-canopy", "homes-in-flood-zone"], ["urban-forest", "stormwater", "parks-and-greenways"]),
        ("care-before-crisis", Of("Care before crisis", "Atención antes de la crisis"), Of("Most overdoses follow a contact with some service. A team that offers care the same week reaches people before the next one.", "La mayoría de las sobredosis sigue a un contacto con algún servicio. Un equipo que ofrece atención la misma semana llega antes de la siguiente."), ["overdose-deaths"], ["community-responders", "homeless-outreach", "fire-and-rescue"]),
    ];

    /// <summary>Adds priorities and results.</summary>
    /// <returns>The results by code.</returns>
    public static Dictionary<string, ResultId> Add(RbaDbContext db)
    {
        var results = Results.Select(one => new Result(Code.Of(one.Code), one.Name, one.Experience)).ToDictionary(result => result.Code.Value);
        foreach (var (code, name, description, under) in FocusAreas)
        {
            var area = new FocusArea(Code.Of(code), name, description);
            db.Add(area);
            foreach (var result in under)
            {
                results[result].BelongTo(area.Id);
            }
        }

        db.AddRange(results.Values);
        return results.ToDictionary(result => result.Key, result => result.Value.Id);
    }

    public static void AddStrategies(RbaDbContext db, IReadOnlyDictionary<string, IndicatorId> indicators, IReadOnlyDictionary<string, ProgramId> programs)
    {
        foreach (var (code, name, reasoning, turn, involve) in Strategies)
        {
            var strategy = new Strategy(Code.Of(code), name, reasoning, [.. turn.Select(one => indicators[one])]);
            strategy.Involve([.. involve.Select(one => programs[one])]);
            db.Add(strategy);
        }
    }
}
