using System.Globalization;
using System.Resources;
using RbaTracker.Web;

namespace RbaTracker.Browser.Tests.Browsing;

/// <summary>The words of the pages in one language, so that a test finds a button by what it says.</summary>
public sealed class Wording(string language)
{
    private static readonly ResourceManager Pages = new("RbaTracker.Web.Words", typeof(WebHost).Assembly);

    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(language == "es" ? "es-US" : "en-US");

    /// <summary>The language, as in the address.</summary>
    public string Language => language;

    /// <summary>What stands before every address in this language.</summary>
    public string Base => language == "en" ? "/" : $"/{language}/";

    /// <summary>A sentence of the pages.</summary>
    public string this[string key] => Pages.GetString(key, _culture) ?? throw new ArgumentException($"The pages have no words '{key}'.", nameof(key));

    /// <summary>A sentence of the pages up to its first place for a value.</summary>
    public string Start(string key) => this[key].Split('{')[0].TrimEnd();
}
