using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace RbaTracker.Benchmarks.Pages;

/// <summary>What this assembly does when it runs as a child: a baseline server, or the load client.</summary>
internal static class ChildServers
{
    public static Task<int> RunAsync(string kind, string[] settings) => kind switch
    {
        "raw" => RawAsync(settings[0]),
        "by-hand" => ByHandAsync(settings[0]),
        "load" => Load.ChildAsync(new Uri(settings[0]), int.Parse(settings[1], CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"There is no child '{kind}'.", nameof(kind)),
    };

    /// <summary>Kestrel with one answer out of memory: no routing, no other middleware.</summary>
    private static async Task<int> RawAsync(string file)
    {
        var body = await File.ReadAllBytesAsync(file);
        var app = Build();
        app.Run(context => context.Request.Path == "/healthz/live" ? Task.CompletedTask : SendAsync(context.Response, body));
        await app.RunAsync();
        return 0;
    }

    private static async Task<int> ByHandAsync(string file)
    {
        var site = await HandWrittenSite.OfAsync(file);
        var app = Build();
        app.Run(context => context.Request.Path == "/healthz/live" ? Task.CompletedTask : site.WriteAsync(context));
        await app.RunAsync();
        return 0;
    }

    private static async Task SendAsync(HttpResponse response, byte[] body)
    {
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = body.Length;
        await response.BodyWriter.WriteAsync(body);
    }

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel();
        return builder.Build();
    }
}
