using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Writing;

/// <summary>The process is killed in the middle of its writes, again and again, on the same database.</summary>
public sealed class KillTests
{
    private const int Kills = 25;
    private const int Seed = 20260301;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_was_acknowledged_outlives_a_kill_and_nothing_is_half_there()
    {
        var folder = await TestDatabase.CopyFolderAsync();
        var moments = new Random(Seed);
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        var (inFlight, reopened) = (0, new List<TimeSpan>());
        using var storms = new Storms();
        for (var kill = 0; kill < Kills; kill++)
        {
            var (intended, wrote) = await StormAsync(storms.Next(), folder, moments.Next(1, 120));
            acknowledged.UnionWith(wrote);
            inFlight += intended.Count - wrote.Count;

            var started = Stopwatch.GetTimestamp();
            await using var database = await TestDatabase.OpenAsync(DatabaseKind.Sqlite, folder);
            reopened.Add(Stopwatch.GetElapsedTime(started));
            await using var db = database.Read();
            var stored = await StormProcess.StoredAsync(db, Cancellation);

            Assert.DoesNotContain(acknowledged, id => !stored.ContainsKey(id));
            Assert.All(stored.Values, count => Assert.Equal(2, count));
            Assert.Equal(stored.Count, await db.AuditEntries.CountAsync(Cancellation));
            Assert.Equal("ok", await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync(Cancellation));
        }

        Assert.True(acknowledged.Count > Kills, $"only {acknowledged.Count} writes were acknowledged: the storm was no storm");
        Assert.True(inFlight > 0, "no kill caught a write in flight: the test showed nothing");

        // The middle one: the slowest says how busy the machine was.
        var middle = reopened.Order().ElementAt(Kills / 2);
        Assert.InRange(middle, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        TestContext.Current.TestOutputHelper?.WriteLine($"{acknowledged.Count} acknowledged, {inFlight} in flight when killed, middle reopening {middle.TotalMilliseconds:0} ms");
    }

    private static async Task<(HashSet<string> Intended, HashSet<string> Wrote)> StormAsync(Process storm, string folder, int milliseconds)
    {
        HashSet<string> intended = new(StringComparer.Ordinal), wrote = new(StringComparer.Ordinal);
        var complaint = storm.StandardError.ReadToEndAsync(Cancellation);
        await storm.StandardInput.WriteLineAsync(folder);
        await storm.StandardInput.FlushAsync(Cancellation);
        Task? killing = null;
        while (await storm.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            if (line.StartsWith(StormProcess.Intends, StringComparison.Ordinal))
            {
                intended.Add(line[StormProcess.Intends.Length..]);
            }
            else if (line.StartsWith(StormProcess.Wrote, StringComparison.Ordinal))
            {
                wrote.Add(line[StormProcess.Wrote.Length..]);
                killing ??= Task.Run(
                    async () =>
                    {
                        await Task.Delay(milliseconds, Cancellation);
                        storm.Kill();
                    },
                    Cancellation);
            }
        }

        Assert.True(killing is not null, $"the storm ended by itself: {await complaint}");
        await killing;
        await storm.WaitForExitAsync(Cancellation);
        return (intended, wrote);
    }

    /// <summary>Processes that get ready while others storm: a start takes longer than all the rest.</summary>
    private sealed class Storms : IDisposable
    {
        private readonly Queue<Process> _ready = new(Enumerable.Range(0, 3).Select(_ => Begin()));
        private readonly List<Process> _all = [];

        public Process Next()
        {
            _ready.Enqueue(Begin());
            var next = _ready.Dequeue();
            _all.Add(next);
            return next;
        }

        public void Dispose()
        {
            foreach (var process in _all.Concat(_ready))
            {
                if (!process.HasExited)
                {
                    process.Kill();
                }

                process.Dispose();
            }
        }

        private static Process Begin() => Process.Start(StormProcess.Start("storm"))!;
    }
}
