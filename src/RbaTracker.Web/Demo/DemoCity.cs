using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.Accounts;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Features.Accounts;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Demo;

/// <summary>
/// Laurel Ridge, a wholly invented city that has used the tracker for five years: loaded through the domain's own rules and the writer,
/// like any city's data. On the same day it is always the same.
/// </summary>
internal static class DemoCity
{
    private const int YearsFounded = 10;

    /// <summary>Loads it into an empty database, whole or not at all.</summary>
    /// <param name="services">The application's services; the database is prepared.</param>
    /// <param name="withAccounts">Whether some of its people can sign in, which they can in Development only.</param>
    /// <param name="curves">How many curves a large city has in all; none for the city as it is.</param>
    /// <param name="progress">Is told how many curves of a large city there are.</param>
    /// <param name="cancellation">Ends the loading; nothing is kept.</param>
    public static async Task LoadAsync(IServiceProvider services, bool withAccounts, int? curves = null, Action<int>? progress = null, CancellationToken cancellation = default)
    {
        var clock = services.GetRequiredService<CityClock>();
        var people = DemoPeople.All.ToDictionary(demo => demo.Name, demo => new Person(demo.Name, demo.Language));

        var accounts = withAccounts ? Task.Run(() => AccountsAsync(services, people)) : Task.FromResult<IReadOnlyCollection<Account>>([]);
        await services.GetRequiredService<Writer>().RunBulkAsync(Actor.Clockwork, async db =>
        {
            db.AddRange(await accounts);
            var (calendar, units, results, made) = await AddAsync(db, people, clock.Today, clock.Now);
            if (curves is { } wanted)
            {
                await db.SaveChangesAsync(cancellation);
                await new LargeCity(db, calendar, units, [.. results.Values], people["Dana Cho"].Id).AddAsync(wanted, made.Count, progress, cancellation);
            }
        }, cancellation);
        await services.GetRequiredService<CurrentCity>().ReadAsync(cancellation);
    }

    private static async Task<(DemoCalendar Calendar, Dictionary<string, OrganisationUnitId> Units, Dictionary<string, ResultId> Results, IReadOnlyList<DemoMade> Curves)> AddAsync(
        RbaDbContext db, Dictionary<string, Person> people, DateOnly today, DateTimeOffset now)
    {
        var settings = await db.Settings.SingleAsync();
        settings.Name(Text.Of("Laurel Ridge", "Laurel Ridge"), Text.Of("RBA Tracker", "RBA Tracker"), settings.Accent);
        settings.MarkAsDemonstration();

        var calendar = new DemoCalendar(today);
        var units = DemoOrganisation.AddUnits(db, calendar.ThisYear.AddYears(-YearsFounded), calendar.ThisYear);
        var ids = DemoOrganisation.AddPeople(db, people, units, calendar.ThisYear, today);
        var results = DemoResults.Add(db);
        var curves = new DemoRecords(db, calendar, units, ids, results).Add();
        var groups = DemoGroups.Add(db, calendar, curves);

        // From here on curves and groups have their numbers.
        await db.SaveChangesAsync();
        DemoScorecards.Add(db, curves, results);
        await new DemoHistory(db, calendar, ids["Dana Cho"]).AddAsync(curves);
        new DemoOpenQuarter(db, calendar, ids, now).Add(curves);
        DemoGroups.AddValues(db, calendar, curves, groups, now);
        return (calendar, units, results, curves);
    }

    /// <summary>All have one published password, so its hash, slow on purpose, is made once.</summary>
    private static async Task<IReadOnlyCollection<Account>> AccountsAsync(IServiceProvider services, Dictionary<string, Person> people)
    {
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<NewAccount>();
        var first = DemoPeople.WithSignIn[0];
        var (made, wrong) = await accounts.MakeAsync(people[first.Name].Id, first.Email, DemoPeople.Password);
        var hash = made?.PasswordHash ?? throw new InvalidOperationException($"{first.Email}: {wrong}");
        return [made, .. DemoPeople.WithSignIn.Skip(1).Select(Sharing)];

        Account Sharing(DemoPerson demo)
        {
            var account = accounts.Named(people[demo.Name].Id, demo.Email);
            account.PasswordHash = hash;
            return account;
        }
    }
}
