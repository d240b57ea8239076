using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.DataEntry;

/// <summary>A period of a measure as the person who enters it sees it.</summary>
/// <param name="Name">The measure.</param>
/// <param name="Description">What it is, in a sentence.</param>
/// <param name="Facts">How its values read.</param>
/// <param name="Shape">One number or two parts.</param>
/// <param name="Period">The period.</param>
/// <param name="Entry">What has been typed for it, by anybody.</param>
/// <param name="EnteredBy">Who typed it last.</param>
/// <param name="Published">The value that is public, or none.</param>
/// <param name="Recent">The latest public values before it, newest first.</param>
/// <param name="Notes">What colleagues noted on its public values, newest first.</param>
/// <param name="IsKeptByGroup">Whether its values are also kept by groups.</param>
public sealed record RecordView(
    Text Name,
    Text Description,
    CurveFacts Facts,
    Shape Shape,
    Period Period,
    Entry? Entry,
    string? EnteredBy,
    PublishedPoint? Published,
    IReadOnlyList<PublishedPoint> Recent,
    IReadOnlyList<string> Notes,
    bool IsKeptByGroup);

/// <summary>Reads one cell for entry: nothing where the measure does not exist or is not the person's.</summary>
public sealed class RecordQuery(IDbContextFactory<RbaDbContext> contexts, CityClock clock)
{
    private const int RecentShown = 5;

    /// <summary>The cell of everyone together, or that of a group; or none. Of a group nothing is public.</summary>
    public async Task<RecordView?> RunAsync(Actor actor, Code code, DateOnly start, Code? group = null, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.FindCurveAsync(code, cancellation) is not { } curve
            || !await db.HoldsAsync(actor, Duty.EnterValues, curve, clock.Today, cancellation))
        {
            return null;
        }

        var named = await db.Measures.Where(m => m.CurveId == curve).Select(m => new { m.Name, m.Description }).SingleOrDefaultAsync(cancellation)
            ?? await db.Indicators.Where(i => i.CurveId == curve).Select(i => new { i.Name, i.Description }).SingleAsync(cancellation);
        var row = (await MeasureRowsQuery.RunAsync(db, [curve], cancellation))[curve];
        var period = row.Facts.Calendar.PeriodOf(start);
        if (period.Start != start || start > clock.Today)
        {
            return null;
        }

        var of = group is null ? GroupId.Total : await db.Groups.Where(one => one.Code == group).Select(one => one.Id).SingleOrDefaultAsync(cancellation);
        var kept = await db.Curves.Where(c => c.Id == curve).Select(c => new { c.Shape, ByGroup = c.Dimensions.Any() }).SingleAsync(cancellation);
        var entry = await db.Entries.AsNoTracking()
            .SingleOrDefaultAsync(e => e.CurveId == curve && e.GroupId == of && e.StartMonth == period.StartMonth, cancellation);
        var enteredBy = entry?.EnteredBy is { } person
            ? await db.People.Where(p => p.Id == person).Select(p => p.Name).SingleOrDefaultAsync(cancellation)
            : null;
        var published = await PublishedCurveQuery.RunAsync(db, row.Facts, row.Summary, cancellation);
        return new RecordView(
            named.Name,
            named.Description,
            row.Facts,
            kept.Shape,
            period,
            entry,
            enteredBy,
            group is null ? published.Points.FirstOrDefault(point => point.StartMonth == period.StartMonth) : null,
            group is null ? [.. published.Points.Where(point => point.StartMonth < period.StartMonth).Reverse().Take(RecentShown)] : [],
            await db.InternalNotes
                .Where(note => note.CurveId == curve && note.GroupId == of && note.StartMonth == period.StartMonth)
                .OrderByDescending(note => note.Revision)
                .Select(note => note.Note)
                .ToListAsync(cancellation),
            kept.ByGroup);
    }
}
