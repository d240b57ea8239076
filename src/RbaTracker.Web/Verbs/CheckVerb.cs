using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Audit;
using RbaTracker.Domain.Curves;

namespace RbaTracker.Web.Verbs;

/// <summary>Checks what is stored: the audit against its seals, and every summary against its points. Changes nothing.</summary>
internal static class CheckVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = MigrateVerb.Quiet(args);
        await app.Services.PrepareRbaDataAsync();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<RbaDbContext>>().CreateDbContextAsync();

        var wrong = await BrokenSealsAsync(db) + await DifferingSummariesAsync(db);
        Console.WriteLine(wrong == 0 ? "Everything agrees." : $"{wrong} found that do not agree.");
        return wrong == 0 ? 0 : 1;
    }

    private static async Task<int> BrokenSealsAsync(RbaDbContext db)
    {
        var (wrong, sealedEntries) = (0, 0);
        AuditSeal? before = null;
        foreach (var seal in await db.AuditSeals.AsNoTracking().OrderBy(seal => seal.Id).ToListAsync())
        {
            var entries = await db.AuditEntries.AsNoTracking()
                .Where(entry => entry.Id >= seal.FirstEntry && entry.Id <= seal.LastEntry)
                .OrderBy(entry => entry.Id)
                .ToListAsync();
            if (!seal.Holds(before, entries))
            {
                wrong++;
                Console.WriteLine($"Audit entries {seal.FirstEntry} to {seal.LastEntry} are not what was sealed on {seal.At:yyyy-MM-dd HH:mm} UTC.");
            }

            (before, sealedEntries) = (seal, sealedEntries + entries.Count);
        }

        Console.WriteLine($"Audit: {sealedEntries} entries under seal, {await db.AuditEntries.CountAsync() - sealedEntries} waiting for one.");
        return wrong;
    }

    private static async Task<int> DifferingSummariesAsync(RbaDbContext db)
    {
        var (wrong, count) = (0, 0);
        var curves = await db.Curves.AsNoTracking().ToListAsync();
        foreach (var curve in curves)
        {
            var points = await db.DataPoints.AsNoTracking().Where(point => point.CurveId == curve.Id).ToListAsync();
            foreach (var group in points.GroupBy(point => point.GroupId))
            {
                count++;
                var made = new CurveSummary(curve.Id, group.Key);
                made.Make(curve, [.. group], DateTimeOffset.UnixEpoch);
                var stored = await db.Summaries.AsNoTracking().SingleOrDefaultAsync(s => s.CurveId == curve.Id && s.GroupId == group.Key);
                if (stored is null || !stored.SaysTheSameAs(made))
                {
                    wrong++;
                    Console.WriteLine($"The summary of curve {curve.Id.Value} says something else than its {group.Count()} points.");
                }
            }
        }

        Console.WriteLine($"Summaries: {count} recomputed.");
        return wrong;
    }
}
