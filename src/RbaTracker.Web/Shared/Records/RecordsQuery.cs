using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Shared.Records;

/// <summary>Which records of a kind a list shows.</summary>
public enum RecordState
{
    InUse,
    Retired,
    All,
}

/// <summary>A kind with the number of its records in use.</summary>
public sealed record KindCount(RecordKind Kind, int InUse, int Retired);

/// <summary>Reads the records of a kind for its list, and their numbers.</summary>
public sealed class RecordsQuery(IDbContextFactory<RbaDbContext> contexts, CityClock clock)
{
    /// <summary>The records that are in a state and hold the searched words, by name in the order of the reader's language.</summary>
    public async Task<IReadOnlyList<RecordRow>> RunAsync(RecordKind kind, RecordState state = RecordState.All, string? search = null, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return [.. (await kind.RowsAsync(db, clock.Today, cancellation))
            .Where(row => state == RecordState.All || (state == RecordState.Retired) == IsRetired(row))
            .Where(row => Holds(search, row.Name.InReadersLanguage(), row.Facts, row.HasCode ? row.Key : ""))
            .OrderBy(row => row.Name.InReadersLanguage(), StringComparer.CurrentCulture)
            .ThenBy(row => row.Key, StringComparer.Ordinal)];
    }

    /// <summary>How many there are of each kind.</summary>
    public async Task<IReadOnlyList<KindCount>> CountAsync(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var counts = new List<KindCount>();
        foreach (var kind in RecordKinds.All)
        {
            var rows = await kind.RowsAsync(db, clock.Today, cancellation);
            counts.Add(new KindCount(kind, rows.Count(row => !IsRetired(row)), rows.Count(IsRetired)));
        }

        return counts;
    }

    /// <summary>What can be chosen of a kind: what is in use, and what was chosen before.</summary>
    public async Task<IReadOnlyList<(string Key, string Words)>> OptionsAsync(RecordKind kind, params IEnumerable<string?> chosen) =>
        [.. (await RunAsync(kind))
            .Where(row => !IsRetired(row) || chosen.Contains(row.Key))
            .Select(row => (row.Key, IsRetired(row) ? Show.Say(Words.NameRetired, row.Name.InReadersLanguage()) : row.Name.InReadersLanguage()))];

    /// <summary>Whether one of the words holds what was searched for; accents and capitals do not count.</summary>
    public static bool Holds(string? search, params IEnumerable<string> words) =>
        string.IsNullOrWhiteSpace(search) || words.Any(word => CultureInfo.CurrentCulture.CompareInfo.IndexOf(
            word, search.Trim(), CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);

    private bool IsRetired(RecordRow row) => row.RetiredOn <= clock.Today;
}
