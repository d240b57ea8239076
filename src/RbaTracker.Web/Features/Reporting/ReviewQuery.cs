using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Reporting;

/// <summary>A group that a value is about.</summary>
public sealed record QueuedGroup(Code Code, Text Name);

/// <summary>A submitted value in the queue.</summary>
/// <param name="Code">The measure.</param>
/// <param name="Name">Its name.</param>
/// <param name="Facts">How its values read.</param>
/// <param name="Entry">The value.</param>
/// <param name="EnteredBy">Who typed it.</param>
/// <param name="Group">Whom it is about; none for everyone together.</param>
public sealed record QueuedEntry(Code Code, Text Name, CurveFacts Facts, Entry Entry, string EnteredBy, QueuedGroup? Group);

/// <summary>The value at hand beside its published curve.</summary>
/// <param name="Queued">The value.</param>
/// <param name="Curve">What is public of everyone together.</param>
/// <param name="IsOwn">Whether the person typed it.</param>
/// <param name="OfEveryone">For the value of a group: what is known of everyone together in that period.</param>
public sealed record EntryUnderReview(QueuedEntry Queued, PublishedCurve Curve, bool IsOwn, Value? OfEveryone);

/// <summary>Reads what waits for a person's approval.</summary>
public sealed class ReviewQuery(IDbContextFactory<RbaDbContext> contexts, CityClock clock)
{
    /// <summary>The queue, longest waiting first.</summary>
    public async Task<IReadOnlyList<QueuedEntry>> QueueAsync(Actor actor, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var mine = await db.CurvesOfAsync(actor, Duty.ApproveValues, clock.Today, cancellation);
        return await EntriesQuery.WithGroupsAsync(db, mine, EntryState.Submitted, cancellation);
    }

    /// <summary>One value of the queue beside its curve.</summary>
    public async Task<EntryUnderReview> LookAsync(Actor actor, QueuedEntry queued, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var row = (await MeasureRowsQuery.RunAsync(db, [queued.Facts.Id], cancellation))[queued.Facts.Id];
        var curve = await PublishedCurveQuery.RunAsync(db, row.Facts, row.Summary, cancellation);
        var (id, month) = (queued.Facts.Id, queued.Entry.StartMonth);
        Cell? everyone = queued.Group is null
            ? null
            : await db.Entries.AsNoTracking().SingleOrDefaultAsync(one => one.CurveId == id && one.GroupId == GroupId.Total && one.StartMonth == month, cancellation)
                ?? (Cell?)await db.DataPoints.AsNoTracking().SingleOrDefaultAsync(one => one.CurveId == id && one.GroupId == GroupId.Total && one.StartMonth == month, cancellation);
        return new EntryUnderReview(queued, curve, queued.Entry.EnteredBy == actor.Person, everyone?.Value);
    }
}
