using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using RbaTracker.Data.PostgreSql;
using RbaTracker.Data.Writing;
using RbaTracker.Data.Writing.Sqlite;
using RbaTracker.Testing;

namespace RbaTracker.Browser.Tests.Browsing;

/// <summary>The product itself, started as a person starts it: a process of its own, a data folder with the small city, a free port.</summary>
public partial class RunningSite : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    // Made once for all tests of the process: it stands on today, as the product's clock does.
    private static readonly Lazy<Task<string>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresTemplateAsync);

    private readonly string _folder = Directory.CreateTempSubdirectory("rba-site-").FullName;
    private readonly ConcurrentQueue<string> _said = new();
    private Process? _process;
    private string? _postgres;

    /// <summary>Where it answers. A name, not a number: passkeys belong to a name.</summary>
    public Uri Address { get; private set; } = new("http://localhost/");

    /// <summary>What it has printed.</summary>
    public string Said => string.Join('\n', _said);

    /// <summary>Development, where its people can sign in, or Production.</summary>
    protected virtual string Environment => "Development";

    /// <summary>Whether it begins with the small city; otherwise with nothing, and the product does as on any first start.</summary>
    protected virtual bool IsFurnished => true;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is not null)
        {
            if (IsFurnished && _postgres is null)
            {
                File.Copy(await SqliteTemplate.Value, Path.Combine(_folder, SqliteDatabase.FileName));
            }

            await StartAsync(port: 0);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (_postgres is not null)
        {
            await (await PostgresServer.GetAsync()).DropAsync(_postgres);
        }

        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A site of a test's own.</summary>
    public static async Task<RunningSite> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        Chromium.RequireIt();
        var site = new RunningSite();
        if (kind == DatabaseKind.PostgreSql)
        {
            PostgresServer.RequireOrSkip();
            site._postgres = await (await PostgresServer.GetAsync()).CreateAsync(await PostgresTemplate.Value);
        }

        await site.InitializeAsync();
        return site;
    }

    /// <summary>Puts more into its database while it stands still: a running site holds the only writer. SQLite.</summary>
    public async Task FurnishAsync(Func<Writer, Task> furnish)
    {
        await StopAsync();
        await using (var database = new SqliteDatabase(_folder))
        {
            await database.PrepareAsync(NullLogger.Instance);
            await furnish(new Writer(database, TimeProvider.System, NullLogger<Writer>.Instance));
        }

        _said.Clear();
        await StartAsync(Address.Port);
    }

    /// <summary>Stops it and starts it again at the same address, on the same data.</summary>
    public async Task StartAgainAsync()
    {
        await StopAsync();
        _said.Clear();
        await StartAsync(Address.Port);
    }

    private async Task StartAsync(int port)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetDirectoryName(Product)! };
        start.ArgumentList.Add(Product);
        start.ArgumentList.Add("--urls");
        start.ArgumentList.Add($"http://127.0.0.1:{port}");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = Environment;
        start.Environment["DOTNET_ENVIRONMENT"] = Environment;
        start.Environment["Data__Folder"] = _folder;
        start.Environment.Remove("ASPNETCORE_URLS");
        if (_postgres is not null)
        {
            start.Environment["Data__Provider"] = "PostgreSql";
            start.Environment["ConnectionStrings__Rba"] = _postgres;
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();

        var since = Stopwatch.StartNew();
        while (!AddressLine().IsMatch(Said))
        {
            Assert.False(_process.HasExited, $"The site ended before it answered:\n{Said}");
            Assert.True(since.Elapsed < Patience, $"The site did not answer within {Patience.TotalSeconds} s:\n{Said}");
            await Task.Delay(50);
        }

        Address = new Uri($"http://localhost:{AddressLine().Match(Said).Groups[1].Value}/");
    }

    private async Task StopAsync()
    {
        if (_process is not null)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
            _process.Dispose();
            _process = null;
        }
    }

    private static async Task<string> MakeSqliteTemplateAsync()
    {
        await using var database = new SqliteDatabase(TestFolder.New("browser-template"));
        await SmallCity.MakeAsync(database, TimeProvider.System, SmallCity.ProductsRounds);
        return database.File;
    }

    private static async Task<string> MakePostgresTemplateAsync()
    {
        var connection = await (await PostgresServer.GetAsync()).CreateAsync();
        await using (var database = new PostgreSqlDatabase(connection))
        {
            await SmallCity.MakeAsync(database, TimeProvider.System, SmallCity.ProductsRounds);
        }

        return new NpgsqlConnectionStringBuilder(connection).Database!;
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            _said.Enqueue(line);
        }
    }

    /// <summary>The product as it was built with these tests.</summary>
    private static string Product
    {
        get
        {
            var here = AppContext.BaseDirectory.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
            var product = Path.Combine(Require.Root!, "src", "RbaTracker.Web", "bin", here[^2], here[^1], "RbaTracker.Web.dll");
            Assert.True(File.Exists(product), $"There is no {product}: build the solution first.");
            return product;
        }
    }

    [GeneratedRegex(@"RBA Tracker is at http://[^:/]+:(\d+)/")]
    private static partial Regex AddressLine();
}

/// <summary>The product on a new machine in Production: no account, no demonstration.</summary>
public sealed partial class NewCitySite : RunningSite
{
    /// <summary>The page that makes the administrator, as the console prints it.</summary>
    public string FirstRun => FirstRunLine().Match(Said).Value;

    protected override string Environment => "Production";

    protected override bool IsFurnished => false;

    [GeneratedRegex(@"first-run\?key=\w+")]
    private static partial Regex FirstRunLine();
}

/// <summary>The product as it first starts in Development: it makes its own demonstration.</summary>
public sealed class DemonstrationSite : RunningSite
{
    protected override bool IsFurnished => false;
}
