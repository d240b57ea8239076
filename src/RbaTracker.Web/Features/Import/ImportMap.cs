using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using RbaTracker.Domain.Curves;

namespace RbaTracker.Web.Features.Import;

/// <summary>Says which column of a file means what, in which order its sources speak, and where its figures come from. Written as JSON.</summary>
public sealed record ImportMap
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>The names of the columns.</summary>
    public MapColumns Columns { get; init; } = new();

    /// <summary>How the file marks an actual.</summary>
    public string Actual { get; init; } = "Actual";

    /// <summary>How the file marks a target.</summary>
    public string Target { get; init; } = "Target";

    /// <summary>The sources in the order in which they spoke; needed where a column names the source.</summary>
    public IReadOnlyList<MapSource> Sources { get; init; } = [];

    /// <summary>Where the figures come from, in public words.</summary>
    public string? From { get; init; }

    /// <summary>What the file is written in: utf-8 (a mark for UTF-16 is seen by itself), utf-16, windows-1252 or latin-1.</summary>
    public string Encoding { get; init; } = "utf-8";

    /// <summary>What parts the fields.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Units and decimals that a person knows better than the values show.</summary>
    public IReadOnlyList<UnitCorrection> Corrections { get; init; } = [];

    /// <summary>Reads one.</summary>
    /// <exception cref="FileRefusedException">It is not to be understood; the refusal says where.</exception>
    internal static ImportMap Read(string? json)
    {
        ImportMap map;
        try
        {
            map = JsonSerializer.Deserialize<ImportMap>(json ?? "", Json) ?? throw new JsonException("null");
        }
        catch (JsonException wrong)
        {
            throw Refuse(Refused.MapNotReadable, (wrong.LineNumber ?? 0) + 1, wrong.Path is { Length: > 0 } path ? path : "$");
        }

        foreach (var (name, column) in map.Columns.Needed)
        {
            if (string.IsNullOrWhiteSpace(column))
            {
                throw Refuse(Refused.MapNeedsColumn, name);
            }
        }

        if (map.Sources.GroupBy(source => source.Is, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw Refuse(Refused.MapSourceTwice, twice.Key);
        }

        if (map.Corrections.FirstOrDefault(one => one.Unit is not null && !Enum.TryParse<Unit>(one.Unit, out _)) is { } unknown)
        {
            throw Refuse(Refused.MapUnitUnknown, unknown.Unit!, string.Join(", ", Enum.GetNames<Unit>()));
        }

        _ = map.TextEncoding;
        return map;
    }

    /// <summary>What bytes are read as that are no text of the encoding: a code point that no text has, so that their row is known.</summary>
    internal const char Undecodable = '\uFDD0';

    /// <summary>The encoding. UTF-8 is held to its rules, so that another one is noticed.</summary>
    internal Encoding TextEncoding => Encoding.ToUpperInvariant() switch
    {
        "UTF-8" or "UTF8" => Marking("utf-8"),
        "UTF-16" => Marking("utf-16"),
        "WINDOWS-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        "LATIN-1" or "ISO-8859-1" => System.Text.Encoding.Latin1,
        _ => throw Refuse(Refused.MapEncodingUnknown, Encoding),
    };

    private static Encoding Marking(string name) =>
        System.Text.Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(Undecodable.ToString()));

    private static FileRefusedException Refuse(Refused why, params object[] arguments) => new(new Refusal(0, null, null, why, arguments));
}

/// <summary>The names of the columns in the header of the file. What the file does not have stays out.</summary>
public sealed record MapColumns
{
    /// <summary>The unit above the department.</summary>
    public string? Cabinet { get; init; }

    /// <summary>The department.</summary>
    public string? Department { get; init; }

    /// <summary>The program; without it each department has one program of its name.</summary>
    public string? Program { get; init; }

    /// <summary>A goal of the program.</summary>
    public string? Goal { get; init; }

    /// <summary>The measure.</summary>
    public string? Measure { get; init; }

    /// <summary>The fiscal year, named for the year that it ends in.</summary>
    public string? FiscalYear { get; init; }

    /// <summary>Whether the value is an actual or a target; without it all are actuals.</summary>
    public string? Kind { get; init; }

    /// <summary>The value.</summary>
    public string? Value { get; init; }

    /// <summary>Which source says so, such as the budget of a year.</summary>
    public string? Source { get; init; }

    internal IEnumerable<(string Name, string? Column)> Needed =>
        [("department", Department), ("measure", Measure), ("fiscalYear", FiscalYear), ("value", Value)];

    internal IEnumerable<string> Named =>
        new[] { Cabinet, Department, Program, Goal, Measure, FiscalYear, Kind, Value, Source }.Where(column => !string.IsNullOrWhiteSpace(column)).Select(column => column!);
}

/// <summary>A source of a file, such as the budget of a year.</summary>
/// <param name="Is">How the file names it.</param>
/// <param name="Name">Its name in public words.</param>
/// <param name="On">The day on which it was decided; targets that it gives are dated with it.</param>
public sealed record MapSource(string Is, string? Name = null, DateOnly? On = null)
{
    /// <summary>Its name in public words, else as the file has it.</summary>
    internal string Words => string.IsNullOrWhiteSpace(Name) ? Is : Name;
}

/// <summary>Unit and decimals of a measure, as a person said them.</summary>
/// <param name="Department">The department, as the file names it.</param>
/// <param name="Program">The program, as the file names it.</param>
/// <param name="Measure">The measure, as the file names it.</param>
/// <param name="Unit">The unit; none keeps the inferred one.</param>
/// <param name="Decimals">The decimals; none keeps the inferred ones.</param>
public sealed record UnitCorrection(string Department, string Program, string Measure, string? Unit = null, int? Decimals = null);
