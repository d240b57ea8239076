using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.Audit;
using RbaTracker.Domain.People;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Writing;

public abstract class SealTests(DatabaseKind kind) : ProbeTest(kind)
{
    [Fact]
    public async Task A_seal_holds_what_was_stored_and_shows_what_was_altered()
    {
        Database.Clock.Advance(TimeSpan.FromTicks(12_345_678));
        await KeepAsync(new Probe("ñ €"));
        await KeepAsync(new Probe("second"));
        var first = await SealAsync(null, entry => true);
        await KeepAsync(new Probe("third"));
        var second = await SealAsync(first, entry => entry.Id > first.LastEntry);

        var entries = await EntriesAsync();
        var (early, late) = (entries.Where(entry => entry.Id <= first.LastEntry).ToList(), entries.Where(entry => entry.Id > first.LastEntry).ToList());
        Assert.True(first.Holds(null, early));
        Assert.True(second.Holds(first, late));
        Assert.False(second.Holds(null, late));
        Assert.False(first.Holds(null, early[1..]));

        foreach (var alteration in new[] { "payload = '[]'", "actor_name = 'nobody'", "action = 'Other'" })
        {
            await Database.Writer.RunAsync(
                Actor.Clockwork,
                async db =>
                {
#pragma warning disable EF1002 // A constant.
                    await db.Database.ExecuteSqlRawAsync($"UPDATE audit_entry SET {alteration} WHERE id = {late[0].Id}", Cancellation);
#pragma warning restore EF1002
                },
                Cancellation);
            var altered = (await EntriesAsync()).Where(entry => entry.Id > first.LastEntry).ToList();
            Assert.False(second.Holds(first, altered));
            await Database.Writer.RunAsync(
                Actor.Clockwork,
                db => db.Database.ExecuteSqlAsync(
                    $"UPDATE audit_entry SET payload = {late[0].Payload}, actor_name = {late[0].ActorName}, action = {late[0].Action} WHERE id = {late[0].Id}", Cancellation),
                Cancellation);
        }

        Assert.True(second.Holds(first, (await EntriesAsync()).Where(entry => entry.Id > first.LastEntry).ToList()));
    }

    [Fact]
    public async Task A_seal_holds_after_a_payload_was_expunged()
    {
        await KeepAsync(new Probe("personal"));
        var sealedBy = await SealAsync(null, entry => true);

        await Database.Writer.RunAsync(Actor.Clockwork, db => db.Database.ExecuteSqlAsync($"UPDATE audit_entry SET payload = NULL", Cancellation), Cancellation);

        Assert.True(sealedBy.Holds(null, await EntriesAsync()));
    }

    private async Task<AuditSeal> SealAsync(AuditSeal? before, Func<AuditEntry, bool> which)
    {
        var made = new AuditSeal(before, (await EntriesAsync()).Where(which).ToList(), Database.Clock.GetUtcNow());
        await Database.HoldAsync(made);
        await using var read = Database.Read();
        return await read.AuditSeals.OrderBy(other => other.Id).LastAsync(Cancellation);
    }

    private async Task<List<AuditEntry>> EntriesAsync()
    {
        await using var read = Database.Read();
        return await read.AuditEntries.AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(Cancellation);
    }

    public sealed class OnSqlite() : SealTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : SealTests(DatabaseKind.PostgreSql);
}
