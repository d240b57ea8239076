using RbaTracker.Data.Searching;
using RbaTracker.Domain.City;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Searching;

/// <summary>The kinds of things that can be found, in words and in addresses.</summary>
internal static class SearchKinds
{
    private static readonly Dictionary<SearchKind, string> Slugs = new()
    {
        [SearchKind.Result] = "results",
        [SearchKind.Indicator] = "indicators",
        [SearchKind.Program] = "programs",
        [SearchKind.Measure] = "measures",
        [SearchKind.Department] = "departments",
        [SearchKind.Strategy] = "strategies",
        [SearchKind.FocusArea] = "focus-areas",
    };

    /// <summary>The kind in an address.</summary>
    public static string Slug(SearchKind kind) => Slugs[kind];

    /// <summary>The kind of an address, or none.</summary>
    public static SearchKind? Find(string? slug) => Slugs.Where(kind => kind.Value == slug).Select(kind => (SearchKind?)kind.Key).FirstOrDefault();

    /// <summary>The kind in the address of the office's record.</summary>
    public static string RecordSlug(SearchKind kind) => kind == SearchKind.Department ? "units" : Slugs[kind];

    /// <summary>The kind as the city says it.</summary>
    public static string Many(SearchKind kind, Vocabulary vocabulary) => kind switch
    {
        SearchKind.Result => vocabulary.Many(Word.Result),
        SearchKind.Indicator => vocabulary.Many(Word.Indicator),
        SearchKind.Program => vocabulary.Many(Word.Program),
        SearchKind.Measure => vocabulary.Many(Word.PerformanceMeasure),
        SearchKind.Department => vocabulary.Many(Word.Department),
        SearchKind.Strategy => Words.Strategies,
        _ => Words.FocusAreas,
    };
}
