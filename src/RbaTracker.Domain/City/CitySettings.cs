using System.Text.RegularExpressions;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.City;

/// <summary>What a city sets for itself: its name, the product's name and accent, its calendar, and the words that it uses for the field's.</summary>
public sealed partial class CitySettings
{
    /// <summary>The only row.</summary>
    public const int TheOne = 1;

    /// <summary>The least contrast of the accent on white and on paper: text and buttons are drawn in it.</summary>
    public const double LeastContrast = 4.5;

    /// <summary>The accent unless the city chooses another.</summary>
    public const string DefaultAccent = "#14505f";

    /// <summary>The longest mark, in characters.</summary>
    public const int MarkMaxLength = 20_000;

    /// <summary>Settings of a city before it has chosen anything.</summary>
    public CitySettings(Text cityName)
    {
        Rule.Require(cityName.HasWords, Broken.CityNeedsName);
        (Id, CityName, ProductName, Accent, FiscalYearStart, TimeZone, Labels) =
            (TheOne, cityName, Text.Of("RBA Tracker"), DefaultAccent, 7, "America/New_York", LabelTable.Empty);
    }

    private CitySettings() => (CityName, ProductName, Accent, TimeZone, Labels) = (Text.None, Text.None, DefaultAccent, "UTC", LabelTable.Empty);

    /// <summary>Always <see cref="TheOne"/>.</summary>
    public int Id { get; private set; }

    /// <summary>The city's name.</summary>
    public Text CityName { get; private set; }

    /// <summary>What the city calls the product.</summary>
    public Text ProductName { get; private set; }

    /// <summary>The city's colour, <c>#rrggbb</c>.</summary>
    public string Accent { get; private set; }

    /// <summary>The city's own mark as SVG, or none for the product's.</summary>
    public string? Mark { get; private set; }

    /// <summary>The month that the fiscal year begins in, 1 to 12.</summary>
    public int FiscalYearStart { get; private set; }

    /// <summary>The city's time zone, by its IANA name.</summary>
    public string TimeZone { get; private set; }

    /// <summary>The words that the city uses for the field's.</summary>
    public LabelTable Labels { get; private set; }

    /// <summary>Whether people may approve what they typed themselves; for tiny cities, and the audit says so.</summary>
    public bool OwnApprovalAllowed { get; private set; }

    /// <summary>Whether the pages show invented data and say so.</summary>
    public bool IsDemonstration { get; private set; }

    /// <summary>Grows with every change.</summary>
    public int Version { get; private set; }

    /// <summary>The fiscal calendar.</summary>
    public FiscalCalendar Fiscal => new(FiscalYearStart);

    /// <summary>Names the city and the product, and chooses the accent.</summary>
    public void Name(Text cityName, Text productName, string accent)
    {
        Rule.Require(cityName.HasWords, Broken.CityNeedsName);
        Rule.Require(productName.HasWords, Broken.ProductNeedsName);
        Rule.Require(ColourForm().IsMatch(accent), Broken.AccentNotReadable, accent);
        var contrast = Math.Min(Contrast.OnWhite(accent), Contrast.OnPaper(accent));
        Rule.Require(contrast >= LeastContrast, Broken.AccentTooPale, Math.Round(contrast, 1), LeastContrast);
        (CityName, ProductName, Accent) = (cityName, productName, accent);
    }

    /// <summary>Chooses the city's own mark, as SVG; none for the product's.</summary>
    public void Draw(string? mark)
    {
        var drawn = string.IsNullOrWhiteSpace(mark) ? null : mark.Trim();
        Rule.Require(drawn is null || (drawn.StartsWith("<svg", StringComparison.Ordinal) && drawn.EndsWith("</svg>", StringComparison.Ordinal)), Broken.MarkNotReadable);
        Rule.Require((drawn?.Length ?? 0) <= MarkMaxLength, Broken.MarkTooLong, MarkMaxLength);
        Mark = drawn;
    }

    /// <summary>Sets the fiscal year's first month, 1 to 12, and the time zone by its IANA name.</summary>
    public void Keep(int fiscalYearStart, string timeZone)
    {
        Rule.Require(fiscalYearStart is >= 1 and <= 12, Broken.MonthNotReadable, fiscalYearStart);
        (FiscalYearStart, TimeZone) = (fiscalYearStart, timeZone);
    }

    /// <summary>Chooses the words for the field's words.</summary>
    public void Label(LabelTable labels) => Labels = labels;

    /// <summary>Says that the data are invented.</summary>
    public void MarkAsDemonstration() => IsDemonstration = true;

    /// <summary>Allows or forbids that people approve what they typed themselves.</summary>
    public void AllowOwnApproval(bool allowed) => OwnApprovalAllowed = allowed;

    [GeneratedRegex(@"\A#[0-9a-fA-F]{6}\z")]
    private static partial Regex ColourForm();
}
