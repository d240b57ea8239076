namespace RbaTracker.Domain.Words;

/// <summary>A public text in the languages that it has been written in: a name, a description, a definition.</summary>
public sealed record Text
{
    /// <summary>No words in any language.</summary>
    public static Text None { get; } = new(new Dictionary<string, string>());

    private readonly SortedDictionary<string, string> _words;

    /// <summary>Takes the words by language; blank words count as not written.</summary>
    /// <param name="words">Language code to words.</param>
    public Text(IReadOnlyDictionary<string, string> words)
    {
        _words = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, said) in words)
        {
            if (!string.IsNullOrWhiteSpace(said))
            {
                _words[language] = said.Trim();
            }
        }
    }

    /// <summary>The words by language, in the order of the codes.</summary>
    public IReadOnlyDictionary<string, string> Words => _words;

    /// <summary>Whether it has been written in English, the language of record.</summary>
    public bool HasWords => _words.ContainsKey(Language.English);

    /// <summary>The length of the longest of its languages.</summary>
    public int Longest => _words.Count == 0 ? 0 : _words.Values.Max(said => said.Length);

    /// <summary>A text in English and, where given, Spanish.</summary>
    public static Text Of(string? english, string? spanish = null) => new(new Dictionary<string, string>
    {
        [Language.English] = english ?? "",
        [Language.Spanish] = spanish ?? "",
    });

    /// <summary>The words in a language; where it is not translated, the English ones.</summary>
    public string In(string language) =>
        _words.TryGetValue(language, out var said) || _words.TryGetValue(Language.English, out said) ? said : "";

    /// <summary>The words in just this language, or nothing.</summary>
    public string Only(string language) => _words.GetValueOrDefault(language, "");

    /// <summary>The language that <see cref="In"/> answers with: an untranslated text carries its own mark on the page.</summary>
    public string LanguageShown(string language) => _words.ContainsKey(language) ? language : Language.English;

    /// <inheritdoc/>
    public bool Equals(Text? other) => other is not null && _words.SequenceEqual(other._words);

    /// <inheritdoc/>
    public override int GetHashCode() => _words.Aggregate(0, (hash, word) => HashCode.Combine(hash, word.Key, word.Value));

    /// <inheritdoc/>
    public override string ToString() => In(Language.English);
}
