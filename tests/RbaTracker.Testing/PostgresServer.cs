using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace RbaTracker.Testing;

/// <summary>A PostgreSQL of this process alone: made in a temporary folder, started when the first test asks, gone with the process.</summary>
public sealed class PostgresServer
{
    private static readonly string[] Places = ["/usr/lib/postgresql", "/usr/pgsql", "/usr/local/pgsql", "/opt/homebrew/opt/postgresql", "/Library/PostgreSQL"];
    private static readonly Lazy<string?> Binaries = new(FindBinaries);
    private static readonly Lazy<Task<PostgresServer>> Server = new(StartAsync);

    private readonly int _port;
    private int _databases;

    private PostgresServer(int port) => _port = port;

    /// <summary>Skips the running test where PostgreSQL is not installed.</summary>
    public static void RequireOrSkip() => Require.OrSkip("postgres", Binaries.Value is not null, "no PostgreSQL binaries (initdb) were found in the usual places or on the PATH");

    /// <summary>The server of this process.</summary>
    public static Task<PostgresServer> GetAsync() => Server.Value;

    /// <summary>Makes a database.</summary>
    /// <param name="template">The database to copy, which nobody may be connected to; none for an empty one.</param>
    /// <returns>Its connection string.</returns>
    public async Task<string> CreateAsync(string? template = null)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"rba_{Interlocked.Increment(ref _databases)}");
        await ExecuteAsync($"CREATE DATABASE {name}" + (template is null ? "" : $" TEMPLATE {template} STRATEGY file_copy"));
        return ConnectionString(name);
    }

    /// <summary>Drops a database and whoever is connected to it.</summary>
    public async Task DropAsync(string connectionString)
    {
        await ExecuteAsync($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    /// <summary>Runs one statement as the owner of the server.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = _port,
        Username = "rba",
        Database = database,
        Pooling = database != "postgres",
        MaxPoolSize = 40,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    private static async Task<PostgresServer> StartAsync()
    {
        var binaries = Binaries.Value!;
        var folder = TestFolder.New("postgres");
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL will not run as root.
            await RunAsync("chmod", "a+x", Path.GetDirectoryName(folder)!);
            await RunAsync("chown", "postgres", folder);
        }

        var data = Path.Combine(folder, "data");
        await RunAsync(AsPostgres(Path.Combine(binaries, "initdb"), "-D", data, "-U", "rba", "-A", "trust", "-N", "--locale=C", "-E", "UTF8"));

        var port = FreePort();
        var start = AsPostgres(
            Path.Combine(binaries, "postgres"), "-D", data, "-p", port.ToString(CultureInfo.InvariantCulture), "-h", "127.0.0.1", "-k", "",
            "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200", "-c", "logging_collector=off");
        var process = StartForLife(start);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(process, folder);

        var server = new PostgresServer(port);
        for (var tries = 0; ; tries++)
        {
            try
            {
                await server.ExecuteAsync("SELECT 1");
                return server;
            }
            catch (NpgsqlException) when (tries < 200 && !process.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    private static void Stop(Process process, string folder)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(5000);
        }

        TestFolder.Remove(folder);
    }

    /// <summary>Starts it so that it dies with this process, even when this process is killed.</summary>
    /// <remarks>The kernel ties that to the thread that starts it: so one that lives as long.</remarks>
    private static Process StartForLife(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>();
        new Thread(() =>
        {
            try
            {
                var process = Process.Start(start)!;
                process.ErrorDataReceived += (_, _) => { };
                process.BeginErrorReadLine();
                started.SetResult(process);
                process.WaitForExit();
            }
            catch (Exception failure) when (!started.Task.IsCompleted)
            {
                started.SetException(failure);
            }
        })
        { IsBackground = true, Name = "PostgreSQL" }.Start();
        return started.Task.GetAwaiter().GetResult();
    }

    private static ProcessStartInfo AsPostgres(string program, params string[] arguments)
    {
        List<string> line = [program, .. arguments];
        if (Environment.IsPrivilegedProcess)
        {
            line.InsertRange(0, ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--pdeathsig", "QUIT", "--"]);
        }
        else if (OperatingSystem.IsLinux())
        {
            line.InsertRange(0, ["setpriv", "--pdeathsig", "QUIT", "--"]);
        }

        var start = new ProcessStartInfo(line[0]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = "/" };
        line.Skip(1).ToList().ForEach(start.ArgumentList.Add);
        return start;
    }

    private static Task RunAsync(string program, params string[] arguments) =>
        RunAsync(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true });

    private static async Task RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} failed: {await said}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string? FindBinaries()
    {
        var onPath = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator) ?? [];
        var installed = Places.Where(Directory.Exists)
            .SelectMany(place => Directory.GetDirectories(place).Append(place))
            .OrderByDescending(place => place, StringComparer.Ordinal)
            .Select(place => Path.Combine(place, "bin"));
        return installed.Concat(onPath).FirstOrDefault(place => File.Exists(Path.Combine(place, "initdb")) && File.Exists(Path.Combine(place, "postgres")));
    }
}
