using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Reporting;

/// <summary>A submitted value in the queue.</summary>
public sealed record QueuedEntry(Code Code, Text Name, CurveFacts Facts, Entry Entry, string EnteredBy);

/// <summary>The value at hand beside its published curve.</summary>
public sealed record EntryUnderReview(QueuedEntry Queued, PublishedCurve Curve, bool IsOwn);

/// <summary>Reads what waits for a person's approval.</summary>
public sealed class ReviewQuery(IDbContextFactory<RbaDbContext> contexts, CityClock clock)
{
    /// <summary>The queue, longest waiting first.</summary>
    public async Task<IReadOnlyList<QueuedEntry>> QueueAsync(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var mine = await db.CurvesOfAsync(actor, Duty.ApproveValues, clock.Today, cancellation);
        return await EntriesQuery.RunAsync(db, mine, EntryState.Submitted, cancellation);
    }

    /// <summary>One value of the queue beside its curve.</summary>
    public async Task<EntryUnderReview> LookAsync(Actor actor, QueuedEntry queued, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = (await MeasureRowsQuery.RunAsync(db, [queued.Facts.Id], cancellation))[queued.Facts.Id];
        var curve = await PublishedCurveQuery.RunAsync(db, row.Facts, row.Summary, cancellation);
        return new EntryUnderReview(queued, curve, queued.Entry.EnteredBy == actor.Person);
    }
}
