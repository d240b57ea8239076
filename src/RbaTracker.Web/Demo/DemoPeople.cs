using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Demo;

/// <summary>An invented person of the demonstration city.</summary>
/// <param name="Name">The name.</param>
/// <param name="Role">What the person was appointed to.</param>
/// <param name="Unit">The code of the unit that the role holds for, or none for the whole city.</param>
internal sealed record DemoPerson(string Name, Role Role, string? Unit)
{
    /// <summary>The language that the person works in.</summary>
    public string Language { get; init; } = Domain.Words.Language.English;

    /// <summary>The address to sign in with, for the few who can.</summary>
    public string? Email { get; init; }

    /// <summary>What a newcomer can see by signing in as this person.</summary>
    public string What { get; init; } = "";

    /// <summary>Under which heading the console prints the sign-in.</summary>
    public string Does { get; init; } = "";

    /// <summary>How many months ago the person left, or none.</summary>
    public int? LeftMonthsAgo { get; init; }
}

/// <summary>The invented people of Laurel Ridge. Sign-ins exist in Development only, and for a few of them.</summary>
internal static class DemoPeople
{
    /// <summary>One password for all: it opens nothing but invented data.</summary>
    public const string Password = "laurel-ridge-demo";

    private const string Enter = "Enter values";
    private const string Approve = "Approve values";
    private const string Office = "Run the office";
    private const string Read = "Read";

    /// <summary>Everybody who works in the city.</summary>
    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("Ana Ruiz", Role.Contributor, "housing") { Email = "ana@laurelridge.example", Does = Enter, What = "for the Housing Department" },
        new("Lucía Vega", Role.Contributor, "housing") { Email = "lucia@laurelridge.example", Language = Language.Spanish, Does = Enter, What = "for the Housing Department, in Spanish" },
        new("Owen Tate", Role.Contributor, "transportation") { Email = "owen@laurelridge.example", Does = Enter, What = "for the Transportation Department, with values returned to him" },
        new("Marcus Bell", Role.Approver, "housing") { Email = "marcus@laurelridge.example", Does = Approve, What = "of the Housing Department" },
        new("Grace Lindqvist", Role.Approver, "transportation") { Email = "grace@laurelridge.example", Does = Approve, What = "of the Transportation Department" },
        new("Dana Cho", Role.Publisher, null) { Email = "dana@laurelridge.example", Does = Office, What = "releases values and edits records" },
        new("Priya Nair", Role.Administrator, null) { Email = "priya@laurelridge.example", Does = Office, What = "sets up people and the city's settings" },
        new("Teresa Holt", Role.Council, null) { Email = "teresa@laurelridge.example", Does = Read, What = "sits on the council and reads its scorecard" },
        new("Noah Kim", Role.EquityReviewer, null) { Email = "noah@laurelridge.example", Does = Read, What = "reviews for whom a program works" },
        new("Inés Duarte", Role.BudgetAnalyst, null) { Email = "ines@laurelridge.example", Language = Language.Spanish, Does = Read, What = "analyses the budget, in Spanish" },
        new("Felix Moreau", Role.GisEditor, null) { Email = "felix@laurelridge.example", Does = Read, What = "keeps the map" },
        new("Amara Okafor", Role.Partner, null) { Email = "amara@laurelridge.example", Does = Read, What = "works at a partner of the city" },
        new("Ruth Vance", Role.Approver, "housing"),
        new("Harold Price", Role.Approver, "police"),
        new("Simone Achebe", Role.Approver, "police"),
        new("Tom Reilly", Role.Contributor, "police"),
        new("Walter Osei", Role.Approver, "fire"),
        new("Bea Lindholm", Role.Approver, "fire"),
        new("Kayla Stone", Role.Contributor, "fire"),
        new("Ivan Petrosyan", Role.Approver, "transportation"),
        new("Naomi Feld", Role.Approver, "water"),
        new("Luis Carranza", Role.Contributor, "water") { Language = Language.Spanish },
        new("Curtis Amaro", Role.Approver, "public-works"),
        new("Joy Tamura", Role.Approver, "public-works"),
        new("Ellen Brandt", Role.Contributor, "public-works"),
        new("Elias Romer", Role.Approver, "sustainability"),
        new("Mina Farah", Role.Contributor, "sustainability"),
        new("Dev Malhotra", Role.Approver, "development"),
        new("Paula Hensley", Role.Contributor, "development"),
        new("Yolanda Pruitt", Role.Approver, "parks"),
        new("Peter Nakai", Role.Approver, "parks"),
        new("Rosa Delgado", Role.Contributor, "parks") { Language = Language.Spanish },
        new("Leona Sands", Role.Approver, "planning"),
        new("Martin Doyle", Role.Contributor, "planning"),
        new("Ingrid Solberg", Role.Approver, "finance"),
        new("Jerome Watts", Role.Contributor, "finance"),
        new("Camila Torres", Role.Approver, "equity"),
        new("Owen Farrell", Role.Approver, "equity"),
        new("Lien Pham", Role.Contributor, "equity"),
        new("Sofia Marin", Role.Contributor, "data-office"),
        new("Aaron Blake", Role.Approver, "data-office"),
        new("Helen Abara", Role.Approver, "city-manager"),
        new("George Whitlock", Role.Council, null),
        new("Denise Foy", Role.Council, null),
        new("Paul Ferris", Role.Contributor, "transportation") { LeftMonthsAgo = 4 },
    ];

    /// <summary>Those who can sign in.</summary>
    public static IReadOnlyList<DemoPerson> WithSignIn { get; } = [.. All.Where(person => person.Email is not null)];
}
