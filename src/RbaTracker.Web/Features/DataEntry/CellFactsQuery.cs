using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;

namespace RbaTracker.Web.Features.DataEntry;

/// <summary>How the values of a measure read and are typed.</summary>
public sealed record CellFacts(CurveFacts Facts, Shape Shape);

/// <summary>Reads how the values of measures read, by code: what the answer to a saved cell needs and no more.</summary>
public sealed class CellFactsQuery(IDbContextFactory<RbaDbContext> contexts)
{
    /// <summary>The measures of these codes; nothing for a code that there is not.</summary>
    public async Task<IReadOnlyDictionary<Code, CellFacts>> RunAsync(IReadOnlyCollection<Code> codes, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var found = await db.Measures.Where(measure => codes.Contains(measure.Code)).Select(measure => new { measure.Code, measure.CurveId })
            .Concat(db.Indicators.Where(indicator => codes.Contains(indicator.Code)).Select(indicator => new { indicator.Code, indicator.CurveId }))
            .ToDictionaryAsync(named => named.CurveId, named => named.Code, cancellation);
        var curves = found.Keys.ToList();
        return await db.Curves.AsNoTracking()
            .Where(curve => curves.Contains(curve.Id))
            .Select(curve => new CellFacts(
                new CurveFacts(curve.Id, curve.Unit, curve.UnitWords, curve.Decimals, curve.Scale, curve.Polarity, curve.Intent, curve.Calendar, curve.Limits, curve.Benchmarks.Any()), curve.Shape))
            .ToDictionaryAsync(facts => found[facts.Facts.Id], cancellation);
    }
}
