using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Web.Demo;

namespace RbaTracker.Web.Verbs;

/// <summary>Loads the demonstration city into an empty database. Sign-ins are made in Development only.</summary>
internal static class DemoVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = MigrateVerb.Quiet(args);
        await app.Services.PrepareRbaDataAsync();
        await using (var db = await app.Services.GetRequiredService<IDbContextFactory<RbaDbContext>>().CreateDbContextAsync())
        {
            if (await db.Users.AnyAsync() || await db.Results.AnyAsync())
            {
                throw new SettingsRefusedException("The database is in use. The demonstration city is only loaded into an empty one.");
            }
        }

        await DemoCity.LoadAsync(app.Services, withAccounts: app.Environment.IsDevelopment());
        Console.WriteLine("The demonstration city is loaded.");
        return 0;
    }
}
