using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Writing;

public abstract class LostUpdateTests(DatabaseKind kind) : ProbeTest(kind)
{
    private const int People = 16;
    private const int ChangesEach = 25;

    [Fact]
    public async Task No_change_is_lost_when_sixteen_people_change_the_same_things()
    {
        var ids = new List<CurveId>();
        for (var i = 0; i < 4; i++)
        {
            ids.Add(await KeepAsync(new Probe($"{i}")));
        }

        var (kept, refused, falselyRefused) = (0, 0, 0);
        await Task.WhenAll(Enumerable.Range(0, People).Select(person => Task.Run(
            async () =>
            {
                for (var change = 0; change < ChangesEach; change++)
                {
                    var id = ids[(person + change) % ids.Count];
                    var seen = await SeeAsync(id);
                    try
                    {
                        await Database.Writer.RunAsync(
                            Actor.Clockwork,
                            async db =>
                            {
                                var probe = await db.Set<Probe>().SingleAsync(probe => probe.Id == id, Cancellation);
                                db.Entry(probe).Property(probe => probe.Version).OriginalValue = seen.Version;
                                probe.Amount = seen.Amount + 1;
                            },
                            Cancellation);
                        Interlocked.Increment(ref kept);
                    }
                    catch (BrokenRuleException refusal) when (refusal.Rule == Broken.ChangedMeanwhile)
                    {
                        Interlocked.Increment(ref refused);
                        if ((await SeeAsync(id)).Version == seen.Version)
                        {
                            Interlocked.Increment(ref falselyRefused);
                        }
                    }
                }
            },
            Cancellation)));

        await using var read = Database.Read();
        var probes = await read.Set<Probe>().ToListAsync(Cancellation);
        Assert.Equal(People * ChangesEach, kept + refused);
        Assert.Equal(0, falselyRefused);
        Assert.NotEqual(0, refused);
        Assert.Equal(kept, probes.Sum(probe => probe.Amount));
        Assert.Equal(kept + probes.Count, probes.Sum(probe => probe.Version));
        Assert.Equal(kept, await read.AuditEntries.CountAsync(entry => entry.Action == nameof(LostUpdateTests), Cancellation));
    }

    private async Task<(int Version, decimal Amount)> SeeAsync(CurveId id)
    {
        await using var read = Database.Read();
        var seen = await read.Set<Probe>().AsNoTracking().SingleAsync(probe => probe.Id == id, Cancellation);
        return (seen.Version, seen.Amount);
    }

    public sealed class OnSqlite() : LostUpdateTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : LostUpdateTests(DatabaseKind.PostgreSql);
}
