using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Features.Indicators;

/// <summary>All that the public page of an indicator shows.</summary>
public sealed record IndicatorView(
    Code Code, Text Name, Text Description, Text Steward, IReadOnlyList<(Code Code, Text Name)> Results, PublishedCurve Curve);

/// <summary>Reads one indicator from what is published.</summary>
public sealed class IndicatorQuery(PublicContexts contexts, CityClock clock)
{
    /// <summary>The indicator, or none.</summary>
    public async Task<IndicatorView?> RunAsync(Code code, CancellationToken cancellation = default)
    {
        await using var loan = await contexts.OpenAsync(cancellation);
        var db = loan.Db;
        var indicator = await db.Indicators
            .Where(i => i.Code == code)
            .Select(i => new { i.Id, i.Name, i.Description, i.Steward, i.CurveId })
            .SingleOrDefaultAsync(cancellation);
        if (indicator is null)
        {
            return null;
        }

        var steward = await db.Units.SingleAsync(unit => unit.Id == indicator.Steward, cancellation);
        var results = await db.Set<Domain.Indicators.IndicatorOfResult>()
            .Where(link => link.IndicatorId == indicator.Id)
            .Join(db.Results, link => link.ResultId, result => result.Id, (_, result) => new { result.Code, result.Name })
            .ToListAsync(cancellation);
        var row = (await MeasureRowsQuery.RunAsync(db, [indicator.CurveId], cancellation))[indicator.CurveId];
        return new IndicatorView(
            code,
            indicator.Name,
            indicator.Description,
            steward.PlaceOn(clock.Today).Name,
            [.. results.Select(result => (result.Code, result.Name))],
            await PublishedCurveQuery.RunAsync(db, row.Facts, row.Summary, cancellation));
    }
}
