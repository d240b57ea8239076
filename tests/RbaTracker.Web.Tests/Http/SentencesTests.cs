using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;

namespace RbaTracker.Web.Tests.Http;

/// <summary>The words of the pages: every one in both languages, with the same places.</summary>
public sealed partial class SentencesTests
{
    /// <summary>Words that are the same in both languages.</summary>
    private static readonly string[] SameInBoth = ["No", "Plural", "Provisional", "Singular"];

    public static IReadOnlyList<(string Key, string English, string Spanish)> Keys { get; } =
        [.. Set("en").Select(word => (word.Key, word.Value, Set("es").GetValueOrDefault(word.Key, "")))];

    [Fact]
    public void Every_word_is_there_in_both_languages()
    {
        Assert.True(Keys.Count > 300);
        Assert.Equal(Set("en").Keys.Order(StringComparer.Ordinal), Set("es").Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(Keys, word => string.IsNullOrWhiteSpace(word.English) || string.IsNullOrWhiteSpace(word.Spanish));
    }

    [Fact]
    public void No_Spanish_word_is_the_English_one()
    {
        var letters = Keys.Where(word => PlaceForm().Replace(word.English, "").Any(char.IsLetter));

        Assert.Equal(SameInBoth, letters.Where(word => word.English == word.Spanish).Select(word => word.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_sentence_has_the_same_places_in_both_languages()
    {
        Assert.Contains(Keys, word => Places(word.English).Length > 1);
        Assert.All(Keys, word => Assert.Equal((word.Key, Places(word.English)), (word.Key, Places(word.Spanish))));
    }

    [Fact]
    public void Every_rule_that_can_refuse_has_its_sentence_in_both_languages()
    {
        Assert.NotEmpty(Enum.GetNames<Broken>());
        Assert.All(Enum.GetNames<Broken>(), rule => Assert.Contains(Keys, word => word.Key == $"Broken_{rule}"));
        Assert.All(Keys.Where(word => word.Key.StartsWith("Broken_", StringComparison.Ordinal)), word => Assert.True(Enum.TryParse<Broken>(word.Key[7..], out var _), word.Key));
    }

    [Fact]
    public void Every_role_and_every_word_of_the_field_has_its_name()
    {
        Assert.All(Enum.GetNames<Role>(), role => Assert.Contains(Keys, word => word.Key == $"Role_{role}"));
        Assert.All(Enum.GetNames<Domain.City.Word>(), name => Assert.Equal(2, Keys.Count(word => word.Key == $"Word_{name}_One" || word.Key == $"Word_{name}_Many")));
    }

    private static string Places(string sentence) =>
        string.Join(' ', PlaceForm().Matches(sentence).Select(place => place.Value).Distinct().Order(StringComparer.Ordinal));

    private static Dictionary<string, string> Set(string language)
    {
        var manager = new ResourceManager("RbaTracker.Web.Words", typeof(WebHost).Assembly);

        // Without its parents, so that a missing Spanish word does not come back in English.
        using var set = manager.GetResourceSet(language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false);
        Assert.NotNull(set);
        return set.Cast<System.Collections.DictionaryEntry>().ToDictionary(word => (string)word.Key, word => (string)word.Value!);
    }

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex PlaceForm();
}
