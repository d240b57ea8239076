using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Web.Demo;

namespace RbaTracker.Web.Verbs;

/// <summary>Loads the demonstration city into an empty database, whole or not at all. Sign-ins are made in Development only.</summary>
internal static class DemoVerb
{
    private const int Cancelled = 130;

    public static Command Make()
    {
        var size = new Option<int?>("--size")
        {
            Description = $"Make it a large city with so many curves of {LargeCity.Months} months each, {LargeCity.Least:N0} to {LargeCity.Most:N0}, to see how the tracker fares with very many.",
        };
        var demo = new Command("demo", "Load the demonstration city into an empty database, and stop.") { size };
        demo.TreatUnmatchedTokensAsErrors = false;
        demo.SetAction((parsed, cancellation) => RunAsync(parsed.GetValue(size), [.. parsed.UnmatchedTokens], cancellation));
        return demo;
    }

    private static async Task<int> RunAsync(int? size, string[] settings, CancellationToken cancellation)
    {
        if (size is < LargeCity.Least or > LargeCity.Most)
        {
            throw new SettingsRefusedException(string.Create(CultureInfo.InvariantCulture, $"A large city has {LargeCity.Least:N0} to {LargeCity.Most:N0} curves, not {size:N0}."));
        }

        await using var app = MigrateVerb.Quiet(settings);
        await app.Services.PrepareRbaDataAsync(cancellation);
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<RbaDbContext>>().CreateDbContextAsync(cancellation))
        {
            if (await db.Users.AnyAsync(cancellation) || await db.Results.AnyAsync(cancellation))
            {
                throw new SettingsRefusedException("The database is in use. The demonstration city is only loaded into an empty one.");
            }
        }

        try
        {
            await DemoCity.LoadAsync(app.Services, withAccounts: app.Environment.IsDevelopment(), size, made => Tell(made, size!.Value), cancellation);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("rba: Cancelled. Nothing was loaded.");
            return Cancelled;
        }

        Console.WriteLine(size is null ? "The demonstration city is loaded." : string.Create(CultureInfo.InvariantCulture, $"The demonstration city is loaded with {size:N0} curves."));
        return 0;
    }

    // Written over where somebody looks on, line by line in a log.
    private static void Tell(int made, int size)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{made:N0} of {size:N0} curves{(made == size ? ", saving …" : "")}");
        Console.Error.Write(Console.IsErrorRedirected || made == size ? $"{line}\n" : $"{line}\r");
    }
}
