using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Writing.Sqlite;
using RbaTracker.Testing;
using RbaTracker.Web.Tests.Features.Import;

namespace RbaTracker.Web.Tests.Verbs;

/// <summary>The import at the command line, and what is left of one that comes to a violent end: nothing.</summary>
public sealed class ImportVerbTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_is_looked_at_imported_and_the_second_time_known()
    {
        var (folder, file, map) = (await TestDatabase.CopyFolderAsync(), await FileAsync(ImportFiles.Pipes), await FileAsync(ImportFiles.Map));

        var look = await Product.RunAsync(["import", "measures", file, "--map", map, "--dry-run", $"--Data:Folder={folder}"]);
        Assert.True(look.Code == 0, string.Join('\n', look.Errors));
        Assert.StartsWith("Dry run: nothing was written.", look.Said, StringComparison.Ordinal);
        Assert.Contains("The file: 7 rows, 1 departments, 1 programs, 2 measures, 4 cells.", look.Said, StringComparison.Ordinal);
        Assert.Contains("Row 5: % of pipes inspected (Pipes), FY2025, target: 90% in FY2025 budget, 95% in FY2026 budget", look.Said, StringComparison.Ordinal);
        Assert.Contains("Leaks mended (Pipes): Count, decimals: 0, such as 1,400", look.Said, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await StoredAsync(folder));

        var run = await Product.RunAsync(["import", "measures", file, "--map", map], ("Data__Folder", folder));
        Assert.Equal(0, run.Code);
        Assert.StartsWith("Imported.", run.Said, StringComparison.Ordinal);
        Assert.Equal((2, 2, 3), await StoredAsync(folder));

        var again = await Product.RunAsync(["import", "measures", file, "--map", map], ("Data__Folder", folder));
        Assert.Equal(0, again.Code);
        Assert.StartsWith("Nothing changed: the file says nothing that is not stored already.", again.Said, StringComparison.Ordinal);
        Assert.Equal((2, 2, 3), await StoredAsync(folder));
    }

    [Fact]
    public async Task What_is_refused_has_its_exit_code()
    {
        var (folder, map) = (await TestDatabase.CopyFolderAsync(), await FileAsync(ImportFiles.Map));
        var file = await FileAsync(ImportFiles.Pipes.Replace("86%", "most", StringComparison.Ordinal));

        var run = await Product.RunAsync(["import", "measures", file, "--map", map], ("Data__Folder", folder));

        Assert.Equal(1, run.Code);
        Assert.StartsWith("Nothing was imported. Refused: 1.", run.Said, StringComparison.Ordinal);
        Assert.Contains("Row 2, column “value”, “most”: is not a number such as 1,234.5 or 95%.", run.Said, StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await StoredAsync(folder));
    }

    [Fact]
    public async Task Published_values_need_an_approver_who_may_publish()
    {
        var folder = Path.Combine(TestFolder.New("approver"), "data");
        var (settings, file, map) = (("Data__Folder", folder), await FileAsync(ImportFiles.Pipes), await FileAsync(ImportFiles.Map));
        Assert.Equal(0, (await Product.RunAsync(["demo"], settings)).Code);

        foreach (var (options, sentence) in new (string[], string)[]
        {
            ([], "need --approved-by"),
            (["--approved-by", "Nobody Known"], "is called “Nobody Known”"),
            (["--approved-by", "Ana Ruiz"], "You do not have the right"),
        }.Where((_, at) => Require.IsLong || at == 2))
        {
            var refused = await Product.RunAsync(["import", "measures", file, "--map", map, "--as", "published", .. options], settings);
            Assert.Equal(1, refused.Code);
            Assert.Contains(sentence, Assert.Single(refused.Errors), StringComparison.Ordinal);
        }

        var run = await Product.RunAsync(["import", "measures", file, "--map", map, "--as", "published", "--approved-by", "Dana Cho"], settings);
        Assert.True(run.Code == 0, string.Join('\n', run.Errors));
        var check = await Product.RunAsync(["check"], settings);
        Assert.Contains("Everything agrees.", check.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_one_line()
    {
        var run = await Product.RunAsync(["import", "measures", "no-such-file.csv", "--map", "no-such-map.json"], ("Data__Folder", TestFolder.New("none")));

        Assert.Equal(1, run.Code);
        Assert.Contains("There is no file", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    private static int Rows => Require.IsLong ? 20_000 : 10_000;

    [Fact]
    public async Task A_kill_in_the_middle_leaves_nothing_behind_and_the_next_run_imports_all()
    {
        var (folder, map) = (await TestDatabase.CopyFolderAsync(), await FileAsync(ImportFiles.Map));
        var (file, log) = (await FileAsync(ImportMeasuresTests.Long(Rows)), Path.Combine(folder, SqliteDatabase.FileName + "-wal"));
        var caught = 0;
        var moments = Require.IsLong ? new[] { 1, 200_000, 600_000, 1_200_000 } : [1, 400_000];
        foreach (var bytes in moments)
        {
            // What is not committed yet grows into the log: so much of it has been written when the process dies.
            if (await Product.KillAsync(() => File.Exists(log) && new FileInfo(log).Length >= bytes, ["import", "measures", file, "--map", map], ("Data__Folder", folder))
                && await StoredAsync(folder) == (0, 0, 0))
            {
                caught++;
                continue;
            }

            // It had been committed before: then it is there whole.
            Assert.Equal((Rows / 5, Rows, 0), await StoredAsync(folder));
            break;
        }

        Assert.True(caught >= moments.Length / 2, $"only {caught} kills caught it in the middle");
        Assert.Equal(0, (await Product.RunAsync(["import", "measures", file, "--map", map], ("Data__Folder", folder))).Code);
        Assert.Equal((Rows / 5, Rows, 0), await StoredAsync(folder));
    }

    [Fact]
    public async Task A_full_disk_is_said_plainly_and_leaves_nothing_behind()
    {
        using var disk = MountedFolder.OfSize("3m");
        File.Copy(Path.Combine(await TestDatabase.CopyFolderAsync(), SqliteDatabase.FileName), Path.Combine(disk.Path, SqliteDatabase.FileName));
        var (file, map) = (await FileAsync(ImportMeasuresTests.Long(Rows)), await FileAsync(ImportFiles.Map));

        var run = await Product.RunAsync(["import", "measures", file, "--map", map], ("Data__Folder", disk.Path));

        Assert.Equal(1, run.Code);
        Assert.Contains("The disk of the data folder is full: nothing of this change was kept.", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Equal((0, 0, 0), await StoredAsync(disk.Path));
    }

    private static async Task<string> FileAsync(string text)
    {
        var file = Path.Combine(TestFolder.New("import"), "file");
        await File.WriteAllTextAsync(file, text, Cancellation);
        return file;
    }

    private static async Task<(int Measures, int Entries, int Targets)> StoredAsync(string folder)
    {
        await using var database = await TestDatabase.OpenAsync(DatabaseKind.Sqlite, folder);
        await using var db = database.Read();
        Assert.Equal("ok", await db.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync(Cancellation));
        var measures = await db.Measures.CountAsync(Cancellation);
        Assert.Equal(measures > 0, await db.AuditEntries.AnyAsync(entry => entry.Action == "ImportMeasures", Cancellation));
        return (measures, await db.Entries.CountAsync(Cancellation), await db.Curves.SelectMany(curve => curve.Targets).CountAsync(Cancellation));
    }
}
