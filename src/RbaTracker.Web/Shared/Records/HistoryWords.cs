using System.Globalization;
using System.Text.Json;
using RbaTracker.Web.Shared.Wording;

namespace RbaTracker.Web.Shared.Records;

/// <summary>What a history is of.</summary>
/// <param name="Kind">The class of the record.</param>
/// <param name="Id">Its id, by which its parts are found as well.</param>
internal sealed record HistorySubject(string Kind, string Id)
{
    /// <summary>The names of those of its parts that have an id of their own.</summary>
    public IReadOnlyDictionary<string, string> Parts { get; init; } = new Dictionary<string, string>();

    /// <summary>The only other classes that count, which may name it anywhere; none where everything counts that has its id in the key.</summary>
    public IReadOnlyCollection<string>? NamedIn { get; init; }
}

/// <summary>Tells in plain words what an audit entry says of one record.</summary>
/// <param name="subject">The record.</param>
/// <param name="names">The names of everything that has an id.</param>
internal sealed class HistoryWords(HistorySubject subject, IReadOnlyDictionary<string, string> names)
{
    private const string NoDay = "0001-01-01";

    /// <summary>The changes of the record and of its parts, in the order of the audit.</summary>
    public IReadOnlyList<HistoryChange> ChangesOf(JsonElement payload) =>
        [.. payload.EnumerateArray().Where(IsAboutIt).Select(Tell)];

    private bool IsAboutIt(JsonElement change) =>
        change.TryGetProperty("key", out var key)
        && (subject.NamedIn is null
            ? KeyIsIts(key)
            : change.GetProperty("kind").GetString() is { } kind && (kind == subject.Kind || subject.NamedIn.Contains(kind)) && (KeyIsIts(key) || Names(change)));

    private bool KeyIsIts(JsonElement key) => key.GetString()!.Split('/').Any(IsIts);

    private bool Names(JsonElement change) =>
        change.TryGetProperty("values", out var values)
        && values.EnumerateObject().Any(value => value.Value.ValueKind == JsonValueKind.Array ? value.Value.EnumerateArray().Any(IsItsId) : IsItsId(value.Value));

    private bool IsItsId(JsonElement value) => value.ValueKind == JsonValueKind.String && IsIts(value.GetString()!);

    private bool IsIts(string id) => id == subject.Id || subject.Parts.ContainsKey(id);

    private HistoryChange Tell(JsonElement change)
    {
        var (thing, did) = (change.GetProperty("kind").GetString()!, change.GetProperty("did").GetString()!);
        var isItself = thing == subject.Kind;

        // A part is told apart by what else is in its key: a day, or the thing at the other end.
        var other = string.Join(", ", change.GetProperty("key").GetString()!.Split('/').Where(part => part != subject.Id).Select(Shown));
        var sentence = isItself ? did switch { "added" => Words.HistoryCreated, "removed" => Words.HistoryDeleted, _ => Words.HistoryChanged }
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
            yield return new HistoryValue(label, ShownAs(value.Name, before), ShownAs(value.Name, after));
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

    // A role and a language are stored by their code's name, which a word of the same letters in a name or a title must not be taken for.
    private string? ShownAs(string property, JsonElement value) => (property, Shown(value)) switch
    {
        (nameof(Domain.People.Appointment.Role), { } code) when Enum.TryParse<Domain.People.Role>(code, out var role) => RoleWords.Of(role),
        (nameof(Domain.People.Person.Language), { } code) => NameOfLanguage(code),
        (_, var shown) => shown,
    };

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
        names.TryGetValue(value, out var name) || subject.Parts.TryGetValue(value, out name) ? name
        : DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day == default ? Words.TheStart : Show.Day(day))
        : Enum.TryParse<Domain.Organisation.UnitLevel>(value, out var level) && char.IsLetter(value[0]) ? LevelOfUnit.Of(level)
        : value;

    private static string NameOfLanguage(string code) =>
        CultureInfo.GetCultureInfo(code).TextInfo.ToTitleCase(CultureInfo.GetCultureInfo(code).NativeName);

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
