using RbaTracker.Data;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using static RbaTracker.Domain.Words.Text;

namespace RbaTracker.Web.Demo;

/// <summary>The city's organisation with its history: a department that was renamed, and a utility that was merged into another.</summary>
internal static class DemoOrganisation
{
    private const string CityManager = "city-manager";

    private static (string Code, Text Name)[] Cabinets =>
    [
        ("community-services", Of("Community Services", "Servicios a la Comunidad")),
        ("public-safety", Of("Public Safety", "Seguridad Pública")),
        ("infrastructure", Of("Infrastructure and Environment", "Infraestructura y Medio Ambiente")),
        ("administration", Of("Administration", "Administración")),
    ];

    /// <summary>The departments, with the cabinet office above and the director.</summary>
    public static IReadOnlyList<(string Code, string Cabinet, Text Name, string Director)> Departments { get; } =
    [
        ("housing", "community-services", Of("Housing Department", "Departamento de Vivienda"), "Ruth Vance"),
        ("parks", "community-services", Of("Parks and Recreation", "Parques y Recreación"), "Yolanda Pruitt"),
        ("planning", "community-services", Of("City Planning", "Planificación Urbana"), "Leona Sands"),
        ("development", "community-services", Of("Development Services", "Servicios de Desarrollo"), "Dev Malhotra"),
        ("police", "public-safety", Of("Police Department", "Departamento de Policía"), "Harold Price"),
        ("fire", "public-safety", Of("Fire Department", "Departamento de Bomberos"), "Walter Osei"),
        ("transportation", "infrastructure", Of("Transportation Department", "Departamento de Transporte"), "Grace Lindqvist"),
        ("water", "infrastructure", Of("Water Resources", "Recursos Hídricos"), "Naomi Feld"),
        ("public-works", "infrastructure", Of("Public Works", "Obras Públicas"), "Curtis Amaro"),
        ("sustainability", "infrastructure", Of("Sustainability", "Sostenibilidad"), "Elias Romer"),
        ("finance", "administration", Of("Finance and People", "Finanzas y Personal"), "Ingrid Solberg"),
        ("equity", "administration", Of("Equity and Public Engagement", "Equidad y Participación Ciudadana"), "Camila Torres"),
    ];

    /// <summary>Adds the units.</summary>
    /// <returns>The units by code.</returns>
    public static Dictionary<string, OrganisationUnitId> AddUnits(RbaDbContext db, DateOnly founded, DateOnly thisYear)
    {
        var units = new Dictionary<string, OrganisationUnit>();
        OrganisationUnit Found(string code, UnitLevel level, Text name, string? above, DateOnly from) =>
            units[code] = new OrganisationUnit(Code.Of(code), level, name, above is null ? null : units[above].Id, from);

        Found(CityManager, UnitLevel.Cabinet, Of("City Manager's Office", "Oficina de la Administración Municipal"), null, founded);
        foreach (var (code, name) in Cabinets)
        {
            Found(code, UnitLevel.Cabinet, name, CityManager, founded);
        }

        foreach (var (code, cabinet, name, _) in Departments.Where(department => department.Code != "housing"))
        {
            Found(code, UnitLevel.Department, name, cabinet, founded);
        }

        Found("housing", UnitLevel.Department, Of("Community Development", "Desarrollo Comunitario"), "community-services", founded)
            .Place(Of("Housing Department", "Departamento de Vivienda"), units["community-services"].Id, thisYear.AddYears(-2));
        Found("data-office", UnitLevel.Division, Of("Office of Data and Performance", "Oficina de Datos y Desempeño"), "finance", thisYear.AddYears(-5));
        Found("stormwater-utility", UnitLevel.Department, Of("Stormwater Utility", "Servicio de Aguas Pluviales"), "infrastructure", founded)
            .Retire(thisYear.AddYears(-3), [units["public-works"].Id]);
        db.AddRange(units.Values);
        return units.ToDictionary(unit => unit.Key, unit => unit.Value.Id);
    }

    /// <summary>Adds people with their roles; who left is noted as the office would.</summary>
    public static Dictionary<string, PersonId> AddPeople(
        RbaDbContext db, IReadOnlyDictionary<string, Person> people, IReadOnlyDictionary<string, OrganisationUnitId> units, DateOnly thisYear, DateOnly today)
    {
        foreach (var demo in DemoPeople.All)
        {
            var person = people[demo.Name];
            DateOnly? last = demo.LeftMonthsAgo is { } months ? today.AddMonths(-months) : null;
            db.AddRange(person, new Appointment(person.Id, demo.Role, demo.Unit is null ? null : units[demo.Unit], thisYear.AddYears(-5), last));
            if (last is not null)
            {
                person.Leave(last.Value.AddDays(1));
            }
        }

        // Ruth is away for a while, and her colleague approves in her place.
        db.Add(new Delegation(people["Ruth Vance"].Id, people["Marcus Bell"].Id, today.AddDays(-5), today.AddDays(16)));
        return people.ToDictionary(person => person.Key, person => person.Value.Id);
    }

    /// <summary>Adds the posts: a director for each department, a manager for each program, and two that stand alone and are empty.</summary>
    /// <returns>The posts by the code of their program, or their own.</returns>
    public static Dictionary<string, PositionId> AddPositions(
        RbaDbContext db,
        IReadOnlyList<DemoProgram> programs,
        IReadOnlyDictionary<string, OrganisationUnitId> units,
        IReadOnlyDictionary<string, PersonId> people,
        DateOnly thisYear,
        DateOnly today)
    {
        var top = new Position(Of("City manager", "Administradora de la ciudad"), units[CityManager]);
        top.Hold(people["Helen Abara"], thisYear.AddYears(-4));
        db.Add(top);
        var directors = new Dictionary<string, Position>();
        foreach (var (code, _, name, director) in Departments)
        {
            var post = new Position(Composed("Director", "Dirección", name), units[code]);
            post.Describe(post.Title, units[code], top.Id);
            post.Hold(people[director], thisYear.AddYears(-3));
            directors.Add(code, post);
        }

        db.AddRange(directors.Values);
        var posts = new Dictionary<string, Position>();
        foreach (var program in programs)
        {
            var post = new Position(Composed("Program manager", "Responsable del programa", program.Name), units[program.Unit]);
            post.Describe(post.Title, units[program.Unit], directors.GetValueOrDefault(program.Unit, directors["finance"]).Id);
            post.Hold(program.Manager is { } manager ? people[manager] : null, thisYear.AddYears(-2));
            posts.Add(program.Code, post);
        }

        posts["energy-analyst"] = new Position(Of("Energy analyst (grant)", "Analista de energía (subvención)"), units["sustainability"]);
        posts["energy-analyst"].Hold(people["Mina Farah"], thisYear.AddYears(-3));
        posts["energy-analyst"].Hold(null, today.AddMonths(-7));
        posts["traffic-analyst"] = new Position(Of("Traffic analyst", "Analista de tránsito"), units["transportation"]);
        posts["traffic-analyst"].Hold(people["Paul Ferris"], thisYear.AddYears(-3));
        posts["traffic-analyst"].LeftBy(people["Paul Ferris"], today.AddMonths(-4).AddDays(1));
        db.AddRange(posts.Values);
        return posts.ToDictionary(post => post.Key, post => post.Value.Id);
    }

    private static Text Composed(string english, string spanish, Text of) => Of($"{english}, {of.In(Language.English)}", $"{spanish}, {of.In(Language.Spanish)}");
}
