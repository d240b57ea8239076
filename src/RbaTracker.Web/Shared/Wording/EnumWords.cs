using System.Globalization;

namespace RbaTracker.Web.Shared.Wording;

/// <summary>The words of a choice that the domain names: <c>Rank_Headline</c> in the resources.</summary>
public static class EnumWords
{
    /// <summary>The words of one.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        Words.ResourceManager.GetString($"{typeof(TEnum).Name}_{value}", CultureInfo.CurrentUICulture) ?? value.ToString();

    /// <summary>All of them, to choose from.</summary>
    public static IReadOnlyList<(string, string)> Choices<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(value => (value.ToString(), Of(value)))];

    /// <summary>All of them and the choice of none.</summary>
    public static IReadOnlyList<(string, string)> ChoicesOrNone<TEnum>(string none)
        where TEnum : struct, Enum => [("", none), .. Choices<TEnum>()];
}
