using System.Text;
using RbaTracker.Data;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>The download of a curve: <c>/measures/CODE.csv</c> and <c>/indicators/CODE.csv</c>, public and cached like the page.</summary>
internal static class CurveCsvEndpoint
{
    public static void MapCurveCsv(this IEndpointRouteBuilder app)
    {
        foreach (var kind in new[] { "measures", "indicators" })
        {
            app.MapGet($"/{kind}/{{code}}.csv", async (string code, PublicContexts contexts, CancellationToken cancellation) =>
            {
                await using var loan = await contexts.OpenAsync(cancellation);
                var db = loan.Db;
                if (Code.Find(code) is not { } found || await db.FindCurveAsync(found, cancellation) is not { } curve)
                {
                    return (IResult)TypedResults.NotFound();
                }

                var row = (await MeasureRowsQuery.RunAsync(db, [curve], cancellation))[curve];
                var csv = CurveCsv.Write(await PublishedCurveQuery.RunAsync(db, row.Facts, row.Summary, cancellation));
                return TypedResults.Bytes(Encoding.UTF8.GetBytes(csv), "text/csv; charset=utf-8", $"{found}.csv");
            }).WithMetadata(new PublicPageAttribute());
        }
    }
}
