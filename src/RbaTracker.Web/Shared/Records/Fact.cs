using RbaTracker.Web.Shared.Wording;

namespace RbaTracker.Web.Shared.Records;

/// <summary>A label and what it is about a record, in words.</summary>
/// <param name="Label">What the fact is about.</param>
/// <param name="Value">What it is.</param>
/// <param name="Language">The language of the value, where it is written in one.</param>
public sealed record Fact(string Label, string? Value, string? Language = null)
{
    /// <summary>The two facts of a text in two languages.</summary>
    public static IEnumerable<Fact> Pair(string label, string? english, string? spanish) =>
    [
        new(Show.Say(Words.InEnglish, label), english, Domain.Words.Language.English),
        new(Show.Say(Words.InSpanish, label), spanish, Domain.Words.Language.Spanish),
    ];

    /// <summary>The words of chosen options.</summary>
    public static Fact Chosen(string label, IReadOnlyList<(string Key, string Words)> options, params IEnumerable<string?> keys) =>
        new(label, string.Join(", ", keys.Where(key => !string.IsNullOrEmpty(key)).Order(StringComparer.Ordinal).Select(key => options.FirstOrDefault(option => option.Key == key).Words ?? key)));
}
