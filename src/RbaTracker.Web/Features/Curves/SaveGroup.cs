using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Curves;

/// <summary>A group of a dimension: a new one, or the better name of one that is there.</summary>
public sealed class GroupForm
{
    /// <summary>The code of the dimension.</summary>
    public string? Dimension { get; set; }

    /// <summary>The group to rename; none for a new one.</summary>
    public GroupId? Group { get; set; }

    /// <summary>The version that the office saw: of the group, or for a new one of the dimension.</summary>
    public int Version { get; set; }

    public string? GroupCode { get; set; }

    public string? GroupEnglish { get; set; }

    public string? GroupSpanish { get; set; }
}

internal sealed class GroupFormValidator : AbstractValidator<GroupForm>
{
    public GroupFormValidator()
    {
        RuleFor(form => form.GroupCode).Must(code => Code.Find(code) is not null).When(form => form.Group is null).WithMessage(form => Show.Say(Words.Broken_CodeNotReadable, form.GroupCode));
        this.Needed(form => form.GroupEnglish, form => form.GroupSpanish, Group.NameMaxLength, () => Words.Broken_GroupNeedsName, () => Words.Broken_NameTooLong);
    }
}

/// <summary>Adds a group to the newest list of a dimension, or says a group's name anew.</summary>
public sealed class SaveGroup(Writer writer, CityClock clock)
{
    public Task RunAsync(Actor actor, GroupForm form, CancellationToken cancellation = default) =>
        writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var name = Text.Of(form.GroupEnglish, form.GroupSpanish);
            if (form.Group is { } id)
            {
                db.See(await db.Groups.SingleOrDefaultAsync(one => one.Id == id, cancellation), form.Version).Rename(name);
            }
            else
            {
                var dimension = db.See(await RecordKinds.Dimensions.FindAsync(db, form.Dimension ?? "", cancellation) as Dimension, form.Version);
                db.Add(new Group(dimension, await db.FreeGroupCodeAsync(form.GroupCode, cancellation), name));
            }

            await db.ShowAsync(cancellation);
        }, cancellation);
}

/// <summary>The last list that has a group.</summary>
public sealed class EndGroupForm
{
    public GroupId Group { get; set; }

    /// <summary>The version of the group that the office saw.</summary>
    public int Version { get; set; }

    /// <summary>The number of the list.</summary>
    public string? LastList { get; set; }
}

internal sealed class EndGroupFormValidator : AbstractValidator<EndGroupForm>
{
    public EndGroupFormValidator() => RuleFor(form => form.LastList).Must(list => int.TryParse(list, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _)).WithMessage(_ => Words.ChooseOne);
}

/// <summary>Leaves a group out of the lists after one; its values stay.</summary>
public sealed class EndGroup(Writer writer, CityClock clock)
{
    public Task RunAsync(Actor actor, EndGroupForm form, CancellationToken cancellation = default) =>
        writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var group = db.See(await db.Groups.SingleOrDefaultAsync(one => one.Id == form.Group, cancellation), form.Version);
            group.EndWith(int.Parse(form.LastList!, System.Globalization.CultureInfo.InvariantCulture));
            await db.ShowAsync(cancellation);
        }, cancellation);
}

/// <summary>Those who belong to a group of one dimension and to a group of another.</summary>
public sealed class CrossGroupsForm
{
    /// <summary>The code of the dimension.</summary>
    public string? Dimension { get; set; }

    /// <summary>The version of the dimension that the office saw.</summary>
    public int Version { get; set; }

    /// <summary>The code of the group of this dimension.</summary>
    public string? One { get; set; }

    /// <summary>The code of the group of another.</summary>
    public string? Other { get; set; }

    public string? CrossingCode { get; set; }
}

internal sealed class CrossGroupsFormValidator : AbstractValidator<CrossGroupsForm>
{
    public CrossGroupsFormValidator()
    {
        RuleFor(form => form.One).NotEmpty().WithMessage(_ => Words.ChooseOne);
        RuleFor(form => form.Other).NotEmpty().WithMessage(_ => Words.ChooseOne);
        RuleFor(form => form.CrossingCode).Must(code => Code.Find(code) is not null).WithMessage(form => Show.Say(Words.Broken_CodeNotReadable, form.CrossingCode));
    }
}

/// <summary>Crosses two groups of two dimensions.</summary>
public sealed class CrossGroups(Writer writer, CityClock clock)
{
    public Task RunAsync(Actor actor, CrossGroupsForm form, CancellationToken cancellation = default) =>
        writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            db.See(await RecordKinds.Dimensions.FindAsync(db, form.Dimension ?? "", cancellation) as Dimension, form.Version);
            var (one, other) = (await db.GroupNamedAsync(form.One, cancellation), await db.GroupNamedAsync(form.Other, cancellation));
            var isCrossed = await db.Groups.AnyAsync(group => (group.One == one.Id && group.Other == other.Id) || (group.One == other.Id && group.Other == one.Id), cancellation);
            Rule.Require(!isCrossed, Broken.CrossedAlready);
            db.Add(new Group(one, other, await db.FreeGroupCodeAsync(form.CrossingCode, cancellation)));
            await db.ShowAsync(cancellation);
        }, cancellation);
}

/// <summary>Finds the groups that a form names.</summary>
internal static class GroupsInForms
{
    public static async Task<Group> GroupNamedAsync(this RbaDbContext db, string? typed, CancellationToken cancellation)
    {
        var code = Code.Find(typed);
        var group = code is null ? null : await db.Groups.SingleOrDefaultAsync(one => one.Code == code, cancellation);
        Rule.Require(group is not null, Broken.LinkNotFound, typed ?? "");
        return group!;
    }

    /// <summary>The code, if no group has it yet.</summary>
    public static async Task<Code> FreeGroupCodeAsync(this RbaDbContext db, string? typed, CancellationToken cancellation)
    {
        var code = Code.Of(typed ?? "");
        Rule.Require(!await db.Groups.AnyAsync(one => one.Code == code, cancellation), Broken.CodeTaken, code);
        return code;
    }
}
