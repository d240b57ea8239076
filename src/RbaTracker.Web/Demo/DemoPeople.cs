using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Demo;

/// <summary>An invented person of the demonstration city.</summary>
internal sealed record DemoPerson(string Name, string Email, string Language, Role Role, bool WholeCity, string What);

/// <summary>The invented people of Laurel Ridge. Their sign-ins exist in Development only.</summary>
internal static class DemoPeople
{
    /// <summary>One password for all: it opens nothing but invented data.</summary>
    public const string Password = "laurel-ridge-demo";

    public static IReadOnlyList<DemoPerson> All { get; } =
    [
        new("Ana Ruiz", "ana@laurelridge.example", Language.English, Role.Contributor, WholeCity: false, "enters values for the Housing Department"),
        new("Marcus Bell", "marcus@laurelridge.example", Language.English, Role.Approver, WholeCity: false, "approves values of the Housing Department"),
        new("Dana Cho", "dana@laurelridge.example", Language.English, Role.Publisher, WholeCity: true, "releases values and edits records"),
        new("Priya Nair", "priya@laurelridge.example", Language.English, Role.Administrator, WholeCity: true, "sets up people and the city's settings"),
        new("Lucía Vega", "lucia@laurelridge.example", Language.Spanish, Role.Contributor, WholeCity: false, "works in Spanish"),
        new("Teresa Holt", "teresa@laurelridge.example", Language.English, Role.Council, WholeCity: true, "sits on the council and reads its scorecard"),
    ];
}
