using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.People;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Curves;

/// <summary>The values of one group, by the first month of their period: what is known, and how far it has come; published where there is no state.</summary>
public sealed record GroupValues(Text Name, IReadOnlyDictionary<int, (Value Value, EntryState? State)> Values);

/// <summary>The groups of a dimension that have values.</summary>
public sealed record DimensionValues(Text Name, IReadOnlyList<GroupValues> Groups);

/// <summary>The newest values of a curve by group, as staff see them.</summary>
/// <param name="Name">The measure.</param>
/// <param name="Facts">How its values read.</param>
/// <param name="Months">The first months of the periods, newest first.</param>
/// <param name="Total">Everyone together.</param>
/// <param name="Dimensions">The dimensions that have values.</param>
/// <param name="MayEnter">Whether the person enters its values.</param>
public sealed record GroupValuesView(
    Text Name, CurveFacts Facts, IReadOnlyList<int> Months, GroupValues Total, IReadOnlyList<DimensionValues> Dimensions, bool MayEnter);

/// <summary>Reads the values by group of a measure or an indicator. For staff with the right alone: small groups are not protected yet.</summary>
public sealed class GroupValuesQuery(IDbContextFactory<RbaDbContext> contexts, CityClock clock)
{
    private const int PeriodsShown = 4;

    /// <summary>The values, or none where the measure does not exist or is not the person's to see.</summary>
    public async Task<GroupValuesView?> RunAsync(Actor actor, Code code, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.FindCurveAsync(code, cancellation) is not { } curve)
        {
            return null;
        }

        var mayEnter = await db.HoldsAsync(actor, Duty.EnterValues, curve, clock.Today, cancellation);
        if (!mayEnter && !await db.HoldsAsync(actor, Duty.ReadGroups, curve, clock.Today, cancellation))
        {
            return null;
        }

        var name = await db.Measures.Where(measure => measure.CurveId == curve).Select(measure => measure.Name).SingleOrDefaultAsync(cancellation)
            ?? await db.Indicators.Where(indicator => indicator.CurveId == curve).Select(indicator => indicator.Name).SingleAsync(cancellation);
        var facts = (await MeasureRowsQuery.RunAsync(db, [curve], cancellation))[curve].Facts;
        var months = await db.Entries
            .Where(entry => entry.CurveId == curve && entry.GroupId != GroupId.Total)
            .Select(entry => entry.StartMonth).Distinct()
            .OrderByDescending(month => month).Take(PeriodsShown).ToListAsync(cancellation);
        var entries = await db.Entries.AsNoTracking().Where(entry => entry.CurveId == curve && months.Contains(entry.StartMonth)).ToListAsync(cancellation);
        var points = await db.DataPoints.AsNoTracking()
            .Where(point => point.CurveId == curve && point.GroupId == GroupId.Total && months.Contains(point.StartMonth)).ToListAsync(cancellation);

        // What is public, overlaid with what is on its way.
        var known = points.ToDictionary(point => (point.GroupId, point.StartMonth), point => (point.Value, (EntryState?)null));
        entries.ForEach(entry => known[(entry.GroupId, entry.StartMonth)] = (entry.Value, entry.State));
        var ids = entries.Select(entry => entry.GroupId).Append(GroupId.Total).Distinct().ToList();
        var groups = await db.Groups.AsNoTracking().Where(group => ids.Contains(group.Id)).OrderBy(group => group.Id).ToListAsync(cancellation);
        var dimensions = await db.Dimensions.AsNoTracking().ToListAsync(cancellation);
        GroupValues ValuesOf(Group group) => new(
            group.Name,
            months.Where(month => known.ContainsKey((group.Id, month))).ToDictionary(month => month, month => known[(group.Id, month)]));

        return new GroupValuesView(
            name,
            facts,
            months,
            ValuesOf(groups.Single(group => group.Id == GroupId.Total)),
            [.. dimensions
                .OrderBy(dimension => dimension.Name.In(LanguagePath.Current), StringComparer.CurrentCulture)
                .Select(dimension => new DimensionValues(dimension.Name, [.. groups.Where(group => group.Dimension == dimension.Id).Select(ValuesOf)]))
                .Where(dimension => dimension.Groups.Count > 0)],
            mayEnter);
    }
}
