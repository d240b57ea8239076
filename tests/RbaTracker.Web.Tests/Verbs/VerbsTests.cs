using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using RbaTracker.Data.Writing.Sqlite;
using RbaTracker.Testing;

namespace RbaTracker.Web.Tests.Verbs;

/// <summary>The product at the command line: what it refuses to start with, in one line, and what its verbs do.</summary>
public sealed class VerbsTests
{
    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var folder = TestFolder.New("wrong");
        var file = Path.Combine(folder, SqliteDatabase.FileName);
        await File.WriteAllTextAsync(file, "These are my holiday plans. " + new string('x', 4096), TestContext.Current.CancellationToken);

        await RefusedAsync("is not a SQLite file", file, ("Data__Folder", folder));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_alone()
    {
        var folder = TestFolder.New("foreign");
        var file = Path.Combine(folder, SqliteDatabase.FileName);
        Execute(file, "CREATE TABLE recipes (name TEXT)");

        await RefusedAsync("the tracker did not make", file, ("Data__Folder", folder));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_alone()
    {
        var folder = await TestDatabase.CopyFolderAsync();
        var file = Path.Combine(folder, SqliteDatabase.FileName);
        Execute(file, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_Later', '99.0.0')");

        await RefusedAsync("newer version of the tracker", file, ("Data__Folder", folder));
    }

    [Fact]
    public async Task An_unknown_kind_of_database_is_refused() =>
        await RefusedAsync("Data__Provider is 'Oracle'. It can be Sqlite or PostgreSql.", null, ("Data__Provider", "Oracle"), ("Data__Folder", TestFolder.New("none")));

    [Fact]
    public async Task PostgreSql_without_a_connection_string_is_refused() =>
        await RefusedAsync("ConnectionStrings__Rba is not set", null, ("Data__Provider", "PostgreSql"));

    [Fact]
    public async Task A_PostgreSql_that_does_not_answer_is_refused() => await RefusedAsync(
        "cannot be reached",
        null,
        ("Data__Provider", "PostgreSql"),
        ("ConnectionStrings__Rba", string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={Product.FreePort()};Database=rba;Username=rba;Timeout=3")));

    [Fact]
    public async Task A_connection_string_that_cannot_be_read_is_refused() =>
        await RefusedAsync("ConnectionStrings__Rba", null, ("Data__Provider", "PostgreSql"), ("ConnectionStrings__Rba", "this is no connection string"));

    [Fact]
    public async Task A_data_folder_below_a_file_is_refused()
    {
        var file = Path.Combine(TestFolder.New("below"), "a-file");
        await File.WriteAllTextAsync(file, "a file", TestContext.Current.CancellationToken);

        await RefusedAsync("cannot be created", file, ("Data__Folder", Path.Combine(file, "data")));
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_is_refused()
    {
        var folder = await TestDatabase.CopyFolderAsync();
        using var frozen = MountedFolder.ReadOnly(folder);

        await RefusedAsync("cannot be written", Path.Combine(folder, SqliteDatabase.FileName), ("Data__Folder", frozen.Path));
    }

    [Fact]
    public async Task A_disk_without_room_for_a_new_database_is_refused()
    {
        using var disk = MountedFolder.OfSize("100k");

        await RefusedAsync("is full", null, ("Data__Folder", disk.Path));
    }

    [Fact]
    public async Task A_busy_port_is_refused()
    {
        using var busy = new TcpListener(IPAddress.Loopback, 0);
        busy.Start();
        var port = ((IPEndPoint)busy.LocalEndpoint).Port;

        await RefusedAsync(
            "choose another address with ASPNETCORE_URLS",
            null,
            ("Data__Folder", await TestDatabase.CopyFolderAsync()),
            ("ASPNETCORE_URLS", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")));
    }

    [Fact]
    public async Task A_folder_that_another_process_serves_is_refused()
    {
        var folder = await TestDatabase.CopyFolderAsync();
        using var first = await Product.ServeAsync(("Data__Folder", folder));

        await RefusedAsync("in use by another rba process", null, ("Data__Folder", folder));
        var check = await Product.RunAsync(["check"], ("Data__Folder", folder));
        Assert.Contains("in use by another rba process", Assert.Single(check.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_the_verbs()
    {
        var help = await Product.RunAsync(["--help"]);

        Assert.Equal(0, help.Code);
        Assert.All(new[] { "serve", "migrate", "demo", "import", "check" }, verb => Assert.Contains(verb, help.Said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_city_is_made_the_demonstration_loaded_once_and_what_was_tampered_with_found()
    {
        var folder = Path.Combine(TestFolder.New("verbs"), "data");
        var (settings, file) = (("Data__Folder", folder), Path.Combine(folder, SqliteDatabase.FileName));

        var migrated = await Product.RunAsync(["migrate"], settings);
        Assert.Equal((0, "The database is up to date."), (migrated.Code, migrated.Said.Trim()));

        var demo = await Product.RunAsync(["demo"], settings);
        Assert.Equal((0, "The demonstration city is loaded."), (demo.Code, demo.Said.Trim()));
        var again = await Product.RunAsync(["demo"], settings);
        Assert.Equal(1, again.Code);
        Assert.StartsWith("rba: The database is in use", Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.Equal(0L, Scalar(file, "SELECT count(*) FROM account"));

        var agrees = await Product.RunAsync(["check"], settings);
        Assert.Equal(0, agrees.Code);
        Assert.Contains("Everything agrees.", agrees.Said, StringComparison.Ordinal);
        Assert.Contains("Summaries: 140 recomputed.", agrees.Said, StringComparison.Ordinal);

        Execute(file, "UPDATE curve_summary SET latest = '12.5' WHERE curve_id = (SELECT curve_id FROM performance_measure WHERE code = 'still-housed')");
        var summary = await Product.RunAsync(["check"], settings);
        Assert.Equal(1, summary.Code);
        Assert.Contains("says something else than its 20 points", summary.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sealed_audit_entry_that_was_changed_is_found()
    {
        // A site seals its audit; then somebody goes at the file with another program.
        await using var site = await TestSite.StartAsync();
        site.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.True(await site.WithAsync<Web.Clockwork.SealAudit, int>(seal => seal.RunAsync(Domain.People.Actor.Clockwork)) > 0);
        var folder = TestFolder.New("tampered");
        var file = Path.Combine(folder, SqliteDatabase.FileName);
        await using (var db = site.Read())
        {
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.OpenConnectionAsync(db.Database, TestContext.Current.CancellationToken);
            using var copy = new SqliteConnection($"Data Source={file};Pooling=False");
            ((SqliteConnection)Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(db.Database)).BackupDatabase(copy);
        }

        var whole = await Product.RunAsync(["check"], ("Data__Folder", folder));
        Assert.True(whole.Code == 0, $"{whole.Said}\n{string.Join('\n', whole.Errors)}");
        Execute(file, "UPDATE audit_entry SET payload = '{}' WHERE id = 1");
        var check = await Product.RunAsync(["check"], ("Data__Folder", folder));

        Assert.Equal(1, check.Code);
        Assert.Contains("are not what was sealed", check.Said, StringComparison.Ordinal);
    }

    private static async Task RefusedAsync(string sentence, string? untouched, params (string Name, string Value)[] settings)
    {
        var before = untouched is null ? null : Product.HashOf(untouched);

        var outcome = await Product.RunAsync([], settings);

        Assert.NotEqual(0, outcome.Code);
        var line = Assert.Single(outcome.Errors);
        Assert.StartsWith("rba: ", line, StringComparison.Ordinal);
        Assert.Contains(sentence, line, StringComparison.Ordinal);
        Assert.Equal(before, untouched is null ? null : Product.HashOf(untouched));
    }

    private static void Execute(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written here, by us.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static object? Scalar(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written here, by us.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
