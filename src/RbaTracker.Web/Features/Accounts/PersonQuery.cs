using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Accounts;

/// <summary>A person with the roles and stand-ins of all times.</summary>
public sealed record PersonView(
    PersonId Id, string Name, string Language, string Email, DateOnly? LeftOn, int Version,
    IReadOnlyList<HeldRole> Roles, IReadOnlyList<StandIn> StandIns, IReadOnlyList<StandIn> StandsInFor);

/// <summary>A role that a person holds, held or will hold.</summary>
public sealed record HeldRole(AppointmentId Id, int Version, Role Role, Text? Unit, DateOnly From, DateOnly? Until);

/// <summary>A stand-in, with the name of the other of the two.</summary>
public sealed record StandIn(DelegationId Id, int Version, string Other, DateOnly Begins, DateOnly Ends);

/// <summary>Reads a person for the page on which the office looks after them.</summary>
public sealed class PersonQuery(IDbContextFactory<RbaDbContext> contexts, CityClock clock)
{
    /// <summary>The person, or none.</summary>
    public async Task<PersonView?> RunAsync(PersonId id, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.People.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } person)
        {
            return null;
        }

        var email = await db.Users.Where(account => account.Id == id.Value).Select(account => account.Email).SingleOrDefaultAsync(cancellation);
        var appointments = await db.Appointments.AsNoTracking().Where(one => one.Person == id).ToListAsync(cancellation);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, unit => unit.PlaceOn(clock.Today).Name, cancellation);
        var delegations = await db.Delegations.AsNoTracking().Where(one => one.From == id || one.To == id).ToListAsync(cancellation);
        var names = await db.People.ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        return new PersonView(
            id,
            person.Name,
            person.Language,
            email ?? "",
            person.LeftOn,
            person.Version,
            [.. appointments.OrderByDescending(one => one.From).ThenBy(one => one.Role)
                .Select(one => new HeldRole(one.Id, one.Version, one.Role, one.Unit is { } unit ? units[unit] : null, one.From, one.Until))],
            [.. delegations.Where(one => one.From == id).OrderByDescending(one => one.Begins).Select(one => new StandIn(one.Id, one.Version, names[one.To], one.Begins, one.Ends))],
            [.. delegations.Where(one => one.To == id).OrderByDescending(one => one.Begins).Select(one => new StandIn(one.Id, one.Version, names[one.From], one.Begins, one.Ends))]);
    }
}
