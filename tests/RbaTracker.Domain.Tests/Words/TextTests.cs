using System.Text.Json;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Tests.Words;

public sealed class TextTests
{
    [Fact]
    public void Texts_with_the_same_words_are_the_same_in_whatever_order_they_were_written()
    {
        var one = new Text(new Dictionary<string, string> { ["en"] = "Home", ["es"] = "Hogar" });
        var other = new Text(new Dictionary<string, string> { ["es"] = " Hogar ", ["en"] = "Home", ["fr"] = " " });

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, Text.Of("Home"));
        Assert.NotEqual(one, Text.Of("Hogar", "Home"));
        Assert.NotEqual(one, Text.Of("home", "Hogar"));
    }

    [Fact]
    public void Blank_words_are_not_written()
    {
        Assert.Equal(Text.None, Text.Of(" ", null));
        Assert.Equal(("", false, 0), (Text.None.In("en"), Text.None.HasWords, Text.None.Longest));
        Assert.Equal("Home", Text.Of("  Home  ").In("en"));
    }

    [Fact]
    public void Spanish_alone_is_not_enough_because_English_is_the_language_of_record() => Assert.False(Text.Of(null, "Hogar").HasWords);

    [Fact]
    public void An_untranslated_text_is_shown_in_English_and_says_so()
    {
        var text = Text.Of("Home");

        Assert.Equal(("Home", "en"), (text.In("es"), text.LanguageShown("es")));
        Assert.Equal("", text.Only("es"));
        Assert.Equal("Home", text.Only("en"));
    }

    [Fact]
    public void A_translated_text_is_shown_in_its_language()
    {
        var text = Text.Of("Home", "Hogar");

        Assert.Equal(("Hogar", "es"), (text.In("es"), text.LanguageShown("es")));
        Assert.Equal("Home", text.ToString());
        Assert.Equal(5, text.Longest);
    }

    [Fact]
    public void A_text_comes_back_from_JSON_as_it_was()
    {
        var text = Text.Of("Home", "Hogar «seguro»");
        Assert.Equal(text, JsonSerializer.Deserialize<Text>(JsonSerializer.Serialize(text)));
    }

    [Fact]
    public void English_comes_first() => Assert.Equal(["en", "es"], Language.All);
}
