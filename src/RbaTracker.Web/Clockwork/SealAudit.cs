using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Audit;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;

namespace RbaTracker.Web.Clockwork;

/// <summary>Seals the audit entries that are old enough: on PostgreSQL a number can be taken before its entry is there to be read.</summary>
public sealed class SealAudit(IDbContextFactory<RbaDbContext> contexts, Writer writer, TimeProvider time)
{
    /// <summary>The most entries under one seal: they are read into memory to be hashed.</summary>
    private const int MostEntries = 10_000;

    /// <summary>How old an entry must be. No command lasts as long.</summary>
    private static readonly TimeSpan OldEnough = TimeSpan.FromMinutes(5);

    /// <summary>Seals.</summary>
    /// <returns>How many entries were sealed.</returns>
    public async Task<int> RunAsync(Actor actor, CancellationToken cancellation = default)
    {
        Rule.Require(actor.IsClockwork, Broken.NotYourDuty);
        if (!await HasWorkAsync(cancellation))
        {
            return 0;
        }

        return await writer.RunAsync(actor, async db =>
        {
            var (before, entries) = await NextAsync(db, cancellation);
            if (entries.Count > 0)
            {
                db.Add(new AuditSeal(before, entries, time.GetUtcNow()));
            }

            return entries.Count;
        }, cancellation);
    }

    private async Task<bool> HasWorkAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return (await NextAsync(db, cancellation)).Entries.Count > 0;
    }

    private async Task<(AuditSeal? Before, List<AuditEntry> Entries)> NextAsync(RbaDbContext db, CancellationToken cancellation)
    {
        var before = await db.AuditSeals.AsNoTracking().OrderByDescending(seal => seal.Id).FirstOrDefaultAsync(cancellation);
        var from = before?.LastEntry ?? 0;
        var until = time.GetUtcNow() - OldEnough;
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.Id > from && entry.At < until)
            .OrderBy(entry => entry.Id)
            .Take(MostEntries)
            .ToListAsync(cancellation);
        return (before, entries);
    }
}
