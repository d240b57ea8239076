using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using RbaTracker.Data;
using RbaTracker.Data.Writing.Sqlite;
using RbaTracker.Web.Shell;

namespace RbaTracker.Benchmarks.Pages;

/// <summary>The two pages that are written by hand, by their addresses.</summary>
internal sealed class HandWrittenSite
{
    private readonly Dictionary<string, Action<Html>> _pages = [];

    private HandWrittenSite()
    {
    }

    /// <summary>Opens the city of a database file.</summary>
    public static async Task<HandWrittenSite> OfAsync(string file)
    {
        var options = new DbContextOptionsBuilder<RbaDbContext>();
        options.UseRbaSqlite($"Data Source={file};Mode=ReadOnly");
        var city = new CurrentCity(new PooledDbContextFactory<RbaDbContext>(options.Options));
        await city.ReadAsync();
        var clock = new CityClock(TimeProvider.System, city);
        var (measure, scorecard) = (new HandWrittenPage(file, city, clock), new HandWrittenScorecard(file, city, clock));
        var site = new HandWrittenSite();
        site._pages[$"/{PageBenchmark.Measure}"] = html => measure.Write(html, "still-housed");
        site._pages[$"/{PageBenchmark.Scorecard}"] = html => scorecard.Write(html, FiftyLines.Code);
        return site;
    }

    /// <summary>Answers a request.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = LanguagePath.CultureOf("en");
        context.Response.ContentType = "text/html; charset=utf-8";
        _pages[context.Request.Path.Value!](new Html(context.Response.BodyWriter));
        await context.Response.BodyWriter.FlushAsync();
    }
}
