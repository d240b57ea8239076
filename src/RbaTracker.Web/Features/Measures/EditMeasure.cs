using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Data.Reporting;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Measures;

/// <summary>A measure's name and description in both languages.</summary>
public sealed class EditMeasureForm
{
    public Code Code { get; set; } = null!;

    public string? NameEnglish { get; set; }

    public string? NameSpanish { get; set; }

    public string? DescriptionEnglish { get; set; }

    public string? DescriptionSpanish { get; set; }

    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }
}

internal sealed class EditMeasureFormValidator : AbstractValidator<EditMeasureForm>
{
    public EditMeasureFormValidator()
    {
        RuleFor(form => form.NameEnglish).NotEmpty().WithMessage(_ => Words.Broken_MeasureNeedsName);
        RuleFor(form => form.NameEnglish).MaximumLength(PerformanceMeasure.NameMaxLength).WithMessage(_ => NameTooLong);
        RuleFor(form => form.NameSpanish).MaximumLength(PerformanceMeasure.NameMaxLength).WithMessage(_ => NameTooLong);
        RuleFor(form => form.DescriptionEnglish).NotEmpty().WithMessage(_ => Words.Broken_MeasureNeedsDescription);
        RuleFor(form => form.DescriptionEnglish).MaximumLength(PerformanceMeasure.DescriptionMaxLength).WithMessage(_ => DescriptionTooLong);
        RuleFor(form => form.DescriptionSpanish).MaximumLength(PerformanceMeasure.DescriptionMaxLength).WithMessage(_ => DescriptionTooLong);
    }

    private static string NameTooLong => Show.Say(Words.Broken_NameTooLong, PerformanceMeasure.NameMaxLength);

    private static string DescriptionTooLong => Show.Say(Words.Broken_DescriptionTooLong, PerformanceMeasure.DescriptionMaxLength);
}

/// <summary>Says in other words what a measure measures.</summary>
public sealed class EditMeasure(Writer writer, CityClock clock, CurrentCity city)
{
    public async Task RunAsync(Actor actor, EditMeasureForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var measure = await db.Measures.SingleAsync(m => m.Code == form.Code, cancellation);
            Rule.Require(measure.Version == form.Version, Broken.ChangedMeanwhile);
            measure.Describe(Text.Of(form.NameEnglish, form.NameSpanish), Text.Of(form.DescriptionEnglish, form.DescriptionSpanish));
            (await db.Set<PublishStamp>().SingleAsync(cancellation)).Raise();
        }, cancellation);
        await city.ReadAsync(cancellation);
    }
}

/// <summary>Reads a measure's words for editing.</summary>
public sealed class EditMeasureQuery(IDbContextFactory<RbaDbContext> contexts)
{
    /// <summary>The form as stored, or none.</summary>
    public async Task<EditMeasureForm?> RunAsync(Code code, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Measures.AsNoTracking().SingleOrDefaultAsync(m => m.Code == code, cancellation) is { } measure
            ? new EditMeasureForm
            {
                Code = code,
                NameEnglish = measure.Name.Only(Language.English),
                NameSpanish = measure.Name.Only(Language.Spanish),
                DescriptionEnglish = measure.Description.Only(Language.English),
                DescriptionSpanish = measure.Description.Only(Language.Spanish),
                Version = measure.Version,
            }
            : null;
    }
}
