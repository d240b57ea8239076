using System.Text;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>Writes numbers and words into SVG: numbers with one decimal and a point whatever the culture, words escaped.</summary>
internal static class SvgText
{
    private const double Farthest = 1e6;

    /// <summary>A number; what is none becomes 0, so that a drawing never holds NaN.</summary>
    public static StringBuilder Number(this StringBuilder svg, double value)
    {
        var tenths = double.IsNaN(value) ? 0 : (long)Math.Round(Math.Clamp(value, -Farthest, Farthest) * 10);
        if (tenths < 0)
        {
            svg.Append('-');
            tenths = -tenths;
        }

        Digits(svg, tenths / 10);
        if (tenths % 10 != 0)
        {
            svg.Append('.').Append((char)('0' + tenths % 10));
        }

        return svg;
    }

    /// <summary>An attribute with a number.</summary>
    public static StringBuilder Attribute(this StringBuilder svg, string name, double value) =>
        svg.Append(' ').Append(name).Append("=\"").Number(value).Append('"');

    /// <summary>Words, escaped for text and attributes; what XML cannot hold is left out.</summary>
    public static StringBuilder Words(this StringBuilder svg, string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            switch (letter)
            {
                case '&':
                    svg.Append("&amp;");
                    break;
                case '<':
                    svg.Append("&lt;");
                    break;
                case '>':
                    svg.Append("&gt;");
                    break;
                case '"':
                    svg.Append("&quot;");
                    break;
                case < ' ' or '\uFFFE' or '\uFFFF':
                    svg.Append(' ');
                    break;
                default:
                    if (!char.IsSurrogate(letter))
                    {
                        svg.Append(letter);
                    }
                    else if (index + 1 < text.Length && char.IsSurrogatePair(letter, text[index + 1]))
                    {
                        svg.Append(letter).Append(text[++index]);
                    }

                    break;
            }
        }

        return svg;
    }

    private static void Digits(StringBuilder svg, long number)
    {
        Span<char> digits = stackalloc char[20];
        var at = digits.Length;
        do
        {
            digits[--at] = (char)('0' + number % 10);
            number /= 10;
        }
        while (number > 0);

        svg.Append(digits[at..]);
    }
}
