using System.Globalization;
using System.Text;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Records;

namespace RbaTracker.Web.Features.Import;

/// <summary>Makes readable, unused codes out of names: "% of calls answered" becomes <c>percent-of-calls-answered</c>.</summary>
internal sealed class ImportCodes(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = new(taken, StringComparer.Ordinal) { RecordFormRules.New };
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);

    /// <summary>The code of a name, with a number behind it where the bare one is in use.</summary>
    public Code Unused(string name)
    {
        var slug = Slug(name);
        var number = _next.GetValueOrDefault(slug, 1);
        var code = Numbered(slug, number);
        while (!_taken.Add(code))
        {
            code = Numbered(slug, ++number);
        }

        _next[slug] = number;
        return Code.Of(code);
    }

    /// <summary>The name as a code, used or not.</summary>
    internal static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            var words = c switch { '%' => "-percent-", '#' => "-number-", '$' => "-dollars-", '&' => "-and-", '+' => "-plus-", _ => null };
            if (words is not null)
            {
                slug.Append(words);
            }
            else if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (c is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }
        }

        var code = string.Join('-', slug.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
        return code.Length == 0 ? "measure" : Cut(code, Code.MaxLength);
    }

    private static string Numbered(string slug, int number)
    {
        var ending = number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{number}");
        return Cut(slug, Code.MaxLength - ending.Length) + ending;
    }

    // Between words, if one is near.
    private static string Cut(string code, int longest)
    {
        if (code.Length <= longest)
        {
            return code;
        }

        var hyphen = code.LastIndexOf('-', longest);
        return code[..(hyphen > longest / 2 ? hyphen : longest)].Trim('-');
    }
}
