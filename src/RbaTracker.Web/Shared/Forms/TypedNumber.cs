using System.Globalization;
using System.Text.RegularExpressions;
using RbaTracker.Domain.Curves;

namespace RbaTracker.Web.Shared.Forms;

/// <summary>Reads a number as a person types it, exactly. What could mean two things is refused, never guessed.</summary>
/// <remarks>English and Spanish of the United States write 1,234.5 alike; a lone comma as in 1,5 is refused.</remarks>
public static partial class TypedNumber
{
    /// <summary>Reads a number.</summary>
    /// <param name="typed">What was typed; a percent or dollar sign and outer blanks are dropped.</param>
    /// <param name="number">The number, when it could be read.</param>
    public static bool TryRead(string? typed, out decimal number)
    {
        number = 0;
        var bare = (typed ?? "").Trim().TrimStart('$').TrimEnd('%').Trim().Replace('−', '-');
        return Form().IsMatch(bare)
            && bare.Count(char.IsAsciiDigit) <= Curve.MaxDigits
            && decimal.TryParse(bare.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>The number, or none where nothing was typed. Only for what the validator has let through.</summary>
    public static decimal? Read(string? typed) => TryRead(typed, out var number) ? number : null;

    /// <summary>A stored number as it is put into a field: all its digits, in a form that <see cref="TryRead"/> reads back.</summary>
    public static string? Typed(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$")]
    private static partial Regex Form();
}
