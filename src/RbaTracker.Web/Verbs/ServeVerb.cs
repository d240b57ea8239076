using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Web.Demo;
using RbaTracker.Web.Features.Accounts;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Verbs;

/// <summary>Serves the site. In Development an empty database gets the demonstration city and its sign-ins.</summary>
internal static class ServeVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddRbaTracker();
        await using var app = builder.Build();
        app.UseRbaTracker();
        var isEmpty = await PrepareAsync(app);
        app.Lifetime.ApplicationStarted.Register(() => Greet(app, firstRun: isEmpty && !app.Environment.IsDevelopment()));
        await app.RunAsync();
        return 0;
    }

    /// <summary>Readies the database; says whether it was empty.</summary>
    private static async Task<bool> PrepareAsync(WebApplication app)
    {
        await app.Services.PrepareRbaDataAsync();
        var isEmpty = await IsEmptyAsync(app.Services);
        if (isEmpty && app.Environment.IsDevelopment())
        {
            await DemoCity.LoadAsync(app.Services, withAccounts: true);
        }

        await app.Services.GetRequiredService<CurrentCity>().ReadAsync();
        return isEmpty;
    }

    private static async Task<bool> IsEmptyAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<RbaDbContext>>().CreateDbContextAsync();
        return !await db.Users.AnyAsync();
    }

    private static void Greet(WebApplication app, bool firstRun)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        Console.WriteLine($"RBA Tracker is at {address}/ and, in Spanish, at {address}/es/");
        if (firstRun)
        {
            Console.WriteLine($"No account exists yet. Make the administrator at {address}/{Links.FirstRun}?key={app.Services.GetRequiredService<FirstRunKey>().Value}");
        }
        else if (app.Environment.IsDevelopment() && app.Services.GetRequiredService<CurrentCity>().Settings.IsDemonstration)
        {
            Console.WriteLine($"Demonstration sign-ins at {address}/{Links.SignIn}, all with the password \"{DemoPeople.Password}\":");
            foreach (var person in DemoPeople.All)
            {
                Console.WriteLine($"  {person.Email,-34} {person.Name}, {person.What}");
            }
        }
    }
}
