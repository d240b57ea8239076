using System.Buffers;
using RbaTracker.Domain.Curves;

namespace RbaTracker.Web.Features.Import;

/// <summary>The sign that a number carries in a file.</summary>
public enum NumberSign
{
    /// <summary>None.</summary>
    None,

    /// <summary>A percent sign behind it.</summary>
    Percent,

    /// <summary>A dollar sign before it.</summary>
    Dollar,
}

/// <summary>A number as a file writes it.</summary>
/// <param name="Number">The number, exactly.</param>
/// <param name="Decimals">How many decimals it was written with.</param>
/// <param name="Sign">The sign that it carries.</param>
public readonly record struct WrittenNumber(decimal Number, int Decimals, NumberSign Sign);

/// <summary>Reads numbers that people or programs wrote into files: 95%, 3,537, −12.5, $1,200. Exactly, and never by guessing.</summary>
public static class NumberText
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,");

    private const string SpreadsheetErrors = "#DIV/0! #N/A #NAME? #NULL! #NUM! #REF! #VALUE! #SPILL! #CALC! #####";

    /// <summary>Reads one.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="read">The number, when it could be read.</param>
    /// <returns>Why it could not, or none.</returns>
    public static Refused? TryRead(string text, out WrittenNumber read)
    {
        read = default;
        var bare = text.AsSpan().Trim();
        if (bare.IsEmpty)
        {
            return Refused.Blank;
        }

        if (bare[0] is '=' or '@' || (bare[0] is '+' or '-' && bare.Length > 1 && char.IsAsciiLetter(bare[1])))
        {
            return Refused.Formula;
        }

        if (bare[0] == '#' && SpreadsheetErrors.Contains(bare.ToString(), StringComparison.OrdinalIgnoreCase))
        {
            return Refused.SpreadsheetError;
        }

        var isNegative = bare[0] is '-' or '−';
        bare = isNegative ? bare[1..] : bare;
        var sign = NumberSign.None;
        if (bare is ['$', .. var dollars])
        {
            bare = dollars;
            sign = NumberSign.Dollar;
        }
        else if (bare is [.. var percent, '%'])
        {
            bare = percent.TrimEnd();
            sign = NumberSign.Percent;
        }

        return Digits(bare, out var number, out var decimals) is { } wrong ? wrong : Found(isNegative ? -number : number, decimals, sign, out read);
    }

    private static Refused? Found(decimal number, int decimals, NumberSign sign, out WrittenNumber read)
    {
        read = new WrittenNumber(number, decimals, sign);
        return null;
    }

    /// <summary>Digits, in groups of three or not, with a point and decimals or without.</summary>
    private static Refused? Digits(ReadOnlySpan<char> text, out decimal number, out int decimals)
    {
        (number, decimals) = (0, 0);
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var part = point < 0 ? [] : text[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && part.IsEmpty) || text.ContainsAnyExcept(OfNumbers))
        {
            return Refused.NotANumber;
        }

        if (part.ContainsAny('.', ',') || !IsGroupedByThousands(whole))
        {
            // 1,5 and 1.234,56 are numbers elsewhere: which one is meant here cannot be known.
            return Refused.CommaUnclear;
        }

        if (part.Length + whole.Length - whole.Count(',') > Curve.MaxDigits)
        {
            return Refused.TooManyDigits;
        }

        var wholeDigits = 0;
        foreach (var c in whole)
        {
            if (c != ',')
            {
                number = (number * 10) + (c - '0');
                wholeDigits += number == 0 ? 0 : 1;
            }
        }

        if (wholeDigits > Curve.MaxWholeDigits)
        {
            return Refused.TooManyDigits;
        }

        foreach (var c in part)
        {
            number = (number * 10) + (c - '0');
        }

        decimals = part.Length;
        var bits = decimal.GetBits(number);
        number = new decimal(bits[0], bits[1], bits[2], isNegative: false, (byte)decimals);
        return null;
    }

    private static bool IsGroupedByThousands(ReadOnlySpan<char> whole)
    {
        var first = whole.IndexOf(',');
        if (first < 0)
        {
            return true;
        }

        if (first is 0 or > 3 || (whole.Length - first) % 4 != 0)
        {
            return false;
        }

        for (var at = first; at < whole.Length; at += 4)
        {
            if (whole[at] != ',' || whole.Slice(at + 1, 3).Contains(','))
            {
                return false;
            }
        }

        return true;
    }
}
