using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Curves;

/// <summary>A dimension's name, and for a new one its first list of groups.</summary>
public sealed class DimensionForm : NamedForm
{
    /// <summary>For a new dimension: the first day of its first list.</summary>
    public DateOnly? From { get; set; }

    public string? SourceEnglish { get; set; }

    public string? SourceSpanish { get; set; }

    /// <summary>The lists that are stored, the newest first.</summary>
    public IReadOnlyList<CodeList> Lists { get; init; } = [];

    /// <summary>Its groups, those in use first.</summary>
    public IReadOnlyList<GroupRow> Groups { get; init; } = [];

    /// <summary>The crossings of its groups with those of other dimensions.</summary>
    public IReadOnlyList<GroupRow> Crossings { get; init; } = [];

    /// <summary>The groups of other dimensions that can be crossed with one of its own, by code.</summary>
    public IReadOnlyList<(string Key, string Words)> Others { get; init; } = [];

    /// <summary>How it ended, or none.</summary>
    public Retirement? Retirement { get; init; }

    internal DimensionForm Fill(Dimension dimension)
    {
        Fill(dimension.Code, dimension.Name, dimension.Version);
        return this;
    }
}

/// <summary>A group as the office sees it.</summary>
public sealed record GroupRow(GroupId Id, int Version, Code Code, Text Name, int FirstList, int? LastList);

internal sealed class DimensionFormValidator : AbstractValidator<DimensionForm>
{
    public DimensionFormValidator()
    {
        this.ReadableCode();
        this.Needed(form => form.NameEnglish, form => form.NameSpanish, Dimension.NameMaxLength, () => Words.Broken_DimensionNeedsName, () => Words.Broken_NameTooLong);
        RuleFor(form => form.From).NotNull().When(form => form.IsNew).WithMessage(_ => Words.EnterTheDay);
        RuleFor(form => form.SourceEnglish).NotEmpty().When(form => form.IsNew).WithMessage(_ => Words.ListNeedsSource);
        this.NotLonger(form => form.SourceEnglish, form => form.SourceSpanish, BeginListFormValidator.SourceMaxLength, () => Words.Broken_DescriptionTooLong);
    }
}

/// <summary>Sets up a dimension with its first list of groups, or says its name anew.</summary>
public sealed class SaveDimension(Writer writer, CityClock clock, CurrentCity city)
{
    /// <returns>Its code.</returns>
    public async Task<string> RunAsync(Actor actor, DimensionForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var dimension = await db.TakeAsync(
                db.Dimensions, form, code => new Dimension(code, form.Name, form.From!.Value, Text.Of(form.SourceEnglish, form.SourceSpanish)), cancellation);
            dimension.Rename(form.Name);
            await db.ShowAsync(cancellation);
        }, cancellation);
        await city.ReadAsync(cancellation);
        return form.Code!;
    }
}

/// <summary>A new version of a dimension's list of groups.</summary>
public sealed class BeginListForm
{
    /// <summary>The code of the dimension.</summary>
    public string? Dimension { get; set; }

    /// <summary>The version of the dimension that the office saw.</summary>
    public int Version { get; set; }

    /// <summary>The first day that it holds.</summary>
    public DateOnly? ListFrom { get; set; }

    public string? ListEnglish { get; set; }

    public string? ListSpanish { get; set; }
}

internal sealed class BeginListFormValidator : AbstractValidator<BeginListForm>
{
    /// <summary>The longest words of whose list it is.</summary>
    public const int SourceMaxLength = 500;

    public BeginListFormValidator()
    {
        RuleFor(form => form.ListFrom).NotNull().WithMessage(_ => Words.EnterTheDay);
        this.Needed(form => form.ListEnglish, form => form.ListSpanish, SourceMaxLength, () => Words.ListNeedsSource, () => Words.Broken_DescriptionTooLong);
    }
}

/// <summary>Begins a new version of a dimension's list of groups. The groups of the last one stay in it until they are ended.</summary>
public sealed class BeginList(Writer writer, CityClock clock)
{
    public Task RunAsync(Actor actor, BeginListForm form, CancellationToken cancellation = default) =>
        writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var dimension = db.See(await RecordKinds.Dimensions.FindAsync(db, form.Dimension ?? "", cancellation) as Dimension, form.Version);
            dimension.List(form.ListFrom!.Value, Text.Of(form.ListEnglish, form.ListSpanish));
            await db.ShowAsync(cancellation);
        }, cancellation);
}

/// <summary>Reads a dimension with its lists and groups for its page in the office.</summary>
public sealed class DimensionQuery(IDbContextFactory<RbaDbContext> contexts)
{
    /// <summary>The form as stored; a new one without a code; none where there is no such dimension.</summary>
    public async Task<DimensionForm?> RunAsync(string? code, CancellationToken cancellation = default)
    {
        if (code is null)
        {
            return new DimensionForm();
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await RecordKinds.Dimensions.FindAsync(db, code, cancellation) is not Dimension dimension)
        {
            return null;
        }

        var groups = await db.Groups.AsNoTracking().ToListAsync(cancellation);
        var dimensions = await db.Dimensions.AsNoTracking().ToDictionaryAsync(one => one.Id, cancellation);
        var own = groups.Where(group => group.Dimension == dimension.Id).ToList();
        var ids = own.Select(group => group.Id).ToHashSet();
        return new DimensionForm
        {
            Lists = [.. dimension.Lists.OrderByDescending(list => list.Number)],
            Groups = Rows(own),
            Crossings = Rows(groups.Where(group => (group.One is { } one && ids.Contains(one)) || (group.Other is { } other && ids.Contains(other)))),
            Others = [.. groups
                .Where(group => group.Dimension is { } of && of != dimension.Id && group.IsIn(dimensions[of].Newest))
                .Select(group => (group.Code.Value, Show.Say(Words.MeasureOfProgram, group.Name.InReadersLanguage(), dimensions[group.Dimension!.Value].Name.InReadersLanguage())))
                .OrderBy(group => group.Item2, StringComparer.CurrentCulture)],
            Retirement = dimension.Retirement,
        }.Fill(dimension);
    }

    private static IReadOnlyList<GroupRow> Rows(IEnumerable<Group> groups) =>
        [.. groups.OrderBy(group => group.LastList is not null).ThenBy(group => group.Name.InReadersLanguage(), StringComparer.CurrentCulture)
            .Select(group => new GroupRow(group.Id, group.Version, group.Code, group.Name, group.FirstList, group.LastList))];
}
