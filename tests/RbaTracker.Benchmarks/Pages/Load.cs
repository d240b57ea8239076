using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RbaTracker.Benchmarks.Pages;

/// <summary>Sixteen connections that ask for one page as fast as they get it: <c>wrk</c> where it is installed, else a client in a process of its own.</summary>
internal static partial class Load
{
    private const int Connections = 16;

    /// <summary>Requests a second.</summary>
    public static async Task<double> RunAsync(Uri address, int seconds)
    {
        var said = await SaidAsync(new("wrk", ["-t1", $"-c{Connections}", $"-d{seconds}s", address.ToString()]))
            ?? await SaidAsync(new("dotnet", [typeof(Load).Assembly.Location, "child", "load", address.ToString(), seconds.ToString(CultureInfo.InvariantCulture)]))
            ?? throw new InvalidOperationException("There is nothing to make load with.");
        if (said.Contains("Non-2xx", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{address} failed under load: {said}");
        }

        return double.Parse(Rate().Match(said).Groups[1].ValueSpan, CultureInfo.InvariantCulture);
    }

    public static async Task<byte[]> GetAsync(Uri address)
    {
        using var client = new HttpClient();
        return await client.GetByteArrayAsync(address);
    }

    /// <summary>The load client, for machines without wrk.</summary>
    public static async Task<int> ChildAsync(Uri address, int seconds)
    {
        var (started, count) = (Stopwatch.GetTimestamp(), 0L);
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 });
            while (Stopwatch.GetElapsedTime(started).TotalSeconds < seconds)
            {
                await client.GetByteArrayAsync(address);
                Interlocked.Increment(ref count);
            }
        })));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Requests/sec: {count / Stopwatch.GetElapsedTime(started).TotalSeconds:0.00}"));
        return 0;
    }

    private static async Task<string?> SaidAsync(ProcessStartInfo start)
    {
        try
        {
            start.RedirectStandardOutput = true;
            using var process = Process.Start(start)!;
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? said : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex(@"Requests/sec:\s*([\d.]+)")]
    private static partial Regex Rate();
}
