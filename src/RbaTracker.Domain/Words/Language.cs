namespace RbaTracker.Domain.Words;

/// <summary>The languages that the pages speak. English is the language of record: every text has it.</summary>
public static class Language
{
    /// <summary>English, at addresses without a prefix.</summary>
    public const string English = "en";

    /// <summary>Spanish, below <c>/es</c>.</summary>
    public const string Spanish = "es";

    /// <summary>All languages, English first.</summary>
    public static IReadOnlyList<string> All { get; } = [English, Spanish];
}
