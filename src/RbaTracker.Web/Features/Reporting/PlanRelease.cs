using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Reporting;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Reporting;

/// <summary>Which approved values become public, and when.</summary>
public sealed class PlanReleaseForm
{
    /// <summary>The announced day; today means at once.</summary>
    public DateOnly? On { get; set; }

    /// <summary>The values as the publisher saw them.</summary>
    public IReadOnlyList<(CurveId Curve, int StartMonth, int Version)> Values { get; set; } = [];
}

internal sealed class PlanReleaseFormValidator : AbstractValidator<PlanReleaseForm>
{
    public PlanReleaseFormValidator(CityClock clock)
    {
        RuleFor(form => form.On).NotNull().WithMessage(_ => Words.EnterReleaseDay);
        RuleFor(form => form.On)
            .GreaterThanOrEqualTo(clock.Today).When(form => form.On is not null)
            .WithMessage(form => Show.Say(Words.Broken_ReleaseDayPassed, Show.Day(form.On!.Value)));
        RuleFor(form => form.Values).NotEmpty().WithMessage(_ => Words.Broken_ReleaseNeedsValues);
    }
}

/// <summary>Plans a release. On its day the clockwork publishes it; a release of today is published at once.</summary>
public sealed class PlanRelease(Writer writer, CityClock clock, PublishDueReleases publish)
{
    /// <summary>Plans it.</summary>
    /// <returns>How many values became public at once: none for a later day.</returns>
    public async Task<int> RunAsync(Actor actor, PlanReleaseForm form, CancellationToken cancellation = default)
    {
        await writer.RunAsync(actor, async db =>
        {
            await db.RequireAsync(actor, Duty.Publish, clock.Today, cancellation);
            var curves = form.Values.Select(value => value.Curve).Distinct().ToList();
            var entries = await db.Entries
                .Where(entry => curves.Contains(entry.CurveId) && entry.GroupId == GroupId.Total && entry.State == EntryState.Approved)
                .ToListAsync(cancellation);
            var chosen = entries.FindAll(entry => form.Values.Contains((entry.CurveId, entry.StartMonth, entry.Version)));
            Domain.Rules.Rule.Require(chosen.Count == form.Values.Count, Domain.Rules.Broken.ChangedMeanwhile);
            db.Add(new Release(chosen, form.On!.Value, clock.Today, actor.Person, clock.Now));
        }, cancellation);
        return await publish.RunAsync(Actor.Clockwork, cancellation);
    }
}
