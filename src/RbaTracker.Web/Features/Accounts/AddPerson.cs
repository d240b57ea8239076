using FluentValidation;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Accounts;

/// <summary>A new colleague with a first role.</summary>
public sealed class AddPersonForm
{
    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    public string? Language { get; set; } = Domain.Words.Language.English;

    /// <summary>The name of a <see cref="Domain.People.Role"/>.</summary>
    public string? Role { get; set; } = nameof(Domain.People.Role.Contributor);

    /// <summary>The id of the unit that the role is for; blank for the whole city.</summary>
    public string? Unit { get; set; }
}

internal sealed class AddPersonFormValidator : AbstractValidator<AddPersonForm>
{
    public AddPersonFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => Words.Broken_PersonNeedsName);
        RuleFor(form => form.Name).MaximumLength(Person.NameMaxLength).WithMessage(_ => Show.Say(Words.Broken_NameTooLong, Person.NameMaxLength));
        RuleFor(form => form.Email).NotEmpty().EmailAddress().WithMessage(_ => Words.EmailNotReadable);
        RuleFor(form => form.Password).MinimumLength(PasswordRule.MinimumLength).NotEmpty().WithMessage(_ => Show.Say(Words.PasswordTooShort, PasswordRule.MinimumLength));
        RuleFor(form => form.Role).IsEnumName(typeof(Role)).WithMessage(_ => Words.ChooseOne);
        RuleFor(form => form.Language).Must(language => Language.All.Contains(language)).WithMessage(_ => Words.ChooseOne);
    }
}

/// <summary>Takes a person in, with an account and a first role, in one step.</summary>
public sealed class AddPerson(Writer writer, NewAccount newAccount, CityClock clock)
{
    /// <summary>Takes the person in.</summary>
    /// <returns>What is wrong with the account, in the reader's language, or none when it was done.</returns>
    public async Task<string?> RunAsync(Actor actor, AddPersonForm form, CancellationToken cancellation = default)
    {
        var person = new Person(form.Name ?? "", form.Language!);
        var (account, wrong) = await newAccount.MakeAsync(person.Id, form.Email, form.Password);
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.Administer, clock.Today, cancellation);
            if (account is not null)
            {
                db.Add(person);
                db.Add(account);
                OrganisationUnitId? unit = Guid.TryParse(form.Unit, out var id) ? new OrganisationUnitId(id) : null;
                db.Add(new Appointment(person.Id, Enum.Parse<Role>(form.Role!), unit, clock.Today));
            }
        }, cancellation);
        return wrong;
    }
}
