using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using RbaTracker.Data.Accounts;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Writing;

public sealed class GroupCommitTests() : ProbeTest(DatabaseKind.Sqlite)
{
    private readonly TaskCompletionSource _open = new();

    [Fact]
    public async Task Works_that_wait_together_share_a_commit_and_a_refused_one_leaves_the_others_whole()
    {
        var transactions = new List<object>();
        await HoldTheQueueAsync();
        var works = Enumerable.Range(0, 10).Select(i => Database.Writer.RunAsync(
            Actor.Clockwork,
            async db =>
            {
                transactions.Add(db.Database.CurrentTransaction!.GetDbTransaction());
                db.Add(new Probe($"{i}"));
                await db.SaveChangesAsync(Cancellation);
                Rule.Require(i != 3, Broken.NotYourDuty);
                if (i == 6)
                {
                    db.Add(new AccountClaim { UserId = Guid.CreateVersion7() });
                }
            },
            Cancellation)).ToList();
        _open.SetResult();
        await Task.WhenAll(works).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal(10, transactions.Count);
        Assert.Single(transactions.Distinct());
        Assert.IsType<BrokenRuleException>(works[3].Exception!.InnerException);
        Assert.IsType<DbUpdateException>(works[6].Exception!.InnerException);
        Assert.All(works.Where((_, i) => i is not (3 or 6)), work => Assert.True(work.IsCompletedSuccessfully));
        await using var read = Database.Read();
        Assert.Equal(["0", "1", "2", "4", "5", "7", "8", "9"], await read.Set<Probe>().OrderBy(probe => probe.Id).Select(probe => probe.Name).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task When_the_commit_fails_all_of_the_group_learn_why_and_the_queue_goes_on()
    {
        await HoldTheQueueAsync();
        var works = Enumerable.Range(0, 3).Select(i => Database.Writer.RunAsync(
            Actor.Clockwork,
            async db =>
            {
                db.Add(new Probe($"{i}"));
                if (i == 1)
                {
                    // A reference that is checked only by the commit.
                    await db.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = 1", Cancellation);
                    db.Add(new AccountClaim { UserId = Guid.CreateVersion7() });
                }
            },
            Cancellation)).ToList();
        _open.SetResult();
        await Task.WhenAll(works).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.All(works, work => Assert.Contains("FOREIGN KEY", Assert.IsType<SqliteException>(work.Exception!.InnerException).Message, StringComparison.Ordinal));
        await KeepAsync(new Probe("next"));
        await using var read = Database.Read();
        Assert.Equal("next", (await read.Set<Probe>().SingleAsync(Cancellation)).Name);
    }

    [Fact]
    public async Task A_long_work_shares_its_commit_with_no_other()
    {
        var transactions = new List<object>();
        await HoldTheQueueAsync();
        var works = Enumerable.Range(0, 5).Select(i =>
        {
            return i == 2 ? Database.Writer.RunBulkAsync(Actor.Clockwork, Work, Cancellation) : Database.Writer.RunAsync(Actor.Clockwork, Work, Cancellation);

            Task Work(RbaDbContext db)
            {
                transactions.Add(db.Database.CurrentTransaction!.GetDbTransaction());
                return Task.CompletedTask;
            }
        }).ToList();
        _open.SetResult();
        await Task.WhenAll(works);

        Assert.Equal([2, 1, 2], transactions.GroupBy(transaction => transaction).Select(group => group.Count()));
    }

    [Fact]
    public async Task A_command_that_is_cancelled_while_it_waits_leaves_at_once()
    {
        using var cancellation = new CancellationTokenSource();
        await HoldTheQueueAsync();
        var ran = false;
        var waiting = Database.Writer.RunAsync(
            Actor.Clockwork,
            _ =>
            {
                ran = true;
                return Task.CompletedTask;
            },
            cancellation.Token);

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        _open.SetResult();
        await KeepAsync(new Probe("after"));
        Assert.False(ran);
    }

    [Fact]
    public async Task No_write_transaction_is_deferred()
    {
        await Database.Writer.RunAsync(
            Actor.Clockwork,
            async db =>
            {
                // It has only read so far; a deferred one would let another writer in here, and fail later.
                await db.Set<Probe>().CountAsync(Cancellation);
                await using var other = new SqliteConnection($"Data Source={Path.Combine(Database.Place, "rba.db")};Default Timeout=1;Pooling=False");
                await other.OpenAsync(Cancellation);
                var refusal = Assert.Throws<SqliteException>(() => other.BeginTransaction(deferred: false));
                Assert.Equal(5, refusal.SqliteErrorCode);
            },
            Cancellation);
    }

    [Fact]
    public async Task The_log_is_brought_into_the_file_while_works_go_on_and_is_gone_after_the_end()
    {
        var log = new FileInfo(Path.Combine(Database.Place, "rba.db-wal"));
        var longest = 0L;
        for (var i = 0; i < 60; i++)
        {
            await KeepAsync(new Probe(new string('x', 500_000)));
            log.Refresh();
            longest = Math.Max(longest, log.Length);
        }

        Assert.InRange(longest, 1 << 20, 8 << 20);
        await Database.Services.GetRequiredService<Data.Writing.IDatabase>().DisposeAsync();
        log.Refresh();
        Assert.True(!log.Exists || log.Length == 0);
        Assert.InRange(new FileInfo(Path.Combine(Database.Place, "rba.db")).Length, 30_000_000, long.MaxValue);
    }

    private async Task HoldTheQueueAsync()
    {
        var held = new TaskCompletionSource();
        _ = Database.Writer.RunAsync(
            Actor.Clockwork,
            async _ =>
            {
                held.SetResult();
                await _open.Task;
            },
            Cancellation);
        await held.Task;
    }
}
