using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Shared.Records;

/// <summary>A record in a list.</summary>
/// <param name="Key">The last part of its address.</param>
/// <param name="Name">Its name.</param>
/// <param name="Facts">What else tells it apart, in the reader's language; may be blank.</param>
/// <param name="RetiredOn">The first day without it, or none.</param>
/// <param name="HasCode">Whether the key is a code that people know.</param>
public sealed record RecordRow(string Key, Text Name, string Facts, DateOnly? RetiredOn, bool HasCode = true);

/// <summary>A kind of record that the office keeps. The pages of all kinds are drawn from this: one line in <see cref="RecordKinds"/> adds one.</summary>
/// <param name="Slug">Its part of the address.</param>
/// <param name="Record">Its class.</param>
/// <param name="One">The word for one, as this city says it.</param>
/// <param name="Many">The word for many.</param>
/// <param name="Meaning">What it is, in one sentence.</param>
/// <param name="NewLabel">What the button says that makes a new one.</param>
public sealed record RecordKind(
    string Slug, Type Record, Func<Vocabulary, string> One, Func<Vocabulary, string> Many, Func<string> Meaning, Func<string> NewLabel)
{
    /// <summary>Reads all of them.</summary>
    public required Func<RbaDbContext, DateOnly, CancellationToken, Task<IReadOnlyList<RecordRow>>> RowsAsync { get; init; }

    /// <summary>Finds one by the last part of its address.</summary>
    public required Func<RbaDbContext, string, CancellationToken, Task<object?>> FindAsync { get; init; }

    /// <summary>The address of its public page, where it has one.</summary>
    public Func<Code, string>? PublicPage { get; init; }

    /// <summary>A kind whose records have a code, a name and a retirement; the facts read what the words beside the names are made from.</summary>
    internal static RecordKind Of<TRecord>(
        string slug,
        Func<Vocabulary, string> one,
        Func<Vocabulary, string> many,
        Func<string> meaning,
        Func<string> newLabel,
        Func<RbaDbContext, DateOnly, CancellationToken, Task<Func<TRecord, string>>>? facts = null)
        where TRecord : class, IRecord => new(slug, typeof(TRecord), one, many, meaning, newLabel)
        {
            RowsAsync = async (db, today, cancellation) =>
            {
                var tell = facts is null ? _ => "" : await facts(db, today, cancellation);
                return [.. (await db.Set<TRecord>().AsNoTracking().ToListAsync(cancellation))
                    .Select(record => new RecordRow(record.Code.Value, record.Name, tell(record), record.Retirement?.On))];
            },
            FindAsync = async (db, key, cancellation) => Code.Find(key) is { } code
                ? await db.Set<TRecord>().SingleOrDefaultAsync(record => record.Code == code, cancellation)
                : null,
        };
}
