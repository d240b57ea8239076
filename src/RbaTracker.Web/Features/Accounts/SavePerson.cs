using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Accounts;

/// <summary>A person's name and language, as the office saw them.</summary>
public sealed class PersonForm
{
    public PersonId Person { get; set; }

    public int Version { get; set; }

    public string? Name { get; set; }

    public string? Language { get; set; }
}

internal sealed class PersonFormValidator : AbstractValidator<PersonForm>
{
    public PersonFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => Words.Broken_PersonNeedsName);
        RuleFor(form => form.Name).MaximumLength(Person.NameMaxLength).WithMessage(_ => Show.Say(Words.Broken_NameTooLong, Person.NameMaxLength));
        RuleFor(form => form.Language).Must(language => Language.All.Contains(language)).WithMessage(_ => Words.ChooseOne);
    }
}

/// <summary>Says a person's name as it is now, and the language in which they work.</summary>
public sealed class SavePerson(Writer writer, CityClock clock)
{
    public Task RunAsync(Actor actor, PersonForm form, CancellationToken cancellation = default) =>
        writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.Administer, clock.Today, cancellation);
            var person = db.See(await db.People.SingleOrDefaultAsync(one => one.Id == form.Person, cancellation), form.Version);
            person.Rename(form.Name ?? "");
            person.Speak(form.Language ?? "");
        }, cancellation);
}
