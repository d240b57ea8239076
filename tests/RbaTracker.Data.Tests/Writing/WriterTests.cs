using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Writing;

public abstract class WriterTests(DatabaseKind kind) : ProbeTest(kind)
{
    private static readonly Actor Maria = Actor.Of(PersonId.New(), "Maria");

    [Fact]
    public async Task A_command_is_committed_with_one_audit_entry_that_says_who_what_and_from_what_to_what()
    {
        var id = await Database.Writer.RunAsync(
            Maria,
            async db =>
            {
                var probe = new Probe("first") { Amount = 1.5m };
                db.Add(probe);
                await db.SaveChangesAsync(Cancellation);
                probe.Name = "second";
                return probe.Id;
            },
            Cancellation);
        await Database.Writer.RunAsync(
            Maria,
            async db =>
            {
                var probe = await db.Set<Probe>().SingleAsync(probe => probe.Id == id, Cancellation);
                (probe.Name, probe.Kind) = ("third", ValueKind.Provisional);
            },
            Cancellation);
        await Database.Writer.RunAsync(
            Maria,
            async db => db.Remove(await db.Set<Probe>().SingleAsync(probe => probe.Id == id, Cancellation)),
            Cancellation);

        await using var read = Database.Read();
        var entries = await read.AuditEntries.Where(entry => entry.Person == Maria.Person).OrderBy(entry => entry.Id).ToListAsync(Cancellation);
        Assert.Equal(3, entries.Count);
        Assert.All(entries, entry =>
        {
            Assert.Equal(("Maria", nameof(WriterTests), Database.Clock.GetUtcNow()), (entry.ActorName, entry.Action, entry.At));
            Assert.True(entry.IsIntact);
        });

        var made = Told(entries[0].Payload);
        Assert.Equal(["added", "changed"], made.Select(change => change.GetProperty("did").GetString()));
        Assert.All(made, change => Assert.Equal($"{id.Value}", change.GetProperty("key").GetString()));
        Assert.Equal("first", made[0].GetProperty("values").GetProperty("Name").GetString());
        Assert.Equal(1.5m, made[0].GetProperty("values").GetProperty("Amount").GetDecimal());
        Assert.Equal("""{"Name":["first","second"]}""", made[1].GetProperty("values").GetRawText());
        Assert.Equal($$$"""[{"kind":"Probe","key":"{{{id.Value}}}","did":"changed","values":{"Kind":["Final","Provisional"],"Name":["second","third"]}}]""", entries[1].Payload);
        Assert.Equal("third", Assert.Single(Told(entries[2].Payload)).GetProperty("values").GetProperty("Name").GetString());
    }

    [Fact]
    public async Task A_command_that_changes_nothing_leaves_no_audit_entry()
    {
        var id = await KeepAsync(new Probe("same"));
        await using var read = Database.Read();
        var before = await read.AuditEntries.CountAsync(Cancellation);

        await Database.Writer.RunAsync(Maria, async db => (await db.Set<Probe>().SingleAsync(probe => probe.Id == id, Cancellation)).Name = "same", Cancellation);

        Assert.Equal(before, await read.AuditEntries.CountAsync(Cancellation));
    }

    [Fact]
    public async Task A_refused_command_leaves_nothing_of_itself()
    {
        var refusal = await Assert.ThrowsAsync<BrokenRuleException>(() => Database.Writer.RunAsync(
            Maria,
            async db =>
            {
                db.Add(new Probe("half"));
                await db.SaveChangesAsync(Cancellation);
                Rule.Require(false, Broken.NotYourDuty);
            },
            Cancellation));

        Assert.Equal(Broken.NotYourDuty, refusal.Rule);
        await using var read = Database.Read();
        Assert.False(await read.Set<Probe>().AnyAsync(Cancellation));
        Assert.False(await read.AuditEntries.AnyAsync(entry => entry.Person == Maria.Person, Cancellation));
    }

