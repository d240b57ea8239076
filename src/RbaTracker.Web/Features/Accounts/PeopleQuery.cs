using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Accounts;

/// <summary>A person with the roles held today.</summary>
public sealed record PersonRow(PersonId Id, string Name, string Email, IReadOnlyList<(Role Role, Text? Unit)> Roles, DateOnly? LeftOn);

/// <summary>The people and the units that a role can be given for.</summary>
public sealed record PeopleView(IReadOnlyList<PersonRow> People, IReadOnlyList<(OrganisationUnitId Id, Text Name)> Units);

/// <summary>Reads who works here and in which roles.</summary>
public sealed class PeopleQuery(IDbContextFactory<RbaDbContext> contexts, CityClock clock)
{
    public async Task<PeopleView> RunAsync(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var people = await db.People.Select(person => new { person.Id, person.Name, person.LeftOn }).ToListAsync(cancellation);
        var emails = await db.Users.Select(account => new { account.Id, account.Email }).ToDictionaryAsync(account => account.Id, account => account.Email, cancellation);
        var appointments = await db.Appointments.AsNoTracking().ToListAsync(cancellation);
        var units = (await db.Units.AsNoTracking().ToListAsync(cancellation))
            .ToDictionary(unit => unit.Id, unit => unit.PlaceOn(clock.Today).Name);
        return new PeopleView(
            [.. people.OrderBy(person => person.Name, StringComparer.CurrentCulture).Select(person => new PersonRow(
                person.Id,
                person.Name,
                emails.GetValueOrDefault(person.Id.Value) ?? "",
                [.. appointments
                    .Where(appointment => appointment.Person == person.Id && appointment.HoldsOn(clock.Today))
                    .Select(appointment => (appointment.Role, appointment.Unit is { } unit ? units[unit] : null))],
                person.LeftOn))],
            [.. units.Select(unit => (unit.Key, unit.Value)).OrderBy(unit => unit.Value.In(LanguagePath.Current), StringComparer.CurrentCulture)]);
    }
}
