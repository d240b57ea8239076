using FluentValidation;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Shared.Records;

/// <summary>That a record is no longer in use from a day on, and what comes in its place.</summary>
public sealed class RetireForm
{
    /// <summary>The kind, by its part of the address.</summary>
    public string? Kind { get; set; }

    public string? Code { get; set; }

    /// <summary>The version that the person saw.</summary>
    public int Version { get; set; }

    public DateOnly? On { get; set; }

    /// <summary>The code of what comes in its place; blank for nothing.</summary>
    public string? ReplacedBy { get; set; }

    public string? ReasonEnglish { get; set; }

    public string? ReasonSpanish { get; set; }
}

internal sealed class RetireFormValidator : AbstractValidator<RetireForm>
{
    /// <summary>The longest reason.</summary>
    public const int ReasonMaxLength = 500;

    public RetireFormValidator()
    {
        RuleFor(form => form.On).NotNull().WithMessage(_ => Words.EnterTheDay);
        this.Needed(form => form.ReasonEnglish, form => form.ReasonSpanish, ReasonMaxLength, () => Words.Broken_RetirementNeedsReason, () => Words.Broken_DescriptionTooLong);
    }
}

/// <summary>Retires a record: it keeps its page, which says since when and what came in its place.</summary>
public sealed class RetireRecord(Writer writer, CityClock clock, CurrentCity city)
{
    public async Task RunAsync(Actor actor, RetireForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var kind = RecordKinds.Find(form.Kind)!;
            var record = db.See(await kind.FindAsync(db, form.Code ?? "", cancellation) as IRecord, form.Version);
            Code? replacement = null;
            if (!string.IsNullOrWhiteSpace(form.ReplacedBy))
            {
                Rule.Require(await kind.FindAsync(db, form.ReplacedBy, cancellation) is IRecord, Broken.ReplacementNotFound, form.ReplacedBy);
                replacement = Code.Of(form.ReplacedBy);
            }

            record.Retire(new Retirement(form.On!.Value, replacement, Text.Of(form.ReasonEnglish, form.ReasonSpanish)));
            await db.ShowAsync(cancellation);
        }, cancellation);
        await city.ReadAsync(cancellation);
    }
}

/// <summary>A record that is to be in use again.</summary>
/// <param name="Kind">The kind, by its part of the address.</param>
/// <param name="Code">Its public name.</param>
/// <param name="Version">The version that the person saw.</param>
public sealed record ReturnForm(string? Kind, string? Code, int Version);

/// <summary>Takes a retirement back. The history keeps both.</summary>
public sealed class ReturnToUse(Writer writer, CityClock clock, CurrentCity city)
{
    public async Task RunAsync(Actor actor, ReturnForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            db.See(await RecordKinds.Find(form.Kind)!.FindAsync(db, form.Code ?? "", cancellation) as IRecord, form.Version).Retire(null);
            await db.ShowAsync(cancellation);
        }, cancellation);
        await city.ReadAsync(cancellation);
    }
}
