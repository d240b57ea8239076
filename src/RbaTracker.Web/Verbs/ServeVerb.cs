using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.Writing;
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
        // The model takes longer than all else here and needs nothing but a processor: the site is put together beside it.
        var model = Task.Run(app.Services.GetRequiredService<IDatabase>().MakeModel);
        app.UseRbaTracker();
        _ = ((IEndpointRouteBuilder)app).DataSources.Sum(source => source.Endpoints.Count);
        await model;
        await PrepareAsync(app);
        await app.StartAsync();
        await GreetAsync(app);
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static async Task PrepareAsync(WebApplication app)
    {
        await app.Services.PrepareRbaDataAsync();
        if (app.Environment.IsDevelopment() && await IsEmptyAsync(app.Services))
        {
            await DemoCity.LoadAsync(app.Services, withAccounts: true);
        }

        await app.Services.GetRequiredService<CurrentCity>().ReadAsync();
    }

    private static async Task<bool> IsEmptyAsync(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<RbaDbContext>>().CreateDbContextAsync();
        return !await db.Users.AnyAsync();
    }

    private static async Task GreetAsync(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        Console.WriteLine($"RBA Tracker is at {address}/ and, in Spanish, at {address}/es/");
        if (!app.Environment.IsDevelopment() && await IsEmptyAsync(app.Services))
        {
            Console.WriteLine($"No account exists yet. Make the administrator at {address}/{Links.FirstRun}?key={app.Services.GetRequiredService<FirstRunKey>().Value}");
        }
        else if (app.Environment.IsDevelopment() && app.Services.GetRequiredService<CurrentCity>().Settings.IsDemonstration)
        {
            Console.WriteLine($"Demonstration sign-ins at {address}/{Links.SignIn}, all with the password \"{DemoPeople.Password}\":");
            foreach (var doing in DemoPeople.WithSignIn.GroupBy(person => person.Does))
            {
                Console.WriteLine($"  {doing.Key}");
                foreach (var person in doing)
                {
                    Console.WriteLine($"    {person.Email,-34} {person.Name}, {person.What}");
                }
            }
        }
    }
}
