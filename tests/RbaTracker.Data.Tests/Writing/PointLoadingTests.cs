using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Audit;
using RbaTracker.Data.Conventions;
using RbaTracker.Data.Writing.Points;
using RbaTracker.Domain.People;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Writing;

public abstract class PointLoadingTests(DatabaseKind kind) : DatabaseTest(kind)
{
    private static readonly Guid Release = Guid.CreateVersion7();
    private const int Curves = 500;

    private static readonly DateTimeOffset At = new(2026, 3, 2, 12, 0, 0, 123, TimeSpan.Zero);

    [Fact]
    public async Task Many_points_are_loaded_and_the_audit_keeps_their_number_and_a_digest()
    {
        var rows = Rows(5_000).ToList();
        var digest = await LoadAsync(rows);

        await using var read = Database.Read();
        Assert.Equal(5_000, await read.Database.SqlQuery<int>($"""SELECT count(*) AS "Value" FROM data_point""").SingleAsync(Cancellation));
        Assert.Equal(
            $$"""[{"kind":"DataPoint","did":"loaded","rows":5000,"sha256":"{{digest.Sha256}}"}]""",
            (await read.AuditEntries.OrderBy(entry => entry.Id).LastAsync(Cancellation)).Payload);

        // The same rows as the database gives them back have the same digest; one digit changed has another.
        var stored = await StoredAsync(read);
        Assert.Equal(digest.Sha256, await DigestOfAsync(stored));
        stored[18] = stored[18] with { Number = stored[18].Number + 0.1m };
        Assert.NotEqual(digest.Sha256, await DigestOfAsync(stored));
    }

    [Fact]
    public async Task A_load_that_fails_at_the_last_row_leaves_nothing()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => LoadAsync([.. Rows(500), Rows(1).Single()]));

        await using var read = Database.Read();
        Assert.Equal(0, await read.Database.SqlQuery<int>($"""SELECT count(*) AS "Value" FROM data_point""").SingleAsync(Cancellation));
    }

    [Fact]
    public async Task Memory_does_not_grow_with_the_rows()
    {
        await LoadAsync(Rows(1_000));
        await Database.Writer.RunAsync(Actor.Clockwork, db => db.Database.ExecuteSqlRawAsync("DELETE FROM data_point", Cancellation), Cancellation);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;

        // Kept rows would be 20 MB and more; what other tests hold at the same moment is a few.
        await LoadAsync(Rows(200_000).Select((row, i) =>
        {
            if (i % 50_000 == 49_999)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }

            return row;
        }));

        Assert.InRange(most, long.MinValue, 12 << 20);
    }

    private static IEnumerable<PointRow> Rows(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return new PointRow(
                1 + (i / 400), 1, 24_000 + (i % 400),
                i % 3 == 0 ? 10.50m + i : null, i % 3 == 1 ? i : null, i % 3 == 1 ? 1000m : null, i % 5 == 0 ? 40 : null, i % 5 == 0 ? 1.25m : null,
                "Final", i % 3 == 2 ? "NotCollected" : null, i % 7 == 0 ? "nota ñ" : null, 1, Release, i % 2 == 0 ? Release : null, null, At.AddMinutes(i));
        }
    }

    private async Task<AuditDigest> LoadAsync(IEnumerable<PointRow> rows) => await Database.Writer.RunBulkAsync(
        Actor.Clockwork, db => db.LoadPointsAsync(rows, Cancellation), Cancellation);

    private static async Task<string> DigestOfAsync(List<PointRow> rows)
    {
        using var digest = new PointDigest();
        await foreach (var _ in digest.OverAsync(rows.ToAsyncEnumerable(), Cancellation))
        {
        }

        return digest.Close();
    }

    private static async Task<List<PointRow>> StoredAsync(RbaDbContext db)
    {
        await db.Database.OpenConnectionAsync(Cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT {string.Join(", ", PointColumns.Names)} FROM {PointColumns.Table} ORDER BY curve_id, group_id, start_month";
        await using var row = await command.ExecuteReaderAsync(Cancellation);
        var rows = new List<PointRow>();
        while (await row.ReadAsync(Cancellation))
        {
            rows.Add(new PointRow(
                row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), Decimal(3), Decimal(4), Decimal(5), row.IsDBNull(6) ? null : row.GetInt32(6), Decimal(7),
                row.GetString(8), row.IsDBNull(9) ? null : row.GetString(9), row.IsDBNull(10) ? null : row.GetString(10), row.GetInt32(11),
                Id(12)!.Value, Id(13), Id(14),
                new DateTimeOffset(DateTime.SpecifyKind(row.GetDateTime(15), DateTimeKind.Utc))));
        }

        return rows;

        Guid? Id(int column) => row.GetValue(column) switch { Guid id => id, byte[] bytes => GuidBytes.Read(bytes), _ => null };

        decimal? Decimal(int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Database.HoldAsync([.. Enumerable.Range(0, Curves).Select(_ => Sample.Curve())]);
        await using var read = Database.Read();
        Assert.Equal(Curves, (await read.Curves.Select(curve => curve.Id).ToListAsync(Cancellation)).Max(id => id.Value));
    }

    public sealed class OnSqlite() : PointLoadingTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : PointLoadingTests(DatabaseKind.PostgreSql);
}
