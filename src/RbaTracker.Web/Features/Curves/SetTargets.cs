using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shared.Forms;
using RbaTracker.Web.Shared.Records;
using RbaTracker.Web.Shared.Records.Curves;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Curves;

/// <summary>What a decision about targets is about.</summary>
public enum TargetsOf
{
    /// <summary>One period.</summary>
    Period,

    /// <summary>A path from one period to another, in equal steps.</summary>
    Path,

    /// <summary>A year, spread evenly over its periods.</summary>
    YearEvenly,

    /// <summary>A year, spread over its periods in last year's shape.</summary>
    YearAsLast,
}

/// <summary>A decision about targets. Numbers stay as typed.</summary>
public sealed class TargetsForm : RecordForm
{
    public string? About { get; set; } = nameof(TargetsOf.Period);

    /// <summary>A day of the period, of the first period of the path, or of the year.</summary>
    public DateOnly? From { get; set; }

    public string? Wanted { get; set; }

    /// <summary>For a path: a day of its last period.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>For a path: what is wanted at its end.</summary>
    public string? WantedAtEnd { get; set; }

    public string? ReasonEnglish { get; set; }

    public string? ReasonSpanish { get; set; }
}

internal sealed class TargetsFormValidator : AbstractValidator<TargetsForm>
{
    public TargetsFormValidator()
    {
        RuleFor(form => form.About).IsEnumName(typeof(TargetsOf)).WithMessage(_ => Words.ChooseOne);
        RuleFor(form => form.From).NotNull().WithMessage(_ => Words.EnterTheDay);
        RuleFor(form => form.Wanted).Must(typed => TypedNumber.TryRead(typed, out _)).WithMessage(form => Show.Say(Words.NotANumber, form.Wanted));
        When(form => form.About == nameof(TargetsOf.Path), () =>
        {
            RuleFor(form => form.Until).NotNull().WithMessage(_ => Words.EnterTheDay);
            RuleFor(form => form.WantedAtEnd).Must(typed => TypedNumber.TryRead(typed, out _)).WithMessage(form => Show.Say(Words.NotANumber, form.WantedAtEnd));
        });
    }
}

/// <summary>Decides targets: of a period, along a path, or of a year spread over its periods. The level follows at once.</summary>
public sealed class SetTargets(Writer writer, CityClock clock, CurrentCity city)
{
    public async Task RunAsync(Actor actor, TargetsForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.EditRecords, clock.Today, cancellation);
            var curve = await db.SeeCurveAsync(await db.CurveOfAsync(Code.Of(form.Code ?? ""), cancellation), form.Version, cancellation);
            var (from, wanted) = (curve.Calendar.PeriodOf(form.From!.Value), TypedNumber.Read(form.Wanted)!.Value);
            var reason = Text.Of(form.ReasonEnglish, form.ReasonSpanish);
            switch (Enum.Parse<TargetsOf>(form.About!))
            {
                case TargetsOf.Path:
                    curve.AimAlong(from, wanted, curve.Calendar.PeriodOf(form.Until!.Value), TypedNumber.Read(form.WantedAtEnd)!.Value, clock.Today, reason);
                    break;
                case TargetsOf.YearEvenly:
                    curve.Phase(FirstOfYear(curve, form.From.Value), wanted, null, clock.Today, reason);
                    break;
                case TargetsOf.YearAsLast:
                    var first = FirstOfYear(curve, form.From.Value);
                    curve.Phase(first, wanted, await LastYearAsync(db, curve, first, cancellation), clock.Today, reason);
                    break;
                default:
                    curve.Aim(from, wanted, clock.Today, reason);
                    break;
            }

            await db.JudgeAgainAsync(curve, clock.Now, cancellation);
            await db.ShowAsync(cancellation);
        }, cancellation);
        await city.ReadAsync(cancellation);
    }

    private static Period FirstOfYear(Curve curve, DateOnly day)
    {
        var year = new CurveCalendar(Frequency.Yearly, curve.Calendar.YearStartMonth, DueAfterDays: 0).PeriodOf(day);
        return curve.Calendar.PeriodFrom(year.StartMonth);
    }

    private static async Task<List<decimal>> LastYearAsync(RbaDbContext db, Curve curve, Period first, CancellationToken cancellation)
    {
        var total = GroupId.Total;
        var points = await db.DataPoints.AsNoTracking()
            .Where(point => point.CurveId == curve.Id && point.GroupId == total && point.StartMonth >= first.StartMonth - 12 && point.StartMonth < first.StartMonth)
            .OrderBy(point => point.StartMonth)
            .ToListAsync(cancellation);
        var known = points.Select(point => point.Value.Measured(curve.Scale)).OfType<decimal>().ToList();
        Rule.Require(known.Count == 12 / curve.Calendar.Months, Broken.PhasingNeedsLastYear);
        return known;
    }
}
