using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.Searching;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Searching;

/// <summary>What is searched for.</summary>
/// <param name="Question">The words as they were typed.</param>
/// <param name="Kind">Only this kind, by pages; none for the best of each.</param>
/// <param name="Page">The page of that kind, from 1.</param>
/// <param name="WithRetired">Whether what is no longer in use is found too, as staff wants it.</param>
public sealed record SearchFor(string? Question, SearchKind? Kind = null, int Page = 1, bool WithRetired = false);

/// <summary>What was found of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Count">How many there are; at most <see cref="SearchQuery.Most"/>.</param>
/// <param name="IsMore">Whether there are still more, which nobody has counted.</param>
/// <param name="Hits">Those that are shown, best first.</param>
public sealed record SearchGroup(SearchKind Kind, int Count, bool IsMore, IReadOnlyList<SearchHit> Hits);

/// <summary>Finds things by the words of their names and codes, grouped by kind. It reads a bounded stretch of each word, however many things have it.</summary>
public sealed class SearchQuery(PublicContexts contexts, CityClock clock)
{
    /// <summary>The most that is counted of a kind: whoever sees more than this wants another word, not a tenth page.</summary>
    public const int Most = 200;

    /// <summary>How many of each kind are shown beside the others.</summary>
    public const int Shown = 5;

    /// <summary>How many of one kind stand on a page.</summary>
    public const int PageLength = 25;

    // A word's rows that are counted to find the rarest: beyond, it is common and no more matters.
    private const int Common = 1_000;

    /// <summary>The groups that something was found in; none where nothing was asked.</summary>
    public async Task<IReadOnlyList<SearchGroup>> RunAsync(SearchFor asked, CancellationToken cancellation = default)
    {
        if (SearchWords.Asked(asked.Question) is not { Count: > 0 } words)
        {
            return [];
        }

        await using var loan = await contexts.OpenAsync(cancellation);
        var db = loan.Db;
        var rarest = await RarestAsync(db, words, cancellation);
        var inUseOn = asked.WithRetired ? DateOnly.MinValue : clock.Today;
        var found = await (asked.Kind is { } one ? [one] : Enum.GetValues<SearchKind>())
            .Select(kind => Found(db, kind, words, rarest, inUseOn))
            .Aggregate((all, kind) => all.Concat(kind))
            .ToListAsync(cancellation);

        var (skip, take) = asked.Kind is null ? (0, Shown) : ((asked.Page - 1) * PageLength, PageLength);
        var groups = found
            .GroupBy(word => word.Kind)
            .Select(kind => (Kind: kind.Key, IsCut: kind.Count() > Most, Things: BestFirst(kind, words[^1])))
            .ToDictionary(group => group.Kind);
        var hits = await SearchHits.ReadAsync(db, groups.Values.ToDictionary(group => group.Kind, group => group.Things.Skip(skip).Take(take).ToList()), clock.Today, cancellation);
        return [.. groups.Values
            .Where(group => hits[group.Kind].Count > 0)
            .OrderBy(group => group.Kind)
            .Select(group => new SearchGroup(group.Kind, group.Things.Count, group.IsCut, hits[group.Kind]))];
    }

    private static List<Guid> BestFirst(IEnumerable<SearchWord> found, string last) =>
        [.. found.OrderBy(word => word.Word != last).ThenBy(word => word.Weight).ThenBy(word => word.Thing).Select(word => word.Thing).Distinct().Take(Most)];

    /// <summary>One kind's things that have all the words, by the words in their order and then by the length of the name: as they stand in the key, so that reading stops early.</summary>
    private static IQueryable<SearchWord> Found(RbaDbContext db, SearchKind kind, IReadOnlyList<string> words, int rarest, DateOnly inUseOn)
    {
        var found = Matching(db, words, rarest).Where(word => word.Kind == kind && (word.Until == null || word.Until > inUseOn));
        for (var at = 0; at < words.Count; at++)
        {
            if (at != rarest)
            {
                var other = Matching(db, words, at);
                found = found.Where(word => other.Any(also => also.Thing == word.Thing));
            }
        }

        return found.OrderBy(word => word.Word).ThenBy(word => word.Weight).ThenBy(word => word.Thing).Take(Most + 1);
    }

    /// <summary>The rows of a word; of the last, which is a beginning, those of every word that begins so.</summary>
    private static IQueryable<SearchWord> Matching(RbaDbContext db, IReadOnlyList<string> words, int at)
    {
        var word = words[at];
        if (at < words.Count - 1)
        {
            return db.SearchWords.Where(row => row.Word == word);
        }

        // The last letter that there is ends the stretch of the index: no word goes on with it.
        var end = word + '\uffff';
#pragma warning disable CA1309 // The database compares, by the bytes; it knows no ordinal of ours.
        return db.SearchWords.Where(row => string.Compare(row.Word, word) >= 0 && string.Compare(row.Word, end) < 0);
#pragma warning restore CA1309
    }

    /// <summary>The word to begin with: each of its rows is looked up for the others.</summary>
    private static async Task<int> RarestAsync(RbaDbContext db, IReadOnlyList<string> words, CancellationToken cancellation)
    {
        if (words.Count == 1)
        {
            return 0;
        }

        // Of the measures, which are most of all there is.
        var (rarest, fewest) = (0, int.MaxValue);
        for (var at = 0; at < words.Count && fewest > 0; at++)
        {
            var count = await Matching(db, words, at).Where(word => word.Kind == SearchKind.Measure).Take(Math.Min(Common, fewest)).CountAsync(cancellation);
            (rarest, fewest) = count < fewest ? (at, count) : (rarest, fewest);
        }

        return rarest;
    }
}
