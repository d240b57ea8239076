using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.Reporting;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Reporting;
using RbaTracker.Domain.Rules;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Reporting;

/// <summary>Makes the values of every release public whose day has come. The clockwork's work; it can be repeated at any time.</summary>
/// <remarks>
/// Summaries are computed before the writer is entered, so that nobody waits behind a judgement, and written inside the publishing
/// transaction against their version: where somebody else published the same curve meanwhile, the release is tried again.
/// </remarks>
public sealed class PublishDueReleases(IDbContextFactory<RbaDbContext> contexts, Writer writer, CityClock clock, CurrentCity city)
{
    private const int Tries = 5;

    /// <summary>Publishes what is due.</summary>
    /// <returns>How many values became public.</returns>
    public async Task<int> RunAsync(Actor actor, CancellationToken cancellation = default)
    {
        Rule.Require(actor.IsClockwork, Broken.NotYourDuty);
        var published = 0;
        foreach (var release in await DueAsync(cancellation))
        {
            published += await PublishAsync(actor, release, cancellation);
        }

        if (published > 0)
        {
            await city.ReadAsync(cancellation);
        }

        return published;
    }

    private async Task<List<ReleaseId>> DueAsync(CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var today = clock.Today;
        return await db.Releases
            .Where(release => release.PublishedAt == null && release.On <= today)
            .OrderBy(release => release.On)
            .Select(release => release.Id)
            .ToListAsync(cancellation);
    }

    private async Task<int> PublishAsync(Actor actor, ReleaseId release, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var summaries = await SummariseAsync(release, cancellation);
                return await writer.RunAsync(actor, db => WriteAsync(db, release, summaries), cancellation);
            }
            catch (BrokenRuleException refusal) when (refusal.Rule == Broken.ChangedMeanwhile && attempt < Tries)
            {
                // Somebody published the same curve between the judgement and the write.
            }
        }
    }

    /// <summary>Judges each curve of the release as it will be once published. Nothing is saved here.</summary>
    private async Task<List<(CurveSummary Summary, int SeenVersion)>> SummariseAsync(ReleaseId id, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);

        // One picture of the data: another node may publish this release between two of the questions.
        await using var snapshot = await db.Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation);
        var entries = await db.Entries.Where(entry => entry.ReleaseId == id && entry.GroupId == GroupId.Total).ToListAsync(cancellation);
        var curveIds = entries.Select(entry => entry.CurveId).Distinct().ToList();
        var curves = await db.Curves.Where(curve => curveIds.Contains(curve.Id)).ToDictionaryAsync(curve => curve.Id, cancellation);
        var points = await db.DataPoints.Where(point => curveIds.Contains(point.CurveId) && point.GroupId == GroupId.Total).ToListAsync(cancellation);
        var summaries = await db.Summaries.Where(summary => curveIds.Contains(summary.CurveId) && summary.GroupId == GroupId.Total).ToListAsync(cancellation);

        var made = new List<(CurveSummary, int)>();
        foreach (var curve in curveIds)
        {
            var after = points.FindAll(point => point.CurveId == curve);
            foreach (var entry in entries.Where(entry => entry.CurveId == curve))
            {
                Put(entry, after, id, clock.Now);
            }

            var summary = summaries.Find(s => s.CurveId == curve) ?? new CurveSummary(curve, GroupId.Total);
            summary.Make(curves[curve], after, clock.Now);
            made.Add((summary, summary.Version));
        }

        return made;
    }

    private async Task<int> WriteAsync(RbaDbContext db, ReleaseId id, List<(CurveSummary Summary, int SeenVersion)> summaries)
    {
        var release = await db.Releases.SingleAsync(r => r.Id == id);
        if (release.PublishedAt is not null)
        {
            return 0;
        }

        var now = clock.Now;
        release.Publish(clock.Today, now);

        // Saved first: of two nodes that publish it at once, the second is refused here, by the release's version.
        await db.SaveChangesAsync();

        // A value of a group stays an entry, however it came into the release: it waits for one with suppression.
        var entries = await db.Entries.Where(entry => entry.ReleaseId == id && entry.GroupId == GroupId.Total).ToListAsync();
        foreach (var entry in entries)
        {
            var point = await db.DataPoints.SingleOrDefaultAsync(
                p => p.CurveId == entry.CurveId && p.GroupId == entry.GroupId && p.StartMonth == entry.StartMonth);
            if (point is null)
            {
                db.Add(new DataPoint(entry, id, now));
            }
            else
            {
                db.Add(point.Revise(entry, id, now));
            }

            if (entry.InternalNote is not null)
            {
                db.Add(new InternalNote(entry, point?.Revision ?? 1));
            }

            db.Remove(entry);
        }

        foreach (var (summary, seen) in summaries)
        {
            var stored = await db.Summaries.SingleOrDefaultAsync(s => s.CurveId == summary.CurveId && s.GroupId == summary.GroupId);
            Rule.Require((stored?.Version ?? 0) == seen, Broken.ChangedMeanwhile);
            if (stored is null)
            {
                db.Add(summary);
            }
            else
            {
                stored.Take(summary);
            }
        }

        (await db.Set<PublishStamp>().SingleAsync()).Raise();
        return entries.Count;
    }

    private static void Put(Entry entry, List<DataPoint> points, ReleaseId release, DateTimeOffset at)
    {
        if (points.Find(point => point.StartMonth == entry.StartMonth) is { } published)
        {
            published.Revise(entry, release, at);
        }
        else
        {
            points.Add(new DataPoint(entry, release, at));
        }
    }
}
