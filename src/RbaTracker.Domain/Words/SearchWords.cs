using System.Globalization;
using System.Text;

namespace RbaTracker.Domain.Words;

/// <summary>The words by which a thing is found: without accents and capitals, and without the little words that half of all names have.</summary>
public static class SearchWords
{
    /// <summary>The longest word that is kept; of a longer one its beginning.</summary>
    public const int MaxLength = 40;

    /// <summary>The most words of a question; more narrow nothing that eight have not narrowed.</summary>
    public const int Most = 8;

    private static readonly HashSet<string> Little =
    [
        "a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "is", "its", "of", "on", "or", "that", "the", "to", "who", "with",
        "al", "con", "de", "del", "e", "el", "en", "la", "las", "los", "o", "para", "por", "que", "se", "sin", "su", "sus", "un", "una", "y",
    ];

    /// <summary>The words of a name or a code, each once, in its order.</summary>
    public static IReadOnlyList<string> Of(string? text)
    {
        var words = Split(text);
        return words.Where(word => !Little.Contains(word)).ToList() is { Count: > 0 } telling ? telling : words;
    }

    /// <summary>The words of a question, of which the last is a beginning: somebody may still be typing it.</summary>
    public static IReadOnlyList<string> Asked(string? question) => [.. Of(question).Take(Most)];

    private static List<string> Split(string? text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in (text ?? "").Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (!IsInside(letter))
            {
                Take();
            }
        }

        Take();
        return words;

        void Take()
        {
            var taken = word.ToString(0, Math.Min(word.Length, MaxLength));
            if (taken.Length > 0 && !words.Contains(taken))
            {
                words.Add(taken);
            }

            word.Clear();
        }
    }

    // What stands inside a word and is not part of it: an accent that has been parted from its letter, and the apostrophe of "children's".
    private static bool IsInside(char letter) =>
        letter is '\'' or '’' || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
