using RbaTracker.Domain.City;
using RbaTracker.Web;
using RbaTracker.Web.Shared.Icons;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Benchmarks.Pages;

/// <summary>What stands around every public page, written by hand.</summary>
internal static class HandWrittenFrame
{
    private static readonly string Version = typeof(App).Module.ModuleVersionId.ToString("N")[..8];

    public static void Head(Html html, CitySettings settings, Vocabulary vocabulary, string name, string here)
    {
        html.Raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n    <base href=\"/\" />\n    <link rel=\"stylesheet\" href=\"/css/tokens.css?v="u8)
            .Text(Version).Raw("\" />\n    <link rel=\"stylesheet\" href=\"/css/city.css?v="u8).Number(settings.Version)
            .Raw("\" /><link rel=\"stylesheet\" href=\"/css/site.css?v="u8).Text(Version)
            .Raw("\" /><link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\"><link rel=\"alternate\" hreflang=\"en\" href=\""u8).Text(LanguagePath.In("en", here))
            .Raw("\" /><link rel=\"alternate\" hreflang=\"es\" href=\""u8).Text(LanguagePath.In("es", here))
            .Raw("\" /><title>"u8).Text(name).Raw(" – "u8).Text(settings.ProductName.InReadersLanguage())
            .Raw("</title></head>\n<body><a class=\"skip\" href=\""u8).Text(here).Raw("#main\">"u8).Text(Words.SkipToContent)
            .Raw("</a>\n<header class=\"site-header\"><div class=\"page\"><a class=\"site-name\" href=\"./\">"u8).Markup(SmallIcon.ProductMark).Raw(" "u8)
            .Text(settings.CityName.InReadersLanguage()).Raw(" <span class=\"site-product\">"u8).Text(settings.ProductName.InReadersLanguage())
            .Raw("</span></a>\n        <div class=\"site-tools\"><nav aria-label=\""u8).Text(Words.MainNavigation)
            .Raw("\"><ul class=\"site-nav\"><li><a href=\"scorecards\">"u8).Text(Words.Scorecards).Raw("</a></li>\n                    <li><a href=\"departments\">"u8).Text(vocabulary.Many(Word.Department)).Raw("</a></li>\n                    <li><a href=\"about\">"u8).Text(Words.About).Raw("</a></li>\n                    <li><a href=\"sign-in\">"u8).Text(Words.StaffSignIn)
            .Raw("</a></li></ul></nav>\n            <ul class=\"languages\" aria-label=\""u8).Text(Words.LanguageWord)
            .Raw("\"><li><span aria-current=\"true\" lang=\"en\">English</span></li><li><a href=\""u8).Text(LanguagePath.In("es", here))
            .Raw("\" lang=\"es\" hreflang=\"es\">"u8).Text("Español").Raw("</a></li></ul>\n            <form class=\"site-search\" role=\"search\" method=\"get\" action=\"search\"><label class=\"visually-hidden\" for=\"site-search\">"u8).Text(Words.SearchLabel)
            .Raw("</label>\n                <input id=\"site-search\" type=\"search\" name=\"q\" maxlength=\"100\" autocomplete=\"off\" />\n                <button type=\"submit\" class=\"button\">"u8).Text(Words.SearchDo)
            .Raw("</button></form></div></div></header>"u8);
        if (settings.IsDemonstration)
        {
            html.Raw("<div class=\"demo\"><p class=\"page\">"u8).Text(Words.DemonstrationData).Raw("</p></div>"u8);
        }
    }

    public static void Foot(Html html) => html.Raw("</main>\n<footer class=\"site-footer\"><div class=\"page\"><p>"u8).Text(Words.FooterAttribution)
        .Raw("</p>\n        <ul class=\"site-nav\"><li><a href=\"about\">"u8).Text(Words.About).Raw("</a></li></ul></div></footer></body></html>"u8);
}
