using RbaTracker.Data;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Words;
using static RbaTracker.Domain.Words.Text;

namespace RbaTracker.Web.Demo;

/// <summary>
/// By whom some values are also kept: race and ethnicity, age, area. Approved and for staff only: no grouped value is released
/// before small groups can be protected.
/// </summary>
internal static class DemoGroups
{
    private const string Race = "race-ethnicity";
    private const string Age = "age";
    private const string Area = "area";

    private static readonly (string Code, Text Name)[] Races =
    [
        ("native", Of("American Indian or Alaska Native", "Indígena de las Américas o de Alaska")),
        ("asian", Of("Asian", "Asiática")),
        ("black", Of("Black or African American", "Negra o afroamericana")),
        ("hispanic", Of("Hispanic or Latino", "Hispana o latina")),
        ("pacific", Of("Native Hawaiian or Pacific Islander", "Nativa de Hawái o de las islas del Pacífico")),
        ("white", Of("White", "Blanca")),
    ];

    // The lists of race and ethnicity changed; what came with the second version.
    private static readonly (string Code, Text Name)[] RacesSince =
    [
        ("mena", Of("Middle Eastern or North African", "De Medio Oriente o del norte de África")),
    ];

    private static readonly (string Code, Text Name)[] Ages =
    [
        ("under-18", Of("Under 18", "Menores de 18")),
        ("18-to-24", Of("18 to 24", "De 18 a 24")),
        ("25-to-44", Of("25 to 44", "De 25 a 44")),
        ("45-to-64", Of("45 to 64", "De 45 a 64")),
        ("65-and-over", Of("65 and over", "65 o más")),
    ];

    private static readonly (string Code, Text Name)[] Areas =
    [
        ("copper-mill", Of("Copper Mill", "Copper Mill")),
        ("north-ledge", Of("North Ledge", "North Ledge")),
        ("tannery-flats", Of("Tannery Flats", "Tannery Flats")),
        ("larkmead", Of("Larkmead", "Larkmead")),
        ("quarry-side", Of("Quarry Side", "Quarry Side")),
        ("old-market", Of("Old Market", "Old Market")),
    ];

    // Of each group: its share of all in thousandths, and how many points its percentage differs.
    private static readonly (string Code, string Dimension, int Periods, (string Group, int Share, decimal Apart)[] Groups)[] Split =
    [
        ("still-housed", Race, 6, [("native", 24, -6), ("asian", 32, 3), ("black", 262, -5), ("hispanic", 148, -2), ("pacific", 8, 0), ("white", 526, 3)]),
        ("still-housed", Age, 6, [("18-to-24", 132, -7), ("25-to-44", 431, -1), ("45-to-64", 312, 2), ("65-and-over", 125, 6)]),
        ("exits-to-permanent-homes", Race, 4, [("native", 28, -4), ("asian", 21, 5), ("black", 247, -3), ("hispanic", 119, -2), ("white", 585, 2)]),
        ("people-without-shelter", Race, 3, [("native", 27, 0), ("asian", 12, 0), ("black", 236, 0), ("hispanic", 112, 0), ("pacific", 8, 0), ("white", 591, 0), ("mena", 14, 0)]),
        ("traffic-deaths-and-injuries", Age, 3, [("under-18", 152, 0), ("18-to-24", 176, 0), ("25-to-44", 284, 0), ("45-to-64", 220, 0), ("65-and-over", 168, 0)]),
        ("children-ready-for-school", Race, 3, [("asian", 44, 6), ("black", 186, -9), ("hispanic", 214, -11), ("white", 498, 8)]),
        ("park-within-a-walk", Area, 4, [("copper-mill", 181, -9), ("north-ledge", 148, 4), ("tannery-flats", 203, -14), ("larkmead", 172, 11), ("quarry-side", 139, -6), ("old-market", 157, 18)]),
    ];

    /// <summary>Adds the dimensions with their groups, and says which curves are kept by which.</summary>
    /// <returns>The groups by code; they have their ids once the context is saved.</returns>
    public static Dictionary<string, Group> Add(RbaDbContext db, DemoCalendar calendar, IReadOnlyList<DemoMade> all)
    {
        var since = calendar.ThisYear.AddYears(-9);
        var race = new Dimension(Code.Of(Race), Of("Race and ethnicity", "Raza y etnia"), since, Of("Categories of the former federal standard", "Categorías de la norma federal anterior"));
        var age = new Dimension(Code.Of(Age), Of("Age", "Edad"), since, Of("Age groups of the city", "Grupos de edad de la ciudad"));
        var area = new Dimension(Code.Of(Area), Of("Area", "Zona"), since, Of("Neighborhoods of the city's plan", "Barrios del plan de la ciudad"));
        var groups = Under(race, Races).Concat(Under(age, Ages)).Concat(Under(area, Areas)).ToList();
        race.List(calendar.ThisYear.AddYears(-1), Of("Categories of the present federal standard", "Categorías de la norma federal actual"));
        groups.AddRange(Under(race, RacesSince));
        db.AddRange(race, age, area);
        db.AddRange(groups);

        var dimensions = new Dictionary<string, DimensionId> { [Race] = race.Id, [Age] = age.Id, [Area] = area.Id };
        foreach (var split in Split.GroupBy(one => one.Code))
        {
            all.First(made => made.Code == split.Key).Curve.SplitBy([.. split.Select(one => dimensions[one.Dimension])]);
        }

        return groups.ToDictionary(group => group.Code.Value);
    }

    /// <summary>Adds the values: approved, in no release.</summary>
    public static void AddValues(RbaDbContext db, DemoCalendar calendar, IReadOnlyList<DemoMade> all, IReadOnlyDictionary<string, Group> groups, DateTimeOffset now)
    {
        foreach (var (code, _, periods, split) in Split)
        {
            var made = all.First(one => one.Code == code);
            for (var at = made.Count - periods; at < made.Count; at++)
            {
                foreach (var (group, share, apart) in split)
                {
                    var entry = made.Curve.Begin(made.At(at), groups[group].Id, [], calendar.Today);
                    entry.Type(made.Curve, ValueOf(made, at, group, share / 1000m, apart), null, null, made.EnteredBy, now.AddDays(-1));
                    entry.Submit();
                    entry.Approve(made.ApprovedBy, ownAllowed: false);
                    db.Add(entry);
                }
            }
        }
    }

    private static Value ValueOf(DemoMade made, int at, string group, decimal share, decimal apart)
    {
        var total = made.ValueAt(at);
        if (!total.HasParts)
        {
            return Value.Of(decimal.Round(total.Number!.Value * share), total.Kind);
        }

        var of = Math.Max(1, decimal.Round(total.Denominator!.Value * share));
        var percent = (100 * total.Numerator!.Value / total.Denominator.Value) + apart + DemoSeries.Stray(made.Code + group, at);
        return Value.OfParts(Math.Clamp(decimal.Round(percent * of / 100), 0, of), of, total.Kind);
    }

    private static IEnumerable<Group> Under(Dimension dimension, IEnumerable<(string Code, Text Name)> names) =>
        names.Select(one => new Group(dimension, Code.Of(one.Code), one.Name));
}
