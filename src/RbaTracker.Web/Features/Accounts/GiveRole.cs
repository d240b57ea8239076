using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Accounts;

/// <summary>A role for a person, for a unit and all below it or for the whole city.</summary>
public sealed class GiveRoleForm
{
    public PersonId Person { get; set; }

    /// <summary>The version of the person that the office saw.</summary>
    public int Version { get; set; }

    /// <summary>The name of a <see cref="Domain.People.Role"/>.</summary>
    public string? Role { get; set; }

    /// <summary>The code of the unit; blank for the whole city.</summary>
    public string? Unit { get; set; }

    public DateOnly? From { get; set; }

    /// <summary>The last day; blank for no end.</summary>
    public DateOnly? Until { get; set; }
}

internal sealed class GiveRoleFormValidator : AbstractValidator<GiveRoleForm>
{
    public GiveRoleFormValidator()
    {
        RuleFor(form => form.Role).NotEmpty().IsEnumName(typeof(Role)).WithMessage(_ => Words.ChooseOne);
        RuleFor(form => form.From).NotNull().WithMessage(_ => Words.EnterTheDay);
        RuleFor(form => form.Until).Must((form, until) => until is null || until >= form.From).When(form => form.From is not null).WithMessage(_ => Words.Broken_AppointmentEndsBeforeItBegins);
    }
}

/// <summary>Gives a person a role from a day on.</summary>
public sealed class GiveRole(Writer writer, CityClock clock)
{
    public Task RunAsync(Actor actor, GiveRoleForm form, CancellationToken cancellation = default) =>
        writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.Administer, clock.Today, cancellation);
            var person = db.See(await db.People.SingleOrDefaultAsync(one => one.Id == form.Person, cancellation), form.Version);
            Rule.Require(person.LeftOn is null, Broken.PersonHasLeft, person.Name);
            var unit = string.IsNullOrEmpty(form.Unit) ? null : await db.UnitNamedAsync(form.Unit, cancellation);
            db.Add(new Appointment(person.Id, Enum.Parse<Role>(form.Role!), unit?.Id, form.From!.Value, form.Until));
        }, cancellation);
}

/// <summary>The last day of a role.</summary>
public sealed class EndRoleForm
{
    public AppointmentId Role { get; set; }

    /// <summary>The version of the role that the office saw.</summary>
    public int Version { get; set; }

    /// <summary>Its first day.</summary>
    public DateOnly Begun { get; set; }

    public DateOnly? LastDay { get; set; }
}

internal sealed class EndRoleFormValidator : AbstractValidator<EndRoleForm>
{
    public EndRoleFormValidator()
    {
        RuleFor(form => form.LastDay).NotNull().WithMessage(_ => Words.EnterTheDay);
        RuleFor(form => form.LastDay).Must((form, day) => day is null || day >= form.Begun).WithMessage(_ => Words.Broken_AppointmentEndsBeforeItBegins);
    }
}

/// <summary>Ends a role with a day. The last administrator of the city keeps theirs.</summary>
public sealed class EndRole(Writer writer, CityClock clock)
{
    public Task RunAsync(Actor actor, EndRoleForm form, CancellationToken cancellation = default) =>
        writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.Administer, clock.Today, cancellation);
            var role = db.See(await db.Appointments.SingleOrDefaultAsync(one => one.Id == form.Role, cancellation), form.Version);
            role.EndOn(form.LastDay!.Value);
            if (role.IsAdministrators)
            {
                var held = await db.Appointments.Where(one => db.People.Any(person => person.Id == one.Person && person.LeftOn == null)).ToListAsync(cancellation);
                Appointment.RequireAdministrator(held, form.LastDay.Value.AddDays(1));
            }
        }, cancellation);
}
