using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Rules;

namespace RbaTracker.Web.Shared.Records.Curves;

/// <summary>What commands about a curve do alike.</summary>
internal static class CurveWriting
{
    /// <summary>The curve as the person saw it, to be changed.</summary>
    public static async Task<Curve> SeeCurveAsync(this RbaDbContext db, CurveId id, int version, CancellationToken cancellation)
    {
        var curve = await db.Curves.SingleAsync(one => one.Id == id, cancellation);
        Rule.Require(curve.Version == version, Broken.ChangedMeanwhile);
        return curve;
    }

    /// <summary>Whether a curve has a value, public or not.</summary>
    public static async Task<bool> HasValuesAsync(this RbaDbContext db, CurveId id, CancellationToken cancellation) =>
        await db.DataPoints.AnyAsync(point => point.CurveId == id, cancellation) || await db.Entries.AnyAsync(entry => entry.CurveId == id, cancellation);

    /// <summary>Judges anew what is published of a curve: another target, limit or tolerance is another level.</summary>
    public static async Task JudgeAgainAsync(this RbaDbContext db, Curve curve, DateTimeOffset now, CancellationToken cancellation)
    {
        var total = GroupId.Total;
        if (await db.Summaries.SingleOrDefaultAsync(one => one.CurveId == curve.Id && one.GroupId == total, cancellation) is { } summary)
        {
            summary.Make(curve, await db.DataPoints.AsNoTracking().Where(point => point.CurveId == curve.Id && point.GroupId == total).ToListAsync(cancellation), now);
        }
    }

    /// <summary>The dimensions that a form names by their codes.</summary>
    public static async Task<IReadOnlyCollection<DimensionId>> DimensionsAsync(this RbaDbContext db, CurveOwnerForm form, CancellationToken cancellation) =>
        [.. (await db.Dimensions.NamedAsync(form.Dimensions, cancellation)).Select(dimension => dimension.Id)];

    /// <summary>The codes of a curve's dimensions.</summary>
    public static async Task<IReadOnlyList<string>> DimensionCodesAsync(this RbaDbContext db, Curve curve, CancellationToken cancellation)
    {
        var ids = curve.Dimensions.Select(link => link.DimensionId).ToList();
        return [.. (await db.Dimensions.Where(dimension => ids.Contains(dimension.Id)).Select(dimension => dimension.Code).ToListAsync(cancellation)).Select(code => code.Value)];
    }
}
