using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Results;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Results;

/// <summary>A priority of the council, in both languages.</summary>
public sealed class FocusAreaForm : NamedForm
{
    public string? DescriptionEnglish { get; set; }

    public string? DescriptionSpanish { get; set; }

    /// <summary>How it ended, or none.</summary>
    public Retirement? Retirement { get; init; }

    internal static FocusAreaForm Of(FocusArea area)
    {
        var form = new FocusAreaForm
        {
            DescriptionEnglish = area.Description.Only(Language.English),
            DescriptionSpanish = area.Description.Only(Language.Spanish),
            Retirement = area.Retirement,
        };
        form.Fill(area.Code, area.Name, area.Version);
        return form;
    }
}

internal sealed class FocusAreaFormValidator : AbstractValidator<FocusAreaForm>
{
    public FocusAreaFormValidator()
    {
        this.ReadableCode();
        this.Needed(form => form.NameEnglish, form => form.NameSpanish, Result.NameMaxLength, () => Words.Broken_FocusAreaNeedsName, () => Words.Broken_NameTooLong);
        this.NotLonger(form => form.DescriptionEnglish, form => form.DescriptionSpanish, Result.ExperienceMaxLength, () => Words.Broken_DescriptionTooLong);
    }
}

/// <summary>States a priority of the council, or says it in other words.</summary>
public sealed class SaveFocusArea(Writer writer, CityClock clock, CurrentCity city)
{
    /// <returns>Its code.</returns>
    public async Task<string> RunAsync(Actor actor, FocusAreaForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var description = Text.Of(form.DescriptionEnglish, form.DescriptionSpanish);
            var area = await db.TakeAsync(db.FocusAreas, form, code => new FocusArea(code, form.Name, description), cancellation);
            area.Describe(form.Name, description);
            await db.ShowAsync(cancellation);
        }, cancellation);
        await city.ReadAsync(cancellation);
        return form.Code!;
    }
}

/// <summary>Reads a focus area for its page in the office.</summary>
public sealed class FocusAreaQuery(IDbContextFactory<RbaDbContext> contexts)
{
    /// <summary>The form as stored; a new one without a code; none where there is no such focus area.</summary>
    public async Task<FocusAreaForm?> RunAsync(string? code, CancellationToken cancellation = default)
    {
        if (code is null)
        {
            return new FocusAreaForm();
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await RecordKinds.FocusAreas.FindAsync(db, code, cancellation) is FocusArea area ? FocusAreaForm.Of(area) : null;
    }
}
