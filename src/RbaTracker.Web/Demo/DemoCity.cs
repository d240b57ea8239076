using Microsoft.EntityFrameworkCore;
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
    /// <summary>Loads it into an empty database.</summary>
    /// <param name="services">The application's services; the database is prepared.</param>
    /// <param name="withAccounts">Whether its people can sign in, which they can in Development only.</param>
    public static async Task LoadAsync(IServiceProvider services, bool withAccounts)
    {
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        var writer = provider.GetRequiredService<Writer>();
        var clock = provider.GetRequiredService<CityClock>();

        await writer.RunAsync(Actor.Clockwork, async db =>
        {
            var settings = await db.Settings.SingleAsync();
            settings.Name(Text.Of("Laurel Ridge", "Laurel Ridge"), settings.ProductName, settings.Accent);
            settings.MarkAsDemonstration();
        });
        await provider.GetRequiredService<CurrentCity>().ReadAsync();

        var founded = new DateOnly(clock.Today.Year - 10, 7, 1);
        var office = new OrganisationUnit(Code.Of("city-manager"), UnitLevel.Cabinet, Text.Of("City Manager's Office", "Oficina de la Administración Municipal"), null, founded);
        var housing = new OrganisationUnit(Code.Of("housing"), UnitLevel.Department, Text.Of("Housing Department", "Departamento de Vivienda"), office.Id, founded);
        var people = await PeopleAsync(provider, writer, office, housing, founded, withAccounts);

        await writer.RunAsync(Actor.Clockwork, async db =>
        {
            DemoRecords.Add(db, housing, people, clock.Today);
            await db.SaveChangesAsync();
            await DemoValues.AddAsync(db, people, clock);
        });
        await provider.GetRequiredService<PublishDueReleases>().RunAsync(Actor.Clockwork);
    }

    private static async Task<IReadOnlyDictionary<string, PersonId>> PeopleAsync(
        IServiceProvider provider, Writer writer, OrganisationUnit office, OrganisationUnit housing, DateOnly founded, bool withAccounts)
    {
        var newAccount = provider.GetRequiredService<NewAccount>();
        var made = new Dictionary<string, PersonId>();
        var persons = new List<object> { office, housing };
        foreach (var demo in DemoPeople.All)
        {
            var person = new Person(demo.Name, demo.Language);
            persons.Add(person);
            persons.Add(new Appointment(person.Id, demo.Role, demo.WholeCity ? null : housing.Id, founded));
            made[demo.Name] = person.Id;
            if (withAccounts)
            {
                var (account, wrong) = await newAccount.MakeAsync(person.Id, demo.Email, DemoPeople.Password);
                persons.Add(account ?? throw new InvalidOperationException($"{demo.Email}: {wrong}"));
            }
        }

        await writer.RunAsync(Actor.Clockwork, db =>
        {
            db.AddRange(persons);
            return Task.CompletedTask;
        });
        return made;
    }
}
