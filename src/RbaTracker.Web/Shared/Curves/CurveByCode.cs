using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>Finds a curve by the code of its measure or indicator: addresses and forms name codes, never the numbers inside.</summary>
public static class CurveByCode
{
    /// <summary>The curve, or none.</summary>
    public static async Task<CurveId?> FindCurveAsync(this RbaDbContext db, Code code, CancellationToken cancellation) =>
        await db.Measures.Where(measure => measure.Code == code).Select(measure => (CurveId?)measure.CurveId).SingleOrDefaultAsync(cancellation)
        ?? await db.Indicators.Where(indicator => indicator.Code == code).Select(indicator => (CurveId?)indicator.CurveId).SingleOrDefaultAsync(cancellation);

    /// <summary>The curve; what does not exist is refused like what is not yours, so that nobody learns which codes exist.</summary>
    public static async Task<CurveId> CurveOfAsync(this RbaDbContext db, Code code, CancellationToken cancellation)
    {
        var curve = await db.FindCurveAsync(code, cancellation);
        Rule.Require(curve is not null, Broken.NotYourDuty);
        return curve!.Value;
    }
}
