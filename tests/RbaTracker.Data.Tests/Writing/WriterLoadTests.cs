using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Writing;

/// <summary>What the writer is worth, against a context and a transaction for each request on connections of their own. Explicit: it takes its time.</summary>
public sealed class WriterLoadTests() : ProbeTest(DatabaseKind.Sqlite)
{
    private const int Writers = 16;
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(6);

    [Fact(Explicit = true)]
    public async Task Sixteen_writers_through_the_writer_and_past_it()
    {
        var ids = new List<CurveId>();
        for (var i = 0; i < Writers; i++)
        {
            ids.Add(await KeepAsync(new Probe($"{i}")));
        }

        await LoadAsync("warm up", ThroughTheWriterAsync, TimeSpan.FromSeconds(2));
        var writer = await LoadAsync("writer", ThroughTheWriterAsync, Time);
        await Database.Services.GetRequiredService<Data.Writing.IDatabase>().DisposeAsync();
        await LoadAsync("warm up", i => PastItAsync(i, immediate: true), TimeSpan.FromSeconds(2));
        var immediate = await LoadAsync("EF, IMMEDIATE transaction", i => PastItAsync(i, immediate: true), Time);
        var ordinary = await LoadAsync("EF, SaveChanges alone", i => PastItAsync(i, immediate: false), Time);
        TestContext.Current.TestOutputHelper!.WriteLine($"writer : immediate {writer / immediate:0.0}, writer : SaveChanges {writer / ordinary:0.0}");

        Task ThroughTheWriterAsync(int i) => Database.Writer.RunAsync(
            Actor.Clockwork,
            async db => (await db.Set<Probe>().SingleAsync(probe => probe.Id == ids[i], Cancellation)).Amount++,
            Cancellation);

        async Task PastItAsync(int i, bool immediate)
        {
            await using var db = new Plain(Path.Combine(Database.Place, "rba.db"));
            await using var transaction = immediate ? await db.Database.BeginTransactionAsync(Cancellation) : null;
            var probe = await db.Set<Probe>().SingleAsync(probe => probe.Id == ids[i], Cancellation);
            probe.Amount++;
            db.Entry(probe).Property(probe => probe.Version).CurrentValue++;
            db.Add(new Domain.Audit.AuditEntry(Database.Clock.GetUtcNow(), Actor.Clockwork, "Plain", """[{"kind":"Probe","key":"1","did":"changed","values":{"Amount":[1,2]}}]"""));
            await db.SaveChangesAsync(Cancellation);
            if (transaction is not null)
            {
                await transaction.CommitAsync(Cancellation);
            }
        }
    }

    private static async Task<double> LoadAsync(string name, Func<int, Task> one, TimeSpan time)
    {
        var took = new ConcurrentBag<double>();
        var failures = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(
            async () =>
            {
                while (Stopwatch.GetElapsedTime(started) < time)
                {
                    var begun = Stopwatch.GetTimestamp();
                    try
                    {
                        await one(i);
                        took.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                    }
                    catch (Exception failure) when (failure is SqliteException or DbUpdateException or InvalidOperationException)
                    {
                        failures.AddOrUpdate(failure.GetBaseException().Message, 1, (_, count) => count + 1);
                    }
                }
            },
            Cancellation)));

        var all = took.Order().ToList();
        var rate = all.Count / Stopwatch.GetElapsedTime(started).TotalSeconds;
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{name}: {rate:0}/s, p50 {all[all.Count / 2]:0.0} ms, p99 {all[(int)(all.Count * 0.99)]:0.0} ms, max {all[^1]:0} ms, failed {string.Join("; ", failures.Select(failure => $"{failure.Value} x {failure.Key}"))}");
        return rate;
    }

    /// <summary>What the tracker would be without a writer: the same rows, a pooled connection for each request.</summary>
    private sealed class Plain(string file) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite($"Data Source={file}");

        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
        {
            Data.Conventions.StronglyTypedIds.Convert(configurationBuilder, isSqlite: true);
            configurationBuilder.Properties<Enum>().HaveConversion<string>();
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Data.Conventions.UtcInstants>();
            configurationBuilder.Conventions.Add(_ => new Data.Conventions.VersionTokens());
            configurationBuilder.Conventions.Add(_ => new Data.Conventions.SnakeCaseNames());
        }

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Probe>();
            modelBuilder.Entity<Domain.Audit.AuditEntry>();
            Data.Conventions.StronglyTypedIds.Generate(modelBuilder, isSqlite: true);
        }
    }
}
