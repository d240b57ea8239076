using RbaTracker.Data;

namespace RbaTracker.Web.Verbs;

/// <summary>Makes the database or brings it up to date, and stops.</summary>
internal static class MigrateVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = Quiet(args);
        await app.Services.PrepareRbaDataAsync();
        Console.WriteLine("The database is up to date.");
        return 0;
    }

    /// <summary>The application without its web server and without its small talk.</summary>
    public static WebApplication Quiet(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.ClearProviders();
        builder.AddRbaTracker();
        return builder.Build();
    }
}
