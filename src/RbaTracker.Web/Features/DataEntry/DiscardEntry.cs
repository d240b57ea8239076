using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.DataEntry;

/// <summary>A draft that is to be taken away, as the person saw it.</summary>
public sealed record DiscardEntryForm(Code Code, Period Period, int Version, Code? Group = null);

/// <summary>Takes a draft away whose value was deleted: the period waits for its value again. What was handed in or sent back stays.</summary>
public sealed class DiscardEntry(Writer writer, CityClock clock)
{
    /// <summary>Discards it.</summary>
    public Task RunAsync(Actor actor, DiscardEntryForm form, CancellationToken cancellation = default) =>
        writer.RunAsync(actor, async db =>
        {
            var curve = await db.CurveOfAsync(form.Code, cancellation);
            await db.RequireAsync(actor, Duty.EnterValues, curve, clock.Today, cancellation);
            var of = form.Group is { } code ? (await db.GroupOfAsync(code, cancellation)).Id : GroupId.Total;
            var entry = await db.Entries.SingleOrDefaultAsync(
                e => e.CurveId == curve && e.GroupId == of && e.StartMonth == form.Period.StartMonth, cancellation);
            Rule.Require(entry?.Version == form.Version, Broken.ChangedMeanwhile);
            Rule.Require(entry is { State: EntryState.Draft, RevisionKind: null }, Broken.EntryNotOpen);
            db.Remove(entry!);
        }, cancellation);
}
