using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.Organisation;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Organisation;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Organisation;

/// <summary>A unit's name and place from a day on.</summary>
public sealed class UnitForm : NamedForm
{
    /// <summary>The name of a <see cref="UnitLevel"/>; it never changes.</summary>
    public string? Level { get; set; } = nameof(UnitLevel.Department);

    /// <summary>The code of the unit above; blank at the top.</summary>
    public string? Parent { get; set; }

    /// <summary>The day from which it has that name and place.</summary>
    public DateOnly? From { get; set; }

    internal static UnitForm Of(OrganisationUnit unit, string? parent, DateOnly today)
    {
        var place = unit.Places.MaxBy(place => place.From)!;
        var form = new UnitForm { Level = unit.Level.ToString(), Parent = parent, From = today };
        form.Fill(unit.Code, place.Name, unit.Version);
        return form;
    }
}

internal sealed class UnitFormValidator : AbstractValidator<UnitForm>
{
    public UnitFormValidator()
    {
        this.ReadableCode();
        this.Needed(form => form.NameEnglish, form => form.NameSpanish, OrganisationUnit.NameMaxLength, () => Words.Broken_UnitNeedsName, () => Words.Broken_NameTooLong);
        RuleFor(form => form.Level).IsEnumName(typeof(UnitLevel)).WithMessage(_ => Words.ChooseOne);
        RuleFor(form => form.From).NotNull().WithMessage(_ => Words.EnterTheDay);
    }
}

/// <summary>Founds a unit, or renames or moves it from a day on.</summary>
public sealed class SaveUnit(Writer writer, CityClock clock, CurrentCity city)
{
    /// <returns>Its code.</returns>
    public async Task<string> RunAsync(Actor actor, UnitForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var parent = await ParentAsync(db, form.Parent, cancellation);
            var from = form.From!.Value;
            var code = Code.Of(form.Code ?? "");
            var unit = await db.Units.SingleOrDefaultAsync(unit => unit.Code == code, cancellation);
            if (form.IsNew)
            {
                Rule.Require(unit is null, Broken.CodeTaken, code);
                db.Add(new OrganisationUnit(code, Enum.Parse<UnitLevel>(form.Level!), form.Name, parent, from));
            }
            else
            {
                db.See(unit, form.Version);
                var latest = unit!.Places.MaxBy(place => place.From)!;
                if (latest.Name != form.Name || latest.Parent != parent)
                {
                    var tree = await db.OrganisationOnAsync(from, cancellation);
                    Rule.Require(parent is null || !tree.WouldCircle(unit.Id, parent.Value), Broken.UnitBelowItself);
                    unit.Place(form.Name, parent, from);
                }
            }

            await db.ShowAsync(cancellation);
        }, cancellation);
        await city.ReadAsync(cancellation);
        return form.Code!;
    }

    private static async Task<OrganisationUnitId?> ParentAsync(RbaDbContext db, string? typed, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(typed))
        {
            return null;
        }

        var parent = await RecordKinds.Units.FindAsync(db, typed, cancellation) as OrganisationUnit;
        Rule.Require(parent is not null, Broken.LinkNotFound, typed);
        return parent!.Id;
    }
}
