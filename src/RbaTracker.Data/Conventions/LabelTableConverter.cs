using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RbaTracker.Domain.City;
using RbaTracker.Domain.Words;

namespace RbaTracker.Data.Conventions;

/// <summary>Stores the city's own words as one JSON column: word to singular and plural by language.</summary>
internal sealed class LabelTableConverter() : ValueConverter<LabelTable, string>(table => Write(table), json => Read(json))
{
    private static string Write(LabelTable table) => JsonSerializer.Serialize(
        table.Own.ToDictionary(label => label.Key.ToString(), label => new Stored(label.Value.One.Words, label.Value.Many.Words)));

    private static LabelTable Read(string json) => new(JsonSerializer.Deserialize<Dictionary<string, Stored>>(json)!
        .Where(stored => Enum.TryParse<Word>(stored.Key, out _))
        .ToDictionary(stored => Enum.Parse<Word>(stored.Key), stored => new Label(new Text(stored.Value.One), new Text(stored.Value.Many))));

    private sealed record Stored(IReadOnlyDictionary<string, string> One, IReadOnlyDictionary<string, string> Many);
}
