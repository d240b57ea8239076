using RbaTracker.Domain.City;

namespace RbaTracker.Web.Shell;

/// <summary>The field's words as this city says them, in the reader's language: a city that says Outcome for Result reads Outcome everywhere.</summary>
public sealed class Vocabulary(CurrentCity city)
{
    /// <summary>The word for one: Result.</summary>
    public string One(Word word) => Own(word, label => label.One.Only(LanguagePath.Current), $"Word_{word}_One");

    /// <summary>The word for many: Results.</summary>
    public string Many(Word word) => Own(word, label => label.Many.Only(LanguagePath.Current), $"Word_{word}_Many");

    private string Own(Word word, Func<Label, string> words, string key) =>
        city.Settings.Labels.Own.TryGetValue(word, out var label) && words(label) is { Length: > 0 } own
            ? own
            : Words.ResourceManager.GetString(key, System.Globalization.CultureInfo.CurrentUICulture)!;
}
