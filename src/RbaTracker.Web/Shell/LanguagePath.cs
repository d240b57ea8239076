using System.Globalization;
using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Shell;

/// <summary>The language is in the address: <c>/es/…</c> is the same site with that path base; English has none.</summary>
public static class LanguagePath
{
    /// <summary>The culture of a language as the city's readers write numbers and dates.</summary>
    public static CultureInfo CultureOf(string language) =>
        CultureInfo.GetCultureInfo(language == Language.Spanish ? "es-US" : "en-US");

    /// <summary>The reader's language, from the culture of the request or circuit.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>The same page in another language.</summary>
    /// <param name="pathAndQuery">Path and query without the language's prefix.</param>
    /// <param name="language">The language wanted.</param>
    public static string In(string language, string pathAndQuery) =>
        language == Language.English ? pathAndQuery : $"/{language}{pathAndQuery}";

    internal static void UseLanguagePath(this IApplicationBuilder app)
    {
        // Made once: every request comes through here.
        var english = CultureOf(Language.English);
        var others = Language.All.Skip(1).Select(language => (Prefix: new PathString($"/{language}"), Culture: CultureOf(language))).ToArray();
        app.Use((context, next) =>
        {
            var culture = english;
            foreach (var other in others)
            {
                if (context.Request.Path.StartsWithSegments(other.Prefix, StringComparison.Ordinal, out var rest))
                {
                    culture = other.Culture;
                    context.Request.PathBase = context.Request.PathBase.Add(other.Prefix);
                    context.Request.Path = rest.HasValue ? rest : "/";
                }
            }

            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            return next(context);
        });
    }
}
