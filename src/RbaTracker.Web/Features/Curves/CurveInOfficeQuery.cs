using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;

namespace RbaTracker.Web.Features.Curves;

/// <summary>A curve as the office works on it.</summary>
/// <param name="Code">The public name of its indicator or performance measure.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The kind of record that it belongs to: indicators or measures.</param>
/// <param name="Curve">The curve, with its definitions, targets and benchmarks.</param>
public sealed record CurveInOffice(Code Code, Text Name, string Kind, Curve Curve);

/// <summary>Reads a curve by the code of its indicator or performance measure.</summary>
public sealed class CurveInOfficeQuery(IDbContextFactory<RbaDbContext> contexts)
{
    /// <summary>The curve, or none.</summary>
    public async Task<CurveInOffice?> RunAsync(string? typed, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (Code.Find(typed) is not { } code || await db.FindCurveAsync(code, cancellation) is not { } id)
        {
            return null;
        }

        var measure = await db.Measures.Where(one => one.Code == code).Select(one => one.Name).SingleOrDefaultAsync(cancellation);
        var name = measure ?? await db.Indicators.Where(one => one.Code == code).Select(one => one.Name).SingleAsync(cancellation);
        return new CurveInOffice(code, name, measure is null ? "indicators" : "measures", await db.Curves.AsNoTracking().SingleAsync(one => one.Id == id, cancellation));
    }
}
