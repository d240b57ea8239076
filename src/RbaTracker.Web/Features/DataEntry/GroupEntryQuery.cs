using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.DataEntry;

/// <summary>A group of a dimension, with what has been typed for it, by anybody.</summary>
public sealed record GroupCell(Code Group, Text Name, Entry? Entry);

/// <summary>A dimension that a curve is kept by, with the groups of the list that held when the period began.</summary>
public sealed record GroupsToEnter(Text Name, IReadOnlyList<GroupCell> Groups);

/// <summary>A period of a measure by group, as the person who enters it sees it.</summary>
/// <param name="Total">The same period of everyone together.</param>
/// <param name="Dimensions">The dimensions; none where the office has named none.</param>
public sealed record GroupEntryView(RecordView Total, IReadOnlyList<GroupsToEnter> Dimensions);

/// <summary>Reads the cells of one period by group: nothing where the measure does not exist or is not the person's.</summary>
public sealed class GroupEntryQuery(IDbContextFactory<RbaDbContext> contexts, RecordQuery records)
{
    /// <summary>The period, or none.</summary>
    public async Task<GroupEntryView?> RunAsync(Actor actor, Code code, DateOnly start, CancellationToken cancellation = default)
    {
        if (await records.RunAsync(actor, code, start, cancellation: cancellation) is not { } total)
        {
            return null;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var curve = total.Facts.Id;
        var dimensions = await db.Dimensions.AsNoTracking()
            .Where(dimension => db.Curves.Any(one => one.Id == curve && one.Dimensions.Any(link => link.DimensionId == dimension.Id)))
            .ToListAsync(cancellation);
        var ids = dimensions.Select(dimension => (DimensionId?)dimension.Id).ToList();
        var groups = await db.Groups.AsNoTracking().Where(group => ids.Contains(group.Dimension)).OrderBy(group => group.Id).ToListAsync(cancellation);
        var entries = await db.Entries.AsNoTracking()
            .Where(entry => entry.CurveId == curve && entry.StartMonth == total.Period.StartMonth)
            .ToDictionaryAsync(entry => entry.GroupId, cancellation);

        // A group that has left the list since it was typed keeps its row, so that nothing typed is out of sight.
        return new GroupEntryView(total, [.. dimensions
            .OrderBy(dimension => dimension.Name.In(LanguagePath.Current), StringComparer.CurrentCulture)
            .Select(dimension => new GroupsToEnter(
                dimension.Name,
                [.. groups
                    .Where(group => group.Dimension == dimension.Id)
                    .Where(group => group.IsIn(dimension.ListOn(total.Period.Start)) || entries.ContainsKey(group.Id))
                    .Select(group => new GroupCell(group.Code, group.Name, entries.GetValueOrDefault(group.Id)))]))]);
    }
}
