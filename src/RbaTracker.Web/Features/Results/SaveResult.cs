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

/// <summary>A condition of well-being, in both languages.</summary>
public sealed class ResultForm : NamedForm
{
    public string? ExperienceEnglish { get; set; }

    public string? ExperienceSpanish { get; set; }

    /// <summary>The code of its focus area; blank for none.</summary>
    public string? FocusArea { get; set; }

    /// <summary>How it ended, or none.</summary>
    public Retirement? Retirement { get; init; }

    internal static ResultForm Of(Result result, string? focusArea)
    {
        var form = new ResultForm
        {
            ExperienceEnglish = result.Experience.Only(Language.English),
            ExperienceSpanish = result.Experience.Only(Language.Spanish),
            FocusArea = focusArea,
            Retirement = result.Retirement,
        };
        form.Fill(result.Code, result.Name, result.Version);
        return form;
    }
}

internal sealed class ResultFormValidator : AbstractValidator<ResultForm>
{
    public ResultFormValidator()
    {
        this.ReadableCode();
        this.Needed(form => form.NameEnglish, form => form.NameSpanish, Result.NameMaxLength, () => Words.Broken_ResultNeedsName, () => Words.Broken_NameTooLong);
        this.NotLonger(form => form.ExperienceEnglish, form => form.ExperienceSpanish, Result.ExperienceMaxLength, () => Words.Broken_DescriptionTooLong);
    }
}

/// <summary>States a result, or says it in other words.</summary>
public sealed class SaveResult(Writer writer, CityClock clock, CurrentCity city)
{
    /// <returns>Its code.</returns>
    public async Task<string> RunAsync(Actor actor, ResultForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var experience = Text.Of(form.ExperienceEnglish, form.ExperienceSpanish);
            var result = await db.TakeAsync(db.Results, form, code => new Result(code, form.Name, experience), cancellation);
            result.Describe(form.Name, experience);
            result.BelongTo(string.IsNullOrEmpty(form.FocusArea) ? null : (await db.FocusAreas.NamedAsync([form.FocusArea], cancellation))[0].Id);
            await db.ShowAsync(cancellation);
        }, cancellation);
        await city.ReadAsync(cancellation);
        return form.Code!;
    }
}

/// <summary>Reads a result for its page in the office.</summary>
public sealed class ResultFormQuery(IDbContextFactory<RbaDbContext> contexts)
{
    /// <summary>The form as stored; a new one without a code; none where there is no such result.</summary>
    public async Task<ResultForm?> RunAsync(string? code, CancellationToken cancellation = default)
    {
        if (code is null)
        {
            return new ResultForm();
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await RecordKinds.Results.FindAsync(db, code, cancellation) is not Result result)
        {
            return null;
        }

        var area = await db.FocusAreas.SingleOrDefaultAsync(area => area.Id == result.FocusArea, cancellation);
        return ResultForm.Of(result, area?.Code.Value);
    }
}
