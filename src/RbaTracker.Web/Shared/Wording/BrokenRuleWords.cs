using System.Globalization;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Rules;

namespace RbaTracker.Web.Shared.Wording;

/// <summary>Makes the sentence of a broken rule in the reader's language.</summary>
public static class BrokenRuleWords
{
    /// <summary>The sentence.</summary>
    public static string Sentence(this BrokenRuleException refusal) =>
        string.Format(CultureInfo.CurrentCulture, SentenceOf(refusal.Rule), [.. refusal.Arguments.Select(Readable)]);

    private static string SentenceOf(Broken rule) =>
        Words.ResourceManager.GetString($"Broken_{rule}", CultureInfo.CurrentUICulture) ?? rule.ToString();

    private static object Readable(object argument) => argument switch
    {
        DateOnly day => Show.Day(day),
        Period period => $"{Show.Day(period.Start)} – {Show.Day(period.End)}",
        _ => argument,
    };
}
