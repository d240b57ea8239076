using RbaTracker.Domain.Indicators;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Words;

namespace RbaTracker.Data.Searching;

/// <summary>A thing as it is searched for: by the words of its names in every language, and of its code.</summary>
internal sealed record Searched(SearchKind Kind, Guid Thing, Code Code, IReadOnlyCollection<Text> Names, DateOnly? Until)
{
    /// <summary>How a thing is searched for; none for what is not.</summary>
    public static Searched? Of(object thing) => thing switch
    {
        Result it => new(SearchKind.Result, it.Id.Value, it.Code, [it.Name], it.Retirement?.On),
        Indicator it => new(SearchKind.Indicator, it.Id.Value, it.Code, [it.Name], it.Retirement?.On),
        Domain.Programs.Program it => new(SearchKind.Program, it.Id.Value, it.Code, [it.Name], it.Retirement?.On),
        PerformanceMeasure it => new(SearchKind.Measure, it.Id.Value, it.Code, [it.Name], it.Retirement?.On),
        Strategy it => new(SearchKind.Strategy, it.Id.Value, it.Code, [it.Name], it.Retirement?.On),
        FocusArea it => new(SearchKind.FocusArea, it.Id.Value, it.Code, [it.Name], it.Retirement?.On),

        // By its former names too: people go on using them. A division has no page of its own.
        OrganisationUnit { Level: not UnitLevel.Division } it => new(SearchKind.Department, it.Id.Value, it.Code, [.. it.Places.Select(place => place.Name)], it.RetiredOn),
        _ => null,
    };

    /// <summary>Its words, each once.</summary>
    public IEnumerable<SearchWord> Words() => Names
        .SelectMany(name => name.Words.Values)
        .Append(Code.Value)
        .Select(SearchWords.Of)
        .SelectMany(words => words.Select(word => (Word: word, Weight: words.Count)))
        .GroupBy(word => word.Word, StringComparer.Ordinal)
        .Select(same => new SearchWord(Kind, same.Key, same.Min(word => word.Weight), Thing, Until));
}
