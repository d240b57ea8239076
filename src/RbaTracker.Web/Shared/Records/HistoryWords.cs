using System.Globalization;
using System.Text.Json;
using RbaTracker.Web.Shared.Wording;

namespace RbaTracker.Web.Shared.Records;

/// <summary>Tells in plain words what an audit entry says of one record.</summary>
/// <param name="kind">The class of the record.</param>
/// <param name="id">Its id.</param>
/// <param name="names">The names of everything that has an id.</param>
internal sealed class HistoryWords(string kind, string id, IReadOnlyDictionary<string, string> names)
{
    private const string NoDay = "0001-01-01";

    /// <summary>The changes of the record and of its parts, in the order of the audit.</summary>
    public IReadOnlyList<HistoryChange> ChangesOf(JsonElement payload) =>
        [.. payload.EnumerateArray().Where(IsAboutIt).Select(Tell)];

    private bool IsAboutIt(JsonElement change) => change.TryGetProperty("key", out var key) && key.GetString()!.Split('/').Contains(id);

    private HistoryChange Tell(JsonElement change)
    {
        var (thing, did) = (change.GetProperty("kind").GetString()!, change.GetProperty("did").GetString()!);
        var isItself = thing == kind;

        // A part is told apart by what else is in its key: a day, or the thing at the other end.
        var other = string.Join(", ", change.GetProperty("key").GetString()!.Split('/').Where(part => part != id).Select(Shown));
        var sentence = isItself
            ? did switch { "added" => Words.HistoryCreated, "removed" => Words.HistoryDeleted, _ => Words.HistoryChanged }
            : Show.Say(did switch { "added" => Words.HistoryPartAdded, "removed" => Words.HistoryPartRemoved, _ => Words.HistoryPartChanged }, WordOf("Kind", thing), other);
        var values = change.TryGetProperty("values", out var told) ? told.EnumerateObject().SelectMany(value => ValuesOf(value, did)) : [];
        return new HistoryChange(sentence, [.. values]);
    }

    private IEnumerable<HistoryValue> ValuesOf(JsonProperty value, string did)
    {
        var (before, after) = value.Value.ValueKind == JsonValueKind.Array
            ? (value.Value[0], value.Value[1])
            : did == "removed" ? (value.Value, default) : (default, value.Value);
        var label = WordOf("Part", value.Name.Replace('.', '_'));
        if (Shown(before) is null && Shown(after) is null)
        {
            yield break;
        }

        if (TextOf(before) is null && TextOf(after) is null)
        {
            yield return new HistoryValue(label, Shown(before), Shown(after));
            yield break;
        }

        // Words in two languages: only those that changed.
        var (old, now) = (TextOf(before) ?? [], TextOf(after) ?? []);
        foreach (var language in Domain.Words.Language.All.Where(language => old.GetValueOrDefault(language) != now.GetValueOrDefault(language)))
        {
            yield return new HistoryValue(
                Show.Say(language == Domain.Words.Language.Spanish ? Words.InSpanish : Words.InEnglish, label),
                old.GetValueOrDefault(language),
                now.GetValueOrDefault(language),
                language);
        }
    }

    private string? Shown(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.True => Words.Yes,
        JsonValueKind.False => Words.No,
        // The day of a retirement that there is none of.
        JsonValueKind.String when value.GetString() == NoDay => null,
        JsonValueKind.String => Shown(value.GetString()!),
        _ => value.GetRawText(),
    };

    private string Shown(string value) =>
        names.TryGetValue(value, out var name) ? name
        : DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day == default ? Words.TheStart : Show.Day(day))
        : Enum.TryParse<Domain.Organisation.UnitLevel>(value, out var level) && char.IsLetter(value[0]) ? LevelOfUnit.Of(level)
        : value;

    private static Dictionary<string, string>? TextOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || value.GetString() is not ['{', ..] json)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // What has no word of its own is shown as the code calls it, rather than left out.
    private static string WordOf(string what, string name) => Words.ResourceManager.GetString($"{what}_{name}", CultureInfo.CurrentUICulture) ?? name;
}
