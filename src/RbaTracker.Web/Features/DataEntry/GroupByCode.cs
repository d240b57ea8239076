using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Features.DataEntry;

/// <summary>Finds the group that a form names. Everyone together is never named: it is what a form without a group is about.</summary>
internal static class GroupByCode
{
    /// <summary>The group of a dimension; anything else is refused.</summary>
    public static async Task<Group> GroupOfAsync(this RbaDbContext db, Code code, CancellationToken cancellation)
    {
        var group = await db.Groups.AsNoTracking().SingleOrDefaultAsync(one => one.Code == code, cancellation);
        Rule.Require(group?.Dimension is not null, Broken.NotKeptByGroup);
        return group!;
    }

    /// <summary>The dimension of a group.</summary>
    public static Task<Dimension> DimensionOfAsync(this RbaDbContext db, Group group, CancellationToken cancellation) =>
        db.Dimensions.AsNoTracking().SingleAsync(dimension => dimension.Id == group.Dimension, cancellation);
}
