using RbaTracker.Data;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Scorecards;
using RbaTracker.Domain.Words;
using static RbaTracker.Domain.Words.Text;

namespace RbaTracker.Web.Demo;

/// <summary>The pages that the city curates: the council's, and one about homes.</summary>
internal static class DemoScorecards
{
    private static readonly (string Result, string[] Lines)[] Council =
    [
        ("safe-stable-home", ["people-without-shelter", "rent-burden", "still-housed"]),
        ("safe-community", ["violent-crime", "feel-safe-at-night", "urgent-response-minutes"]),
        ("getting-around", ["traffic-deaths-and-injuries", "jobs-within-reach", "bus-on-time"]),
        ("reliable-services", ["services-rated-good", "homes-with-internet", "potholes-in-time", "first-review-days"]),
        ("healthy-environment", ["emissions-per-resident", "clean-streams", "city-emissions"]),
        ("healthy-lives", ["overdose-deaths", "park-within-a-walk", "children-can-swim"]),
        ("fair-economy", ["median-income", "children-ready-for-school", "staff-on-living-wage"]),
        ("trusted-government", ["trust-in-city", "voters-in-city-elections", "fund-balance"]),
    ];

    private static readonly (string Result, string[] Lines)[] Homes =
    [
        ("safe-stable-home", ["people-without-shelter", "people-without-home", "rent-burden", "eviction-filings", "still-housed", "days-to-move-in", "exits-to-permanent-homes", "affordable-homes-completed", "homes-kept-affordable", "unsafe-homes-mended"]),
    ];

    public static void Add(RbaDbContext db, IReadOnlyList<DemoMade> all, IReadOnlyDictionary<string, ResultId> results)
    {
        db.AddRange(
            Made("council", Of("Council scorecard", "Cuadro de resultados del concejo"), Council, all, results),
            Made("homes", Of("Homes for everyone", "Vivienda para todas las personas"), Homes, all, results));
    }

    private static Scorecard Made(string code, Text name, (string Result, string[] Lines)[] parts, IReadOnlyList<DemoMade> all, IReadOnlyDictionary<string, ResultId> results)
    {
        var curves = all.ToDictionary(made => made.Code, made => made.Curve.Id);
        var scorecard = new Scorecard(Code.Of(code), name);
        scorecard.Show([.. parts.SelectMany(part => part.Lines.Select(line => (results[part.Result], curves[line])))]);
        return scorecard;
    }
}
