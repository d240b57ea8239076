using System.Globalization;
using RbaTracker.Domain.City;

namespace RbaTracker.Web.Shell;

/// <summary>What of the look a city sets itself: its accent, as a style sheet after the tokens, and its mark, as a picture.</summary>
internal static class CityStyle
{
    public static void MapCityStyle(this IEndpointRouteBuilder app)
    {
        app.MapGet("/css/city.css", (CurrentCity city, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "public, max-age=300";
            return TypedResults.Text(SheetOf(city.Settings.Accent), "text/css; charset=utf-8");
        });
        app.MapGet("/mark-of-city.svg", (CurrentCity city, HttpContext context) =>
        {
            if (city.Settings.Mark is not { } mark)
            {
                return (IResult)TypedResults.NotFound();
            }

            context.Response.Headers.CacheControl = "public, max-age=300";
            // The policy of public pages forbids script, so the picture runs none, whatever somebody pasted into it.
            return TypedResults.Text(mark, "image/svg+xml; charset=utf-8");
        });
    }

    // On a dark ground the accent is lightened, so that it keeps its contrast there.
    private static string SheetOf(string accent)
    {
        if (accent == CitySettings.DefaultAccent)
        {
            return "";
        }

        var dark = string.Create(CultureInfo.InvariantCulture, $"--accent: color-mix(in srgb, {accent} 45%, white); --accent-strong: color-mix(in srgb, {accent} 25%, white);");
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""
            :root { --accent: {{accent}}; --accent-strong: color-mix(in srgb, {{accent}} 75%, black); }
            @media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { {{dark}} } }
            :root[data-theme="dark"] { {{dark}} }

            """);
    }
}
