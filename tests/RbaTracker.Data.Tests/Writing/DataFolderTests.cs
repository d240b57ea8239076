using System.Diagnostics;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using RbaTracker.Data.Writing;
using RbaTracker.Data.Writing.Sqlite;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Writing;

public sealed class DataFolderTests
{
    private readonly string _folder = TestFolder.New("folder");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string DatabasePath => Path.Combine(_folder, SqliteDatabase.FileName);

    [Fact]
    public async Task A_file_that_is_not_a_database_is_refused_and_left_as_it_is()
    {
        await File.WriteAllTextAsync(DatabasePath, string.Concat(Enumerable.Repeat("minutes of the council meeting\n", 200)), Cancellation);

        Assert.Contains("is not a SQLite file", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        Make("CREATE TABLE bookmarks (url TEXT)");

        Assert.Contains("that the tracker did not make", await RefusalAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        Make(
            $"PRAGMA application_id = {DatabaseFile.ApplicationId}",
            """CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT PRIMARY KEY, "ProductVersion" TEXT)""",
            """INSERT INTO "__EFMigrationsHistory" VALUES ('99990101000000_FromTheFuture', '99')""");

        var refusal = await RefusalAsync();
        Assert.Contains("newer version", refusal, StringComparison.Ordinal);
        Assert.Contains("99990101000000_FromTheFuture", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_version_that_was_killed_is_recognised_by_its_log()
    {
        Make($"PRAGMA application_id = {DatabaseFile.ApplicationId}", "PRAGMA journal_mode = WAL", "CREATE TABLE t (x)");
        var copy = TestFolder.New("killed");
        await using (var writing = new SqliteConnection($"Data Source={DatabasePath};Pooling=False"))
        {
            await writing.OpenAsync(Cancellation);
            Execute(writing, """CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT PRIMARY KEY, "ProductVersion" TEXT)""");
            Execute(writing, """INSERT INTO "__EFMigrationsHistory" VALUES ('99990101000000_FromTheFuture', '99')""");
            foreach (var file in Directory.GetFiles(_folder))
            {
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            }
        }

        await using var database = new SqliteDatabase(copy);
        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.PrepareAsync(NullLogger.Instance, Cancellation));
        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_place_of_the_file_is_refused()
    {
        Directory.CreateDirectory(DatabasePath);

        await using var database = new SqliteDatabase(_folder);
        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.PrepareAsync(NullLogger.Instance, Cancellation));
        Assert.Contains("is a folder", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_is_refused()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "", Cancellation);

        await using var database = new SqliteDatabase(Path.Combine(file, "data"));
        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.PrepareAsync(NullLogger.Instance, Cancellation));
        Assert.Contains("cannot be created", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_on_a_disk_that_cannot_be_written_is_refused()
    {
        File.Copy(Path.Combine(await TestDatabase.CopyFolderAsync(), SqliteDatabase.FileName), DatabasePath);
        await File.WriteAllTextAsync(Path.Combine(_folder, DataFolderLock.FileName), "", Cancellation);
        using var frozen = MountedFolder.ReadOnly(_folder);

        await using var database = new SqliteDatabase(frozen.Path);
        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.PrepareAsync(NullLogger.Instance, Cancellation));
        Assert.Contains("cannot be written", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_process_is_refused_in_one_line_until_the_first_has_ended()
    {
        await using (var database = new SqliteDatabase(_folder))
        {
            await database.PrepareAsync(NullLogger.Instance, Cancellation);

            var (code, said) = await RunAsync("open", _folder);
            Assert.Equal(1, code);
            Assert.Contains("is in use by another rba process", Assert.Single(said.Trim().Split('\n')), StringComparison.Ordinal);
        }

        Assert.Equal(0, (await RunAsync("open", _folder)).Code);
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_keep_the_next_start_waiting()
    {
        Make(
            $"PRAGMA application_id = {DatabaseFile.ApplicationId}",
            """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL)""",
            """INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01')""");

        await using var database = new SqliteDatabase(_folder);
        await database.PrepareAsync(NullLogger.Instance, Cancellation).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    private async Task<string> RefusalAsync()
    {
        var before = Hash();
        await using var database = new SqliteDatabase(_folder);
        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.PrepareAsync(NullLogger.Instance, Cancellation));
        Assert.Equal(before, Hash());
        Assert.Equal([SqliteDatabase.FileName, DataFolderLock.FileName], Directory.GetFiles(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.DoesNotContain('\n', refusal.Message);
        return refusal.Message;
    }

    private string Hash() => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(DatabasePath)));

    private void Make(params string[] statements)
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        foreach (var statement in statements)
        {
            Execute(connection, statement);
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        using var process = Process.Start(StormProcess.Start(arguments))!;
        var said = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, said);
    }
}
