using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Reporting;

namespace RbaTracker.Web.Features.Reporting;

/// <summary>A planned or published release.</summary>
public sealed record ReleaseRow(ReleaseId Id, DateOnly On, DateTimeOffset? PublishedAt, int Waiting);

/// <summary>Approved values that no release has taken yet, and the releases.</summary>
/// <param name="Approved">The values.</param>
/// <param name="Releases">The releases.</param>
/// <param name="ByGroup">How many approved values of groups stay with staff.</param>
public sealed record ReleasesView(IReadOnlyList<QueuedEntry> Approved, IReadOnlyList<ReleaseRow> Releases, int ByGroup);

/// <summary>Reads what can be released and what has been.</summary>
public sealed class ReleasesQuery(IDbContextFactory<RbaDbContext> contexts)
{
    private const int ReleasesShown = 20;

    public async Task<ReleasesView> RunAsync(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var curves = await db.Entries.Where(entry => entry.State == EntryState.Approved).Select(entry => entry.CurveId).Distinct().ToListAsync(cancellation);
        var approved = await EntriesQuery.OfEveryoneAsync(db, curves, EntryState.Approved, cancellation);
        var byGroup = await db.Entries.CountAsync(entry => entry.GroupId != GroupId.Total && entry.State == EntryState.Approved, cancellation);
        var releases = await db.Releases
            .OrderByDescending(release => release.On)
            .Take(ReleasesShown)
            .Select(release => new ReleaseRow(release.Id, release.On, release.PublishedAt, db.Entries.Count(entry => entry.ReleaseId == release.Id)))
            .ToListAsync(cancellation);
        return new ReleasesView([.. approved.Where(one => one.Entry.ReleaseId is null)], releases, byGroup);
    }
}
