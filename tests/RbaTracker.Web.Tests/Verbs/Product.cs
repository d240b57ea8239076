using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using RbaTracker.Testing;

namespace RbaTracker.Web.Tests.Verbs;

/// <summary>The built product as a process of its own, as somebody at the machine starts it.</summary>
public sealed class Product : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task<string> _error;

    private Product(Process process) => (_process, _error) = (process, process.StandardError.ReadToEndAsync());

    /// <summary>What it answered: its exit code, what it printed, and the lines on standard error.</summary>
    public sealed record Outcome(int Code, string Said, IReadOnlyList<string> Errors);

    /// <summary>A port of this machine that nobody uses.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The fingerprint of a file.</summary>
    public static string HashOf(string file) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));

    /// <summary>Starts it and waits until it ends.</summary>
    public static async Task<Outcome> RunAsync(string[] arguments, params (string Name, string Value)[] settings)
    {
        using var product = Start(arguments, settings);
        var said = product._process.StandardOutput.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        await product._process.WaitForExitAsync(patience.Token);
        return new Outcome(product._process.ExitCode, await said, (await product._error).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Starts it and kills it as soon as something has come about.</summary>
    /// <returns>Whether it was killed; else it came to its end before.</returns>
    public static async Task<bool> KillAsync(Func<bool> when, string[] arguments, params (string Name, string Value)[] settings)
    {
        using var product = Start(arguments, settings);
        _ = product._process.StandardOutput.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        while (!product._process.HasExited)
        {
            if (when())
            {
                product._process.Kill();
                await product._process.WaitForExitAsync(patience.Token);
                return true;
            }

            await Task.Delay(5, patience.Token);
        }

        return false;
    }

    /// <summary>Starts it and waits until it serves.</summary>
    public static async Task<Product> ServeAsync(params (string Name, string Value)[] settings)
    {
        var product = Start([], settings);
        using var patience = new CancellationTokenSource(Patience);
        while (await product._process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("RBA Tracker is at", StringComparison.Ordinal))
            {
                return product;
            }
        }

        throw new InvalidOperationException(await product._error);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit(5000);
        }

        _process.Dispose();
    }

    private static Product Start(string[] arguments, (string Name, string Value)[] settings)
    {
        var built = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(Require.Root!, "src", "RbaTracker.Web", "bin", built.Parent!.Name, built.Name, "RbaTracker.Web.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = TestFolder.New("product") };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new Product(Process.Start(start)!);
    }
}
