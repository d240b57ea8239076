using System.Globalization;

namespace RbaTracker.Domain.City;

/// <summary>The contrast of a colour with the two grounds that pages are drawn on.</summary>
/// <remarks>Formula: WCAG 2.2, relative luminance and contrast ratio.</remarks>
public static class Contrast
{
    private const string White = "#ffffff";
    private const string Paper = "#f7f5f0";

    /// <summary>The ratio on white, 1 to 21.</summary>
    /// <param name="colour"><c>#rrggbb</c>.</param>
    public static double OnWhite(string colour) => Ratio(colour, White);

    /// <summary>The ratio on paper, 1 to 21.</summary>
    /// <param name="colour"><c>#rrggbb</c>.</param>
    public static double OnPaper(string colour) => Ratio(colour, Paper);

    private static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour, 1)) + (0.7152 * Channel(colour, 3)) + (0.0722 * Channel(colour, 5));

    private static double Channel(string colour, int at)
    {
        var share = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }
}
