using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using RbaTracker.Data.Conventions;

namespace RbaTracker.Data.Audit;

/// <summary>One thing that was added, changed or removed. What it was is taken down at once, what it became is read when it is told.</summary>
internal sealed class AuditChange
{
    private const int LongestBytes = 64;

    private readonly EntityEntry _entry;
    private readonly EntityState _state;
    private readonly List<Part> _parts = [];
    private string? _key;
    private bool _isSettled;

    public AuditChange(EntityEntry entry)
    {
        (_entry, _state) = (entry, entry.State);
        Gather("", entry.Properties, entry.ComplexProperties);
        if (_state == EntityState.Deleted)
        {
            Settle();
        }
    }

    /// <summary>The kind of the thing: its class.</summary>
    public string Kind => _entry.Metadata.ShortName();

    /// <summary>What was done.</summary>
    public string Did => _state switch { EntityState.Added => "added", EntityState.Deleted => "removed", _ => "changed" };

    /// <summary>Whether many of its kind may be told as a digest.</summary>
    public bool MayBeDigested => _entry.Metadata.IsAuditedByDigest();

    /// <summary>Whether there is something to tell: a change that only raised a version says nothing.</summary>
    public bool HasContent => _state != EntityState.Modified || _parts.Count > 0;

    /// <summary>Reads what it has become. For a new thing that is known once the database has given its keys.</summary>
    public void Settle()
    {
        if (_isSettled)
        {
            return;
        }

        _key = string.Join('/', _entry.Metadata.FindPrimaryKey()!.Properties
            .Select(property => Convert.ToString(Stored(property, _entry.Property(property).CurrentValue), CultureInfo.InvariantCulture)));
        _parts.ForEach(part => part.After = Stored(part.Property.Metadata, part.Property.CurrentValue));
        _isSettled = true;
    }

    /// <summary>Tells it as one JSON object.</summary>
    public void Tell(Utf8JsonWriter json)
    {
        Settle();
        var withheld = _entry.Metadata.IsWithheld();
        json.WriteStartObject();
        json.WriteString("kind", Kind);
        if (!withheld)
        {
            json.WriteString("key", _key);
        }

        json.WriteString("did", Did);
        var told = _parts.ToLookup(part => withheld ? IsToldOfWithheld(part.Property.Metadata) : !part.Property.Metadata.IsWithheld());
        TellValues(json, [.. told[true]]);
        TellNames(json, [.. told[false]]);
        json.WriteEndObject();
    }

    private void TellValues(Utf8JsonWriter json, List<Part> parts)
    {
        if (parts.Count == 0)
        {
            return;
        }

        json.WriteStartObject("values");
        foreach (var part in parts)
        {
            json.WritePropertyName(part.Name);
            if (_state == EntityState.Modified)
            {
                json.WriteStartArray();
                Write(json, part.Before);
                Write(json, part.After);
                json.WriteEndArray();
            }
            else
            {
                Write(json, _state == EntityState.Added ? part.After : part.Before);
            }
        }

        json.WriteEndObject();
    }

    private static void TellNames(Utf8JsonWriter json, List<Part> parts)
    {
        if (parts.Count == 0)
        {
            return;
        }

        json.WriteStartArray("withheld");
        foreach (var part in parts)
        {
            json.WriteStringValue(part.Name);
        }

        json.WriteEndArray();
    }

    private void Gather(string path, IEnumerable<PropertyEntry> properties, IEnumerable<ComplexPropertyEntry> complexes)
    {
        foreach (var property in properties)
        {
            if ((property.Metadata.IsPrimaryKey() && !IsToldOfWithheld(property.Metadata)) || VersionTokens.IsToken(property.Metadata))
            {
                continue;
            }

            var told = _state switch
            {
                EntityState.Modified => property.IsModified && !Equals(Stored(property.Metadata, property.OriginalValue), Stored(property.Metadata, property.CurrentValue)),
                EntityState.Added => property.CurrentValue is not null,
                _ => property.OriginalValue is not null,
            };
            if (told)
            {
                var before = _state == EntityState.Added ? null : Stored(property.Metadata, property.OriginalValue);
                _parts.Add(new Part(path + property.Metadata.Name, property, before));
            }
        }

        foreach (var complex in complexes)
        {
            // A part that a new or a former thing does not have would otherwise be told by the zeros of its values.
            if (_state != EntityState.Modified && complex.CurrentValue is null)
            {
                continue;
            }

            Gather($"{path}{complex.Metadata.Name}.", complex.Properties, complex.ComplexProperties);
        }
    }

    // Of a thing whose values are withheld the audit still says to what it belongs.
    private static bool IsToldOfWithheld(IProperty property) =>
        property.DeclaringType is IEntityType entity && entity.IsWithheld()
        && property.GetContainingForeignKeys().Any(reference => !reference.PrincipalEntityType.IsWithheld());

    // As it is stored, but a GUID always as a GUID: SQLite keeps its bytes.
    private static object? Stored(IProperty property, object? value)
    {
        var stored = property.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;
        return stored is byte[] bytes && IsGuid(property.ClrType) ? GuidBytes.Read(bytes) : stored;
    }

    private static bool IsGuid(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(Guid) || (StronglyTypedIds.ValueOf.TryGetValue(type, out var value) && value == typeof(Guid));
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case double number when double.IsFinite(number): json.WriteNumberValue(number); break;
            case DateTime instant: json.WriteStringValue(instant.ToString("O", CultureInfo.InvariantCulture)); break;
            case DateOnly day: json.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture)); break;
            case byte[] { Length: <= LongestBytes } bytes: json.WriteBase64StringValue(bytes); break;
            case byte[] bytes: json.WriteStringValue($"{bytes.Length} bytes, SHA-256 {Convert.ToHexString(SHA256.HashData(bytes))}"); break;
            case string words: json.WriteStringValue(words); break;
            default: json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }

    private sealed class Part(string name, PropertyEntry property, object? before)
    {
        public string Name => name;

        public PropertyEntry Property => property;

        public object? Before => before;

        public object? After { get; set; }
    }
}