    [Fact]
    public async Task A_command_that_swallows_the_failure_of_a_save_is_refused_whole()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => Database.Writer.RunAsync(
            Maria,
            async db =>
            {
                db.Add(new Probe("half"));
                db.Add(new Data.Accounts.AccountClaim { UserId = Guid.CreateVersion7() });
                try
                {
                    await db.SaveChangesAsync(Cancellation);
                }
                catch (DbUpdateException)
                {
                    db.ChangeTracker.Clear();
                }
            },
            Cancellation));

        await using var read = Database.Read();
        Assert.False(await read.Set<Probe>().AnyAsync(Cancellation));
    }

    [Fact]
    public async Task A_change_against_an_older_version_is_refused()
    {
        var id = await KeepAsync(new Probe("first"));

        var refusal = await Assert.ThrowsAsync<BrokenRuleException>(() => Database.Writer.RunAsync(
            Maria,
            async db =>
            {
                var probe = await db.Set<Probe>().SingleAsync(probe => probe.Id == id, Cancellation);
                db.Entry(probe).Property(probe => probe.Version).OriginalValue = 0;
                probe.Name = "lost";
            },
            Cancellation));

        Assert.Equal(Broken.ChangedMeanwhile, refusal.Rule);
        await using var read = Database.Read();
        var kept = await read.Set<Probe>().SingleAsync(Cancellation);
        Assert.Equal(("first", 1), (kept.Name, kept.Version));
    }

    [Fact]
    public async Task Nobody_hears_of_a_change_before_it_is_committed()
    {
        var begun = new TaskCompletionSource();
        var go = new TaskCompletionSource();
        var running = Database.Writer.RunAsync(
            Maria,
            async db =>
            {
                db.Add(new Probe("slow"));
                await db.SaveChangesAsync(Cancellation);
                begun.SetResult();
                await go.Task;
            },
            Cancellation);
        await begun.Task;

        await using var read = Database.Read();
        Assert.False(running.IsCompleted);
        Assert.False(await read.Set<Probe>().AnyAsync(Cancellation));

        go.SetResult();
        await running;
        Assert.True(await read.Set<Probe>().AnyAsync(Cancellation));
    }

    [Fact]
    public async Task A_command_inside_a_command_is_refused_instead_of_waiting_for_ever()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Writer.RunAsync(
            Maria,
            _ => Database.Writer.RunAsync(Maria, _ => Task.CompletedTask, Cancellation),
            Cancellation));
        Assert.Contains("inside the work of 'WriterTests'", refusal.Message, StringComparison.Ordinal);

        // So is the save of another context.
        await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Writer.RunAsync(
            Maria,
            async _ =>
            {
                await using var other = Database.Read();
                other.Add(new Probe("elsewhere"));
                await other.SaveChangesAsync(Cancellation);
            },
            Cancellation));
    }

    [Fact]
    public async Task What_outlives_a_command_may_begin_another()
    {
        var over = new TaskCompletionSource();
        Task? later = null;
        await Database.Writer.RunAsync(
            Maria,
            _ =>
            {
                later = Task.Run(
                    async () =>
                    {
                        await over.Task;
                        await Database.Writer.RunAsync(Maria, db => db.AddAsync(new Probe("later"), Cancellation).AsTask(), Cancellation);
                    },
                    Cancellation);
                return Task.CompletedTask;
            },
            Cancellation);

        over.SetResult();
        await later!;
        await using var read = Database.Read();
        Assert.True(await read.Set<Probe>().AnyAsync(Cancellation));
    }

    [Fact]
    public async Task A_command_that_was_cancelled_before_it_began_does_not_run()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var ran = false;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Database.Writer.RunAsync(
            Maria,
            _ =>
            {
                ran = true;
                return Task.CompletedTask;
            },
            cancelled.Token));
        Assert.False(ran);
    }

    [Fact]
    public async Task A_command_that_has_begun_is_brought_to_its_end()
    {
        using var cancelled = new CancellationTokenSource();
        await Database.Writer.RunAsync(
            Maria,
            async db =>
            {
                db.Add(new Probe("kept"));
                await cancelled.CancelAsync();
            },
            cancelled.Token);

        await using var read = Database.Read();
        Assert.True(await read.Set<Probe>().AnyAsync(Cancellation));
    }

    [Fact]
    public async Task The_work_runs_as_if_its_caller_had_called_it()
    {
        var ambient = new AsyncLocal<string> { Value = "caller" };

        await Database.Writer.RunAsync(
            Maria,
            async _ =>
            {
                await Task.Yield();
                Assert.Equal("caller", ambient.Value);
            },
            Cancellation);
    }

    [Fact]
    public async Task A_writer_that_is_shut_down_finishes_what_waits_and_takes_no_more()
    {
        var all = Enumerable.Range(0, 20).Select(i => Database.Writer.RunAsync(Maria, db => db.AddAsync(new Probe($"{i}"), Cancellation).AsTask(), Cancellation)).ToList();
        var writer = Database.Writer;
        await Database.Services.GetRequiredService<IDatabase>().DisposeAsync();

        await Task.WhenAll(all);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => writer.RunAsync(Maria, _ => Task.CompletedTask, Cancellation));
    }

    private static List<JsonElement> Told(string? payload) => [.. JsonDocument.Parse(payload!).RootElement.EnumerateArray()];

    public sealed class OnSqlite() : WriterTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : WriterTests(DatabaseKind.PostgreSql);
}
