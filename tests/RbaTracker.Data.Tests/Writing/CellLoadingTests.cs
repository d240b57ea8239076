using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Writing.Points;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Reporting;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Writing;

/// <summary>What the domain made and the bulk path stored reads like what EF would have stored.</summary>
public abstract class CellLoadingTests(DatabaseKind kind) : DatabaseTest(kind)
{
    [Fact]
    public async Task Entries_points_and_former_values_come_back_as_they_were_made()
    {
        await Database.HoldAsync(Sample.Curve());
        await using var read = Database.Read();
        var curve = await read.Curves.AsNoTracking().SingleAsync(Cancellation);
        var period = Sample.Quarter(2025, 4);
        var entry = curve.Begin(period.Next, GroupId.Total, [], Sample.Today);
        entry.Type(curve, Value.Of(-0.0m + 12.50m, ValueKind.Provisional), "for all ñ", "for us", Sample.Contributor, Sample.Now);
        entry.Submit();
        var first = curve.Begin(period, GroupId.Total, [], Sample.Today);
        first.Type(curve, Value.Of(1234567.891m), null, null, Sample.Contributor, Sample.Now);
        first.Submit();
        first.Approve(Sample.Approver, ownAllowed: false);
        var release = Release.OfImport(Sample.Approver, Sample.Today, Sample.Now);
        var point = new DataPoint(first, release.Id, Sample.Now);
        var second = curve.BeginRevision(point, [], RevisionKind.SourceRevised, "The source says so.");
        second.Type(curve, Value.Of(44m), "later", null, null, Sample.Now);
        second.Submit();
        second.Approve(Sample.Approver, ownAllowed: false);
        var former = point.Revise(second, release.Id, Sample.Now.AddMinutes(1));

        await Database.Writer.RunBulkAsync(
            Actor.Clockwork,
            async db =>
            {
                db.Add(release);
                await db.LoadAsync(CellTables.Entries, [entry], Cancellation);
                await db.LoadAsync(CellTables.Points, [point], Cancellation);
                await db.LoadAsync(CellTables.Former, [former], Cancellation);
            },
            Cancellation);

        Same(entry, await read.Entries.SingleAsync(Cancellation), nameof(Entry.Version));
        Same(point, await read.DataPoints.SingleAsync(Cancellation));
        Same(former, await read.DataPointRevisions.SingleAsync(Cancellation));
        Assert.Equal(1, (await read.Entries.SingleAsync(Cancellation)).Version);
        var payload = (await read.AuditEntries.OrderBy(one => one.Id).LastAsync(Cancellation)).Payload!;
        Assert.All(new[] { "Entry", "DataPoint", "DataPointRevision" }, kind => Assert.Contains($$"""{"kind":"{{kind}}","did":"loaded","rows":1,"sha256":""", payload, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_column_of_the_tables_is_written()
    {
        await using var read = Database.Read();
        foreach (var (table, names) in new (string, IEnumerable<string>)[]
        {
            (CellTables.Entries.Name, CellTables.Entries.Names),
            (CellTables.Points.Name, CellTables.Points.Names),
            (CellTables.Former.Name, CellTables.Former.Names),
        })
        {
            var columns = read.Model.GetRelationalModel().Tables.Single(one => one.Name == table).Columns.Select(column => column.Name);
            Assert.Equal(columns.Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
        }
    }

    private static void Same(object made, object stored, params string[] but)
    {
        foreach (var property in made.GetType().GetProperties().Where(property => !but.Contains(property.Name)))
        {
            Assert.Equal(property.GetValue(made), property.GetValue(stored));
        }
    }

    public sealed class OnSqlite() : CellLoadingTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : CellLoadingTests(DatabaseKind.PostgreSql);
}
