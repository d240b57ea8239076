using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Writing;
using RbaTracker.Data.Writing.Sqlite;
using RbaTracker.Domain.People;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Writing;

public sealed class DiskFullTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_is_said_plainly_leaves_nothing_half_written_and_is_over_when_there_is_room()
    {
        using var disk = MountedFolder.OfSize("8m");
        var ballast = Path.Combine(disk.Path, "ballast");
        File.Copy(Path.Combine(await TestDatabase.CopyFolderAsync(), SqliteDatabase.FileName), Path.Combine(disk.Path, SqliteDatabase.FileName));
        await File.WriteAllBytesAsync(ballast, new byte[3 << 20], Cancellation);

        await using (var database = await TestDatabase.OpenAsync(DatabaseKind.Sqlite, disk.Path))
        {
            var kept = 0;
            var failure = await Assert.ThrowsAsync<StorageFailedException>(async () =>
            {
                for (; kept < 1000; kept++)
                {
                    await database.HoldAsync(PairOf(kept));
                }
            });
            Assert.Equal(StorageFailure.Full, failure.Failure);
            Assert.Contains("disk", failure.Message, StringComparison.Ordinal);
            Assert.NotEqual(0, kept);
            await HoldsAsync(database, kept);

            // Still full: still plain, still nothing half.
            await Assert.ThrowsAsync<StorageFailedException>(() => database.HoldAsync(PairOf(kept)));
            await HoldsAsync(database, kept);

            File.Delete(ballast);
            await database.HoldAsync(PairOf(kept));
            await HoldsAsync(database, kept + 1);
        }

        await using var again = await TestDatabase.OpenAsync(DatabaseKind.Sqlite, disk.Path);
        await using var db = again.Read();
        Assert.Equal("ok", await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync(Cancellation));
    }

    private static object[] PairOf(int number) =>
        [new Data.Accounts.DataProtectionKey($"{number} left", new string('x', 20_000)), new Data.Accounts.DataProtectionKey($"{number} right", new string('x', 20_000))];

    private static async Task HoldsAsync(TestDatabase database, int pairs)
    {
        await using var db = database.Read();
        Assert.Equal(2 * pairs, await db.DataProtectionKeys.CountAsync(Cancellation));
        Assert.Equal(pairs, await db.AuditEntries.CountAsync(entry => entry.ActorName == Actor.Clockwork.Name, Cancellation));
    }
}
