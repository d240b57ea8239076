using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.Rules;

namespace RbaTracker.Domain.People;

/// <summary>Names an appointment.</summary>
public readonly record struct AppointmentId(Guid Value)
{
    /// <summary>A new id, later than all before it.</summary>
    public static AppointmentId New() => new(Guid.CreateVersion7());
}

/// <summary>That a person holds a role, for a unit and all below it or for the whole city, from a day until a day.</summary>
public sealed class Appointment
{
    /// <summary>Appoints a person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="role">The role.</param>
    /// <param name="unit">The unit that it holds for, or none for the whole city.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day, or none.</param>
    public Appointment(PersonId person, Role role, OrganisationUnitId? unit, DateOnly from, DateOnly? until = null)
    {
        Rule.Require(until is null || until >= from, Broken.AppointmentEndsBeforeItBegins);
        (Id, Person, Role, Unit, From, Until) = (AppointmentId.New(), person, role, unit, from, until);
    }

    private Appointment()
    {
    }

    /// <summary>Its id.</summary>
    public AppointmentId Id { get; private set; }

    /// <summary>The person.</summary>
    public PersonId Person { get; private set; }

    /// <summary>The role.</summary>
    public Role Role { get; private set; }

    /// <summary>The unit that it holds for, or none for the whole city.</summary>
    public OrganisationUnitId? Unit { get; private set; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day, or none.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>Whether it holds a duty for a unit.</summary>
    /// <param name="duty">The duty.</param>
    /// <param name="unitAndAbove">The unit and the units above it; empty for what belongs to the whole city.</param>
    public bool Grants(Duty duty, IReadOnlyCollection<OrganisationUnitId> unitAndAbove) =>
        Roles.DutiesOf(Role).Contains(duty) && (Unit is null || unitAndAbove.Contains(Unit.Value));

    /// <summary>Whether it is the administrator's of the whole city.</summary>
    public bool IsAdministrators => Role == Role.Administrator && Unit is null;

    /// <summary>Refuses unless somebody administers the whole city from a day on, without an end.</summary>
    /// <param name="held">The appointments of those who work here.</param>
    /// <param name="day">The first day without the one that ends.</param>
    public static void RequireAdministrator(IEnumerable<Appointment> held, DateOnly day) =>
        Rule.Require(held.Any(one => one.IsAdministrators && one.From <= day && one.Until is null), Broken.LastAdministrator);

    /// <summary>Ends it with a day.</summary>
    public void EndOn(DateOnly day)
    {
        Rule.Require(day >= From, Broken.AppointmentEndsBeforeItBegins);
        Until = day;
    }
}
