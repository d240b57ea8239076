using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Reporting;

/// <summary>Approves a submitted value as the approver saw it. It becomes public with its release, not before.</summary>
public sealed class ApproveEntry(Writer writer, CityClock clock)
{
    public Task RunAsync(Actor actor, ReviewForm form, CancellationToken cancellation = default) =>
        writer.RunAsync(actor, async db =>
        {
            var entry = await db.EntryUnderReviewAsync(actor, form, clock.Today, cancellation);
            var settings = await db.Settings.SingleAsync(cancellation);
            entry.Approve(actor.Person, settings.OwnApprovalAllowed);
        }, cancellation);
}

/// <summary>Sends a submitted value back with a comment.</summary>
public sealed class ReturnEntry(Writer writer, CityClock clock)
{
    public Task RunAsync(Actor actor, ReviewForm form, CancellationToken cancellation = default) =>
        writer.RunAsync(actor, async db =>
        {
            var entry = await db.EntryUnderReviewAsync(actor, form, clock.Today, cancellation);
            entry.Return(form.Comment);
        }, cancellation);
}

internal static class UnderReview
{
    /// <summary>The entry at hand, for somebody who may decide on it, in the version that was looked at.</summary>
    public static async Task<Entry> EntryUnderReviewAsync(
        this RbaDbContext db, Actor actor, ReviewForm form, DateOnly today, CancellationToken cancellation)
    {
        var curve = await db.CurveOfAsync(form.Code, cancellation);
        await db.RequireAsync(actor, Duty.ApproveValues, curve, today, cancellation);
        var group = form.Group;
        var of = group is null ? GroupId.Total : await db.Groups.Where(one => one.Code == group).Select(one => one.Id).SingleOrDefaultAsync(cancellation);
        var entry = await db.Entries.SingleOrDefaultAsync(
            e => e.CurveId == curve && e.GroupId == of && e.StartMonth == form.StartMonth, cancellation);
        Rule.Require(entry is not null && entry.Version == form.Version, Broken.ChangedMeanwhile);
        return entry!;
    }
}
