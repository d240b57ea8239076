using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.DataEntry;

/// <summary>Keeps what a person typed for a period, as a draft or handed in. It touches no summary and nothing public.</summary>
public sealed class RecordDataPoint(Writer writer, CityClock clock)
{
    /// <summary>Records it.</summary>
    /// <returns>The version of the entry afterwards.</returns>
    public Task<int> RunAsync(Actor actor, RecordDataPointForm form, CancellationToken cancellation = default) =>
        writer.RunAsync(actor, async db =>
        {
            var curveId = await db.CurveOfAsync(form.Code, cancellation);
            await db.RequireAsync(actor, Duty.EnterValues, curveId, clock.Today, cancellation);
            var curve = await db.Curves.SingleAsync(c => c.Id == curveId, cancellation);
            Rule.Require(curve.Calendar.Has(form.Period), Broken.NotAPeriodOfTheCurve, form.Period);
            var group = form.Group is { } code ? await db.GroupOfAsync(code, cancellation) : null;
            var (month, of) = (form.Period.StartMonth, group?.Id ?? GroupId.Total);
            var entry = await db.Entries.SingleOrDefaultAsync(
                e => e.CurveId == curveId && e.GroupId == of && e.StartMonth == month, cancellation);
            var published = await db.DataPoints.SingleOrDefaultAsync(
                p => p.CurveId == curveId && p.GroupId == of && p.StartMonth == month, cancellation);
            Rule.Require((entry?.Version ?? 0) == form.Version && (published?.Revision ?? 0) == form.PublishedRevision, Broken.ChangedMeanwhile);

            if (entry is null)
            {
                entry = group is not null
                    ? curve.Begin(form.Period, group, await db.DimensionOfAsync(group, cancellation), published is null ? [] : [published], clock.Today)
                    : published is null
                    ? curve.Begin(form.Period, GroupId.Total, [], clock.Today)
                    : curve.BeginRevision(published, [], Enum.Parse<RevisionKind>(form.RevisionKind!), form.RevisionReason!);
                db.Add(entry);
            }

            entry.Type(curve, form.ToValue(), form.PublicNote, form.InternalNote, actor.Person, clock.Now);
            if (form.HandIn)
            {
                entry.Submit();
            }

            await db.SaveChangesAsync(cancellation);
            return entry.Version;
        }, cancellation);
}
