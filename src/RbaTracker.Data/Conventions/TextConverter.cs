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

    internal static Text Read(string json) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!);
}

/// <summary>Stores a code as its letters.</summary>
internal sealed class CodeConverter() : ValueConverter<Code, string>(code => code.Value, value => Code.Of(value));

/// <summary>Stores tags as they are typed: parted by commas.</summary>
internal sealed class TagsConverter() : ValueConverter<Tags, string>(tags => tags.ToString(), value => Tags.Of(value));
