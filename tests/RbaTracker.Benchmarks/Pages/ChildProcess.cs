using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using RbaTracker.Testing;

namespace RbaTracker.Benchmarks.Pages;

/// <summary>A server in a process of its own: the product or a baseline, both of the Release build, in Production, with the same garbage collector.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly Process _process;
    private readonly Uri _address;

    private ChildProcess(ProcessStartInfo start, string folder, params (string Name, string Value)[] environment)
    {
        _address = new Uri($"http://127.0.0.1:{FreePort()}/");
        start.Environment["ASPNETCORE_URLS"] = _address.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["Data__Folder"] = folder;
        start.Environment["DOTNET_gcServer"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.RedirectStandardOutput = true;
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
    }

    /// <summary>How long ago it was started.</summary>
    public TimeSpan Age => Stopwatch.GetElapsedTime(_started);

    /// <summary>The memory that it holds, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The product with the demonstration's sign-ins, and a garbage collector that keeps little, so that its memory says what is held.</summary>
    public static ChildProcess Demonstration(string dataFolder, params string[] arguments) => new(
        new ProcessStartInfo("dotnet", [Built(), .. arguments]) { WorkingDirectory = Path.GetDirectoryName(Built())! },
        dataFolder,
        ("ASPNETCORE_ENVIRONMENT", "Development"),
        ("DOTNET_ENVIRONMENT", "Development"),
        ("DOTNET_gcServer", "0"),
        ("DOTNET_GCgen0size", "0x400000"),
        ("Logging__LogLevel__Default", "Warning"));

    /// <summary>The product as it was built for these benchmarks.</summary>
    public static ChildProcess Product(string dataFolder, IEnumerable<string> settings) => Product(Built(), dataFolder, settings);

    /// <summary>The product from any folder: its assembly, or its executable that needs nothing installed.</summary>
    public static ChildProcess Product(string file, string dataFolder, IEnumerable<string> settings)
    {
        var start = file.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", [file, .. settings]) : new ProcessStartInfo(file, settings);
        start.WorkingDirectory = Path.GetDirectoryName(file)!;
        return new(start, dataFolder);
    }

    /// <summary>Publishes the product; gives the executable, beside which lies the assembly of the same name.</summary>
    public static async Task<string> PublishAsync(string to, params string[] settings)
    {
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", "src/RbaTracker.Web", "-c", "Release", "-o", to, "-v", "q", "--nologo", .. settings])
        {
            WorkingDirectory = Require.Root!,
            RedirectStandardOutput = true,
        })!;
        var said = await publish.StandardOutput.ReadToEndAsync();
        await publish.WaitForExitAsync();
        return publish.ExitCode == 0 ? Path.Combine(to, "RbaTracker.Web") : throw new InvalidOperationException($"The publish failed: {said}");
    }

    /// <summary>A baseline out of this assembly.</summary>
    public static ChildProcess OfBenchmarks(string kind, string file) =>
        new(new ProcessStartInfo("dotnet", [typeof(ChildProcess).Assembly.Location, "child", kind, file]), Path.GetTempPath());

    /// <summary>Runs a verb of the product to its end.</summary>
    public static Task RunVerbAsync(string verb, string dataFolder) => Product(Built(), dataFolder, [verb]).EndAsync(verb);

    /// <summary>Runs a verb of the product to its end, with the demonstration's sign-ins.</summary>
    public static Task RunDemonstrationVerbAsync(string dataFolder, params string[] arguments) => Demonstration(dataFolder, arguments).EndAsync(string.Join(' ', arguments));

    /// <summary>Waits until it answers.</summary>
    public async Task<Uri> ReadyAsync(string path = "healthz/live")
    {
        using var client = new HttpClient();
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Patience && !_process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(_address, path));
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return _address;
                }
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }

            await Task.Delay(5);
        }

        throw new InvalidOperationException($"{string.Join(' ', _process.StartInfo.ArgumentList)} did not answer.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task EndAsync(string verb)
    {
        await using (this)
        {
            await _process.WaitForExitAsync();
            if (_process.ExitCode != 0)
            {
                throw new InvalidOperationException($"rba {verb} ended with {_process.ExitCode}.");
            }
        }
    }

    private static string Built()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return Path.Combine(Require.Root!, "src", "RbaTracker.Web", "bin", configuration, "net10.0", "RbaTracker.Web.dll");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
