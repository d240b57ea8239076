using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Organisation;

/// <summary>A post with its place and who holds it. Its id stands for a code.</summary>
public sealed class PositionForm : RecordForm
{
    public string? TitleEnglish { get; set; }

    public string? TitleSpanish { get; set; }

    /// <summary>The code of its unit.</summary>
    public string? Unit { get; set; }

    /// <summary>The id of the position above; blank at the top.</summary>
    public string? ReportsTo { get; set; }

    /// <summary>The id of the person who holds it from then on; blank while it is vacant.</summary>
    public string? Holder { get; set; }

    /// <summary>Who holds it by what is stored.</summary>
    public string? FormerHolder { get; init; }

    /// <summary>The day from which somebody else holds it.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Who held it, from when; none where it was vacant.</summary>
    public IReadOnlyList<(DateOnly From, string? Holder)> Holdings { get; init; } = [];

    internal Text Title => Text.Of(TitleEnglish, TitleSpanish);
}

internal sealed class PositionFormValidator : AbstractValidator<PositionForm>
{
    public PositionFormValidator()
    {
        this.Needed(form => form.TitleEnglish, form => form.TitleSpanish, Position.TitleMaxLength, () => Words.Broken_PositionNeedsTitle, () => Words.Broken_NameTooLong);
        RuleFor(form => form.Unit).NotEmpty().WithMessage(_ => Words.ChooseOne);
        RuleFor(form => form.From).NotNull().When(form => (form.Holder ?? "") != (form.FormerHolder ?? "")).WithMessage(_ => Words.EnterTheDay);
    }
}

/// <summary>Creates a post, or changes its title, its place or its holder.</summary>
public sealed class SavePosition(Writer writer, CityClock clock, CurrentCity city)
{
    /// <returns>Its id.</returns>
    public async Task<string> RunAsync(Actor actor, PositionForm form, CancellationToken cancellation = default)
    {
        var saved = await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var unit = await RecordKinds.Units.FindAsync(db, form.Unit ?? "", cancellation) as OrganisationUnit;
            Rule.Require(unit is not null, Broken.LinkNotFound, form.Unit ?? "");
            var position = form.IsNew
                ? db.Add(new Position(form.Title, unit!.Id)).Entity
                : db.See(await RecordKinds.Positions.FindAsync(db, form.Code ?? "", cancellation) as Position, form.Version);
            position.Describe(form.Title, unit!.Id, await AboveAsync(db, position, form.ReportsTo, cancellation));
            var holder = await HolderAsync(db, form.Holder, cancellation);
            if (position.Holdings.MaxBy(holding => holding.From)?.Holder != holder)
            {
                position.Hold(holder, form.From ?? clock.Today);
            }

            await db.ShowAsync(cancellation);
            return position.Id;
        }, cancellation);
        await city.ReadAsync(cancellation);
        return saved.Value.ToString();
    }

    private static async Task<PositionId?> AboveAsync(RbaDbContext db, Position position, string? typed, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return null;
        }

        var positions = await db.Positions.ToDictionaryAsync(one => one.Id, cancellation);
        var above = Guid.TryParse(typed, out var id) ? positions.GetValueOrDefault(new PositionId(id)) : null;
        Rule.Require(above is not null, Broken.LinkNotFound, typed);
        var seen = new HashSet<PositionId>();
        for (var at = above; at is not null && seen.Add(at.Id); at = at.ReportsTo is { } next ? positions.GetValueOrDefault(next) : null)
        {
            Rule.Require(at.Id != position.Id, Broken.PositionAboveItself);
        }

        return above!.Id;
    }

    private static async Task<PersonId?> HolderAsync(RbaDbContext db, string? typed, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return null;
        }

        var person = Guid.TryParse(typed, out var id) ? await db.People.SingleOrDefaultAsync(one => one.Id == new PersonId(id), cancellation) : null;
        Rule.Require(person is not null, Broken.LinkNotFound, typed);
        return person!.Id;
    }
}

/// <summary>Reads a position for its page in the office, and the people who can hold it.</summary>
public sealed class PositionQuery(IDbContextFactory<RbaDbContext> contexts)
{
    /// <summary>The form as stored; a new one without an id; none where there is no such position.</summary>
    public async Task<PositionForm?> RunAsync(string? id, CancellationToken cancellation = default)
    {
        if (id is null)
        {
            return new PositionForm();
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await RecordKinds.Positions.FindAsync(db, id, cancellation) is not Position position)
        {
            return null;
        }

        var unit = await db.Units.AsNoTracking().SingleAsync(unit => unit.Id == position.Unit, cancellation);
        var people = await db.People.ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        var holdings = position.Holdings.OrderByDescending(holding => holding.From).ToList();
        var holder = holdings.FirstOrDefault()?.Holder?.Value.ToString();
        return new PositionForm
        {
            Code = id,
            Version = position.Version,
            TitleEnglish = position.Title.Only(Language.English),
            TitleSpanish = position.Title.Only(Language.Spanish),
            Unit = unit.Code.Value,
            ReportsTo = position.ReportsTo?.Value.ToString(),
            Holder = holder,
            FormerHolder = holder,
            Holdings = [.. holdings.Select(holding => (holding.From, holding.Holder is { } person ? people[person] : null))],
        };
    }

    /// <summary>Everybody who works here, by id.</summary>
    public async Task<IReadOnlyList<(string Key, string Words)>> PeopleAsync(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return [.. (await db.People.AsNoTracking().ToListAsync(cancellation))
            .Select(person => (person.Id.Value.ToString(), person.Name))
            .OrderBy(person => person.Name, StringComparer.CurrentCulture)];
    }
}
