using System.Net;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.Curves;
using RbaTracker.Testing;
using RbaTracker.Web.Demo;
using RbaTracker.Web.Tests.Verbs;

namespace RbaTracker.Web.Tests.Demo;

/// <summary>The demonstration city with very many measures: whole and consistent, or not there at all.</summary>
public abstract class LargeCityTests(DatabaseKind kind)
{
    private const int Curves = 700;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_has_as_many_curves_as_were_asked_for_and_all_that_belongs_to_them()
    {
        await using var site = await TestSite.StartEmptyAsync("Production", kind);
        var told = new List<int>();
        await DemoCity.LoadAsync(site.Services, withAccounts: false, Curves, told.Add, Cancellation);

        await using var db = site.Read();
        Assert.Equal(Curves, told[^1]);
        Assert.Equal(Curves, await db.Curves.CountAsync(Cancellation));
        Assert.Equal(Curves, await db.Measures.CountAsync(Cancellation) + await db.Indicators.CountAsync(Cancellation));
        var copied = await db.Measures.Include(measure => measure.Curve).OrderByDescending(measure => measure.CurveId).Take(3).ToListAsync(Cancellation);
        foreach (var measure in copied)
        {
            var points = await db.DataPoints.Where(point => point.CurveId == measure.CurveId).ToListAsync(Cancellation);
            Assert.Equal(LargeCity.Months, points.Count);
            var summary = new CurveSummary(measure.CurveId, GroupId.Total);
            summary.Make(measure.Curve, points, Sample.Now);
            Assert.True((await db.Summaries.SingleAsync(stored => stored.CurveId == measure.CurveId, Cancellation)).SaysTheSameAs(summary));
        }

        // Of every kind that there is: among them bands with the value inside, which have no target to name.
        var visitor = site.Visit();
        foreach (var code in DemoRecords.Programs.SelectMany(program => program.Measures).Select(measure => measure.Code))
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync($"/measures/{code}-2")).Status);
        }

        Assert.Equal(25, (await visitor.GetAsync("/scorecards/district-1")).Page.QuerySelectorAll(".row").Length);
        Assert.NotEmpty((await visitor.GetAsync("/search?q=elm+hill&kind=measures")).Page.QuerySelectorAll(".row"));
        Assert.NotEmpty(await db.Entries.Where(entry => entry.State == EntryState.Submitted).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Cancelled_on_the_way_nothing_of_it_is_there()
    {
        await using var site = await TestSite.StartEmptyAsync("Production", kind);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DemoCity.LoadAsync(site.Services, withAccounts: false, 20_000, _ => cancel.Cancel(), cancel.Token));

        await using var db = site.Read();
        Assert.Equal(0, await db.Curves.CountAsync(Cancellation) + await db.DataPoints.CountAsync(Cancellation) + await db.Results.CountAsync(Cancellation) + await db.SearchWords.CountAsync(Cancellation));
        Assert.Equal(0, await db.AuditEntries.CountAsync(entry => entry.Action.Contains("DemoCity"), Cancellation));
    }

    public sealed class OnSqlite() : LargeCityTests(DatabaseKind.Sqlite)
    {
        [Theory]
        [InlineData("499")]
        [InlineData("200001")]
        public async Task A_size_out_of_range_is_refused_in_a_sentence(string size)
        {
            var outcome = await Product.RunAsync(["demo", "--size", size], ("Data__Folder", TestFolder.New("size")));

            Assert.Equal(1, outcome.Code);
            Assert.StartsWith("rba: A large city has 500 to 200,000 curves, not", Assert.Single(outcome.Errors), StringComparison.Ordinal);
        }
    }

    public sealed class OnPostgreSql() : LargeCityTests(DatabaseKind.PostgreSql);
}
