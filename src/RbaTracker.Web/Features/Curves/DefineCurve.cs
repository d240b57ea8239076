using FluentValidation;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shared.Records.Curves;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Curves;

/// <summary>How a curve is defined from a period on, or the better words of a definition that stands.</summary>
public sealed class DefinitionForm : RecordForm
{
    /// <summary>A day of the first period that it holds for.</summary>
    public DateOnly? From { get; set; }

    /// <summary>For better words: the first month of the definition that stands. None for a new definition.</summary>
    public int? Reworded { get; set; }

    public string? WordsEnglish { get; set; }

    public string? WordsSpanish { get; set; }

    public string? SourceEnglish { get; set; }

    public string? SourceSpanish { get; set; }

    /// <summary>Whether values before can no longer be compared.</summary>
    public bool IsBreak { get; set; }

    public string? ChangeEnglish { get; set; }

    public string? ChangeSpanish { get; set; }
}

internal sealed class DefinitionFormValidator : AbstractValidator<DefinitionForm>
{
    /// <summary>The longest words of a definition.</summary>
    internal const int MaxLength = 2000;

    public DefinitionFormValidator()
    {
        RuleFor(form => form.From).NotNull().When(form => form.Reworded is null).WithMessage(_ => Words.EnterTheDay);
        this.Needed(form => form.WordsEnglish, form => form.WordsSpanish, MaxLength, () => Words.Broken_DefinitionNeedsWords, () => Words.Broken_DescriptionTooLong);
        this.NotLonger(form => form.SourceEnglish, form => form.SourceSpanish, MaxLength, () => Words.Broken_DescriptionTooLong);
        RuleFor(form => form.ChangeEnglish).NotEmpty().When(form => form.IsBreak).WithMessage(_ => Words.Broken_BreakNeedsWords);
    }
}

/// <summary>Defines a curve from a period on, or puts a definition in better words.</summary>
public sealed class DefineCurve(Writer writer, CityClock clock, CurrentCity city)
{
    public async Task RunAsync(Actor actor, DefinitionForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var curve = await db.SeeCurveAsync(await db.CurveOfAsync(Code.Of(form.Code ?? ""), cancellation), form.Version, cancellation);
            var (words, source, change) = (
                Text.Of(form.WordsEnglish, form.WordsSpanish), Text.Of(form.SourceEnglish, form.SourceSpanish), Text.Of(form.ChangeEnglish, form.ChangeSpanish));
            if (form.Reworded is { } month)
            {
                curve.Reword(month, words, source, change);
            }
            else
            {
                curve.Define(curve.Calendar.PeriodOf(form.From!.Value), words, source, !form.IsBreak, change);
                await db.JudgeAgainAsync(curve, clock.Now, cancellation);
            }

            await db.ShowAsync(cancellation);
        }, cancellation);
        await city.ReadAsync(cancellation);
    }
}
