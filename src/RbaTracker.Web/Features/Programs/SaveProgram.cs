using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Programs;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Programs;

/// <summary>A program in both languages, with its department and the results that it contributes to.</summary>
public sealed class ProgramForm : NamedForm
{
    public string? CustomersEnglish { get; set; }

    public string? CustomersSpanish { get; set; }

    public string? GoalsEnglish { get; set; }

    public string? GoalsSpanish { get; set; }

    /// <summary>The code of the department or division that runs it from then on.</summary>
    public string? Department { get; set; }

    /// <summary>The code of the one that runs it by what is stored.</summary>
    public string? FormerDepartment { get; init; }

    /// <summary>The day from which another department runs it.</summary>
    public DateOnly? From { get; set; }

    /// <summary>The codes of the results that it contributes to.</summary>
    public IReadOnlyList<string> ContributesTo { get; set; } = [];

    /// <summary>Every department that ran it, from when.</summary>
    public IReadOnlyList<(DateOnly From, Text Department)> Homes { get; init; } = [];

    /// <summary>How it ended, or none.</summary>
    public Retirement? Retirement { get; init; }

    internal ProgramForm Fill(Program program)
    {
        (CustomersEnglish, CustomersSpanish) = (program.Customers.Only(Language.English), program.Customers.Only(Language.Spanish));
        (GoalsEnglish, GoalsSpanish) = (program.Goals.Only(Language.English), program.Goals.Only(Language.Spanish));
        Department = FormerDepartment;
        Fill(program.Code, program.Name, program.Version);
        return this;
    }
}

internal sealed class ProgramFormValidator : AbstractValidator<ProgramForm>
{
    public ProgramFormValidator()
    {
        this.ReadableCode();
        this.Needed(form => form.NameEnglish, form => form.NameSpanish, Domain.Results.Result.NameMaxLength, () => Words.Broken_ProgramNeedsName, () => Words.Broken_NameTooLong);
        this.Needed(form => form.CustomersEnglish, form => form.CustomersSpanish, Program.WordsMaxLength, () => Words.Broken_ProgramNeedsCustomers, () => Words.Broken_DescriptionTooLong);
        this.NotLonger(form => form.GoalsEnglish, form => form.GoalsSpanish, Program.WordsMaxLength, () => Words.Broken_DescriptionTooLong);
        RuleFor(form => form.Department).NotEmpty().WithMessage(_ => Words.ChooseOne);
        RuleFor(form => form.From).NotNull().When(form => !form.IsNew && form.Department != form.FormerDepartment).WithMessage(_ => Words.EnterTheDay);
    }
}

/// <summary>Sets up a program, or changes what it says, who runs it and what it contributes to.</summary>
public sealed class SaveProgram(Writer writer, CityClock clock, CurrentCity city)
{
    /// <returns>Its code.</returns>
    public async Task<string> RunAsync(Actor actor, ProgramForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var unit = await DepartmentAsync(db, form.Department, cancellation);
            var (customers, goals) = (Text.Of(form.CustomersEnglish, form.CustomersSpanish), Text.Of(form.GoalsEnglish, form.GoalsSpanish));
            var stored = db.Programs.Include(program => program.Contributions);
            var program = await db.TakeAsync(stored, form, code => new Program(code, form.Name, customers, unit, form.From ?? default), cancellation);
            program.Describe(form.Name, customers, goals);
            program.ContributeOnlyTo([.. (await db.Results.NamedAsync(form.ContributesTo, cancellation)).Select(result => result.Id)]);
            if (program.Homes.MaxBy(home => home.From)!.Department != unit)
            {
                program.MoveTo(unit, form.From ?? clock.Today);
            }

            await db.ShowAsync(cancellation);
        }, cancellation);
        await city.ReadAsync(cancellation);
        return form.Code!;
    }

    private static async Task<OrganisationUnitId> DepartmentAsync(RbaDbContext db, string? typed, CancellationToken cancellation)
    {
        var unit = await RecordKinds.Units.FindAsync(db, typed ?? "", cancellation) as OrganisationUnit;
        Rule.Require(unit is not null, Broken.LinkNotFound, typed ?? "");
        return unit!.Id;
    }
}

/// <summary>Reads a program for its page in the office.</summary>
public sealed class ProgramFormQuery(IDbContextFactory<RbaDbContext> contexts)
{
    /// <summary>The form as stored; a new one without a code; none where there is no such program.</summary>
    public async Task<ProgramForm?> RunAsync(string? code, CancellationToken cancellation = default)
    {
        if (code is null)
        {
            return new ProgramForm();
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await RecordKinds.Programs.FindAsync(db, code, cancellation) is not Program program)
        {
            return null;
        }

        var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, cancellation);
        var results = await db.Set<Contribution>().Where(link => link.ProgramId == program.Id)
            .Join(db.Results, link => link.ResultId, result => result.Id, (_, result) => result.Code).ToListAsync(cancellation);
        var homes = program.Homes.OrderByDescending(home => home.From).ToList();
        return new ProgramForm
        {
            FormerDepartment = units[homes[0].Department].Code.Value,
            Homes = [.. homes.Select(home => (home.From, units[home.Department].PlaceOn(home.From).Name))],
            ContributesTo = [.. results.Select(result => result.Value)],
            Retirement = program.Retirement,
        }.Fill(program);
    }
}
