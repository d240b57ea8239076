using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using RbaTracker.Data.Writing;
using RbaTracker.Data.Writing.Sqlite;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Scorecards;
using RbaTracker.Testing;

namespace RbaTracker.Benchmarks.Pages;

/// <summary>A scorecard of fifty measures with two years of monthly values each: the longest page that the product lets an office make.</summary>
internal static class FiftyLines
{
    public const string Code = "fifty";

    /// <summary>Puts it into the city of a folder.</summary>
    public static async Task AddAsync(string folder)
    {
        await using var database = new SqliteDatabase(folder);
        await database.PrepareAsync(NullLogger.Instance);
        var writer = new Writer(database, TimeProvider.System, NullLogger<Writer>.Instance);
        await DueMeasures.AddAsync(writer, Scorecard.Most, months: 8, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), history: 24);
        await writer.RunAsync(Actor.Clockwork, async db =>
        {
            var like = await db.Measures.SingleAsync(measure => measure.Code == Sample.Code("still-housed"));
            var result = await db.Set<Domain.Programs.Contribution>().Where(link => link.ProgramId == like.ProgramId).Select(link => link.ResultId).FirstAsync();
            var curves = await db.Measures.Where(measure => measure.ProgramId == like.ProgramId && measure.CurveId != like.CurveId).Select(measure => measure.CurveId).Take(Scorecard.Most).ToListAsync();
            var scorecard = new Scorecard(Sample.Code(Code), Sample.Text("Fifty measures"));
            scorecard.Show([.. curves.Select(curve => (result, curve))]);
            db.Add(scorecard);
        });
    }
}
