using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Accounts;

/// <summary>Who enters and approves in a person's place, from a day until a day.</summary>
public sealed class StandInForm
{
    public PersonId Person { get; set; }

    /// <summary>The version of the person that the office saw.</summary>
    public int Version { get; set; }

    /// <summary>The id of who stands in.</summary>
    public string? StandIn { get; set; }

    public DateOnly? Begins { get; set; }

    public DateOnly? Ends { get; set; }
}

internal sealed class StandInFormValidator : AbstractValidator<StandInForm>
{
    public StandInFormValidator()
    {
        RuleFor(form => form.StandIn).NotEmpty().WithMessage(_ => Words.ChooseOne);
        RuleFor(form => form.StandIn).Must((form, other) => other != form.Person.Value.ToString()).WithMessage(_ => Words.Broken_DelegationToOneself);
        RuleFor(form => form.Begins).NotNull().WithMessage(_ => Words.EnterTheDay);
        RuleFor(form => form.Ends).NotNull().WithMessage(_ => Words.EnterTheDay);
        RuleFor(form => form.Ends).Must((form, ends) => ends >= form.Begins).When(form => form.Begins is not null && form.Ends is not null).WithMessage(_ => Words.Broken_DelegationEndsBeforeItBegins);
    }
}

/// <summary>Names who stands in for a person.</summary>
public sealed class NameStandIn(Writer writer, CityClock clock)
{
    public Task RunAsync(Actor actor, StandInForm form, CancellationToken cancellation = default) =>
        writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.Administer, clock.Today, cancellation);
            var person = db.See(await db.People.SingleOrDefaultAsync(one => one.Id == form.Person, cancellation), form.Version);
            Rule.Require(person.LeftOn is null, Broken.PersonHasLeft, person.Name);
            var other = await db.ColleagueAsync(form.StandIn, clock.Today, cancellation);
            Rule.Require(other is not null, Broken.LinkNotFound, form.StandIn ?? "");
            db.Add(new Delegation(person.Id, other!.Value, form.Begins!.Value, form.Ends!.Value));
        }, cancellation);
}

/// <summary>The last day of a stand-in, earlier than agreed.</summary>
public sealed class EndStandInForm
{
    public DelegationId StandIn { get; set; }

    /// <summary>The version of the stand-in that the office saw.</summary>
    public int Version { get; set; }

    /// <summary>Its first day.</summary>
    public DateOnly Begun { get; set; }

    public DateOnly? EndsEarly { get; set; }
}

internal sealed class EndStandInFormValidator : AbstractValidator<EndStandInForm>
{
    public EndStandInFormValidator()
    {
        RuleFor(form => form.EndsEarly).NotNull().WithMessage(_ => Words.EnterTheDay);
        RuleFor(form => form.EndsEarly).Must((form, day) => day is null || day >= form.Begun).WithMessage(_ => Words.Broken_DelegationEndsBeforeItBegins);
    }
}

/// <summary>Ends a stand-in early.</summary>
public sealed class EndStandIn(Writer writer, CityClock clock)
{
    public Task RunAsync(Actor actor, EndStandInForm form, CancellationToken cancellation = default) =>
        writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.Administer, clock.Today, cancellation);
            db.See(await db.Delegations.SingleOrDefaultAsync(one => one.Id == form.StandIn, cancellation), form.Version).EndOn(form.EndsEarly!.Value);
        }, cancellation);
}
