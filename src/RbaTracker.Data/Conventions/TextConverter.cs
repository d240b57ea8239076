using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using RbaTracker.Domain.Words;

namespace RbaTracker.Data.Conventions;

/// <summary>Stores a text as one JSON column: language to words.</summary>
internal sealed class TextConverter() : ValueConverter<Text, string>(text => Write(text), json => Read(json))
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(Text text) => JsonSerializer.Serialize(text.Words, Readable);

    // A page reads few names many times: of its result, of its program, of its unit. A text never changes, so that all may share it.
    private const int Places = 2048;
    private const int LongestKept = 300;
    private static readonly Known?[] LastRead = new Known?[Places];

    internal static Text Read(string json)
    {
        if (json.Length > LongestKept)
        {
            return Parse(json);
        }

        ref var place = ref LastRead[(uint)json.GetHashCode(StringComparison.Ordinal) % Places];
        if (place is not { } known || known.Json != json)
        {
            place = known = new Known(json, Parse(json));
        }

        return known.Text;
    }

    private static Text Parse(string json) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!);

    private sealed record Known(string Json, Text Text);
}

/// <summary>Stores a code as its letters.</summary>
internal sealed class CodeConverter() : ValueConverter<Code, string>(code => code.Value, value => Code.Of(value));

/// <summary>Stores tags as they are typed: parted by commas.</summary>
internal sealed class TagsConverter() : ValueConverter<Tags, string>(tags => tags.ToString(), value => Tags.Of(value));
