using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Accounts;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;

namespace RbaTracker.Testing;

/// <summary>
/// The helper process that durability tests start and kill: <c>storm</c> gets ready, waits to be told a folder on its input and writes until it is
/// killed; <c>open FOLDER</c> opens and closes.
/// </summary>
public static class StormProcess
{
    /// <summary>What a line begins with that says what will be written.</summary>
    public const string Intends = "intends ";

    /// <summary>What a line begins with that says what was acknowledged.</summary>
    public const string Wrote = "wrote ";

    private const int Writers = 8;

    /// <summary>How to start it.</summary>
    public static ProcessStartInfo Start(params string[] arguments) =>
        new("dotnet", ["exec", typeof(StormProcess).Assembly.Location, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };

    /// <summary>The two things that one write of the storm stores: both or neither.</summary>
    public static object[] Pair(string id) => [new DataProtectionKey(id, "left"), new DataProtectionKey(id, "right")];

    /// <summary>What the storm stored: for each write how many of its two things are there.</summary>
    public static Task<Dictionary<string, int>> StoredAsync(Data.RbaDbContext db, CancellationToken cancellation) => db.DataProtectionKeys
        .GroupBy(key => key.FriendlyName!)
        .Select(pair => new { pair.Key, Count = pair.Count() })
        .ToDictionaryAsync(pair => pair.Key, pair => pair.Count, cancellation);

    private static async Task<int> Main(string[] arguments)
    {
        try
        {
            switch (arguments)
            {
                case ["storm"]:
                    TestDatabase.WarmUp();
                    await StormAsync(await Console.In.ReadLineAsync() ?? "");
                    return 0;
                case ["open", var folder]:
                    await using (await TestDatabase.OpenAsync(DatabaseKind.Sqlite, folder))
                    {
                        return 0;
                    }

                default:
                    await Console.Error.WriteLineAsync("storm, or open FOLDER");
                    return 2;
            }
        }
        catch (DatabaseRefusedException refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return 1;
        }
    }

    private static async Task StormAsync(string folder)
    {
        await using var database = await TestDatabase.OpenAsync(DatabaseKind.Sqlite, folder);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(database, writer))));
    }

    private static async Task WriteAsync(TestDatabase database, int writer)
    {
        for (var number = 0; ; number++)
        {
            var id = $"{Environment.ProcessId}-{writer}-{number}";
            Say(Intends + id);
            await database.Writer.RunAsync(Actor.Clockwork, db =>
            {
                db.AddRange(Pair(id));
                return Task.CompletedTask;
            });
            Say(Wrote + id);
        }
    }

    // Said in one write to the pipe, so that a kill leaves no half line of one that counts.
    private static void Say(string line)
    {
        lock (Console.Out)
        {
            Console.Out.Write(line + "\n");
            Console.Out.Flush();
        }
    }
}
