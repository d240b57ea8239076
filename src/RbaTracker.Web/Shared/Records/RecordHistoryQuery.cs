using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Shared.Records;

/// <summary>One value before and after; words that were written in a language carry it.</summary>
public sealed record HistoryValue(string Label, string? Before, string? After, string? Language = null);

/// <summary>What was done to the record or to a part of it.</summary>
/// <param name="Sentence">What, in words.</param>
/// <param name="Values">From what to what.</param>
public sealed record HistoryChange(string Sentence, IReadOnlyList<HistoryValue> Values);

/// <summary>One step of a record's history.</summary>
public sealed record HistoryStep(DateTimeOffset At, string Who, IReadOnlyList<HistoryChange> Changes);

/// <summary>A page of a record's history, the latest step first.</summary>
public sealed record RecordHistory(string Name, IReadOnlyList<HistoryStep> Steps, int Page, int Pages);

/// <summary>Reads from the audit what happened to a record: who, when, from what to what.</summary>
public sealed class RecordHistoryQuery(IDbContextFactory<RbaDbContext> contexts, CityClock clock)
{
    /// <summary>Steps on a page.</summary>
    public const int PageLength = 20;

    /// <summary>The history, or none where there is no such record.</summary>
    public async Task<RecordHistory?> RunAsync(RecordKind kind, string key, int page = 1, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await kind.FindAsync(db, key, cancellation) is not { } record)
        {
            return null;
        }

        var subject = new HistorySubject(kind.Record.Name, IdOf(db.KeyOf(record)));
        return await ReadAsync(db, RecordNames.Of(record, clock.Today) ?? key, subject, page, cancellation);
    }

    /// <summary>The history of a person, of their roles, of who stood in for whom and of the positions they held, or none.</summary>
    public async Task<RecordHistory?> RunAsync(PersonId id, int page = 1, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } person)
        {
            return null;
        }

        var appointments = await db.Appointments.AsNoTracking().Where(one => one.Person == id).ToListAsync(cancellation);
        var delegations = await db.Delegations.AsNoTracking().Where(one => one.From == id || one.To == id).ToListAsync(cancellation);
        var people = await db.People.AsNoTracking().ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        var parts = appointments.Select(one => (Id: IdOf(one.Id), Name: RoleWords.Of(one.Role)))
            .Concat(delegations.Select(one => (Id: IdOf(one.Id), Name: people[one.From == id ? one.To : one.From])));
        var subject = new HistorySubject(nameof(Person), IdOf(id))
        {
            Parts = parts.ToDictionary(part => part.Id, part => part.Name),
            NamedIn = [nameof(Appointment), nameof(Delegation), nameof(PositionHolding)],
        };
        return await ReadAsync(db, person.Name, subject, page, cancellation);
    }

    private async Task<RecordHistory> ReadAsync(RbaDbContext db, string name, HistorySubject subject, int page, CancellationToken cancellation)
    {
        string[] ids = [subject.Id, .. subject.Parts.Keys];
        var about = db.AuditEntries.AsNoTracking().Where(entry => ids.Any(id => entry.Payload!.Contains(id)));
        var count = await about.CountAsync(cancellation);
        var pages = Math.Max(1, (count + PageLength - 1) / PageLength);
        page = Math.Clamp(page, 1, pages);
        var entries = await about.OrderByDescending(entry => entry.Id).Skip((page - 1) * PageLength).Take(PageLength).ToListAsync(cancellation);
        var words = new HistoryWords(subject, await NamesAsync(db, cancellation));
        var steps = entries
            .Select(entry => new HistoryStep(entry.At, entry.Person is null ? Words.TheTracker : entry.ActorName, words.ChangesOf(JsonDocument.Parse(entry.Payload!).RootElement)))
            .Where(step => step.Changes.Count > 0)
            .ToList();
        return new RecordHistory(name, steps, page, pages);
    }

    // A few hundred names at most: every id that a change can name is one of these.
    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(RbaDbContext db, CancellationToken cancellation)
    {
        var names = new Dictionary<string, string>();
        foreach (var things in new IQueryable<object>[] { db.FocusAreas, db.Results, db.Strategies, db.Indicators, db.Programs, db.Measures, db.Units, db.Positions, db.People })
        {
            foreach (var thing in await things.AsNoTracking().ToListAsync(cancellation))
            {
                names[IdOf(thing.GetType().GetProperty("Id")!.GetValue(thing)!)] = RecordNames.Of(thing, clock.Today) ?? "";
            }
        }

        return names;
    }

    private static string IdOf(object id) => id.GetType().GetProperty("Value")!.GetValue(id)!.ToString()!;
}
