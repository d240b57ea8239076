using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.Accounts;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Features.Accounts;
using RbaTracker.Web.Features.Reporting;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Demo;

/// <summary>Laurel Ridge, a wholly invented city: loaded through the domain's own rules and the writer, like any city's data.</summary>
internal static class DemoCity
{
    /// <summary>Loads it into an empty database, whole or not at all.</summary>
    /// <param name="services">The application's services; the database is prepared.</param>
    /// <param name="withAccounts">Whether its people can sign in, which they can in Development only.</param>
    public static async Task LoadAsync(IServiceProvider services, bool withAccounts)
    {
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        var clock = provider.GetRequiredService<CityClock>();
        var people = DemoPeople.All.ToDictionary(demo => demo.Name, demo => new Person(demo.Name, demo.Language));

        // A password costs a tenth of a second on purpose: they are made beside the records.
        var accounts = withAccounts ? Task.Run(() => AccountsAsync(provider.GetRequiredService<NewAccount>(), people)) : Task.FromResult<List<Account>>([]);
        await provider.GetRequiredService<Writer>().RunAsync(Actor.Clockwork, async db =>
        {
            var settings = await db.Settings.SingleAsync();
            settings.Name(Text.Of("Laurel Ridge", "Laurel Ridge"), settings.ProductName, settings.Accent);
            settings.MarkAsDemonstration();

            var housing = AddPeople(db, people, new DateOnly(clock.Today.Year - 10, 7, 1));
            var ids = people.ToDictionary(person => person.Key, person => person.Value.Id);
            DemoRecords.Add(db, housing, ids, clock.Today);
            await db.SaveChangesAsync();
            await DemoRecords.AddScorecardAsync(db);
            await DemoValues.AddAsync(db, ids, clock);
            db.AddRange(await accounts);
        });
        await provider.GetRequiredService<CurrentCity>().ReadAsync();
        await provider.GetRequiredService<PublishDueReleases>().RunAsync(Actor.Clockwork);
    }

    private static OrganisationUnit AddPeople(RbaDbContext db, Dictionary<string, Person> people, DateOnly founded)
    {
        var office = new OrganisationUnit(Code.Of("city-manager"), UnitLevel.Cabinet, Text.Of("City Manager's Office", "Oficina de la Administración Municipal"), null, founded);
        var housing = new OrganisationUnit(Code.Of("housing"), UnitLevel.Department, Text.Of("Housing Department", "Departamento de Vivienda"), office.Id, founded);
        db.AddRange(office, housing);
        foreach (var demo in DemoPeople.All)
        {
            var person = people[demo.Name];
            db.AddRange(person, new Appointment(person.Id, demo.Role, demo.WholeCity ? null : housing.Id, founded));
        }

        return housing;
    }

    private static async Task<List<Account>> AccountsAsync(NewAccount newAccount, Dictionary<string, Person> people)
    {
        var made = new List<Account>();
        foreach (var demo in DemoPeople.All)
        {
            var (account, wrong) = await newAccount.MakeAsync(people[demo.Name].Id, demo.Email, DemoPeople.Password);
            made.Add(account ?? throw new InvalidOperationException($"{demo.Email}: {wrong}"));
        }

        return made;
    }
}
