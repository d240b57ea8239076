using System.Globalization;
using RbaTracker.Statistics.Inequality;
using RbaTracker.Web.Features.Import;

namespace RbaTracker.Web.Verbs;

/// <summary>A row of the file that <c>rba gap</c> reads.</summary>
internal sealed record GapGroup(string Name, PopulationGroup Group, double? Numerator, double? Denominator)
{
    private static readonly string[] Needed = ["group", "population", "value"];

    /// <summary>Reads all rows; a value that is blank is made of its numerator and denominator.</summary>
    public static List<GapGroup> Read(TextReader text, double per)
    {
        if (!(per > 0 && per <= 1e9))
        {
            throw new SettingsRefusedException("--per is a number above 0, such as 100 or 1000.");
        }

        var csv = new CsvText(text, ',');
        var (fields, groups) = (new List<string>(), new List<GapGroup>());
        if (!csv.TryRead(fields))
        {
            throw new SettingsRefusedException("The file is empty; it needs a header with group, population and value.");
        }

        string[] header = [.. fields.Select(field => field.Trim().TrimStart('\uFEFF').ToLowerInvariant())];
        if (Needed.FirstOrDefault(name => !header.Contains(name)) is { } missing)
        {
            throw new SettingsRefusedException($"The header has no column '{missing}'; it needs group, population and value.");
        }

        while (csv.TryRead(fields))
        {
            if (!fields.All(string.IsNullOrWhiteSpace))
            {
                groups.Add(Of(name => Array.IndexOf(header, name) is >= 0 and var at && at < fields.Count ? fields[at].Trim() : "", csv.Row, per));
            }
        }

        return groups.Select(group => group.Name).Distinct().Count() == groups.Count
            ? groups
            : throw new SettingsRefusedException("A group is there twice.");
    }

    private static GapGroup Of(Func<string, string> field, int row, double per)
    {
        var (numerator, denominator) = (Number("numerator"), Number("denominator"));
        var hasCounts = numerator >= 0 && denominator > 0 && numerator <= denominator;
        if ((numerator is not null || denominator is not null) && !hasCounts)
        {
            throw new SettingsRefusedException($"Row {row}: the numerator lies from 0 to the denominator, which is above 0.");
        }

        var share = numerator / denominator;
        var value = Number("value") ?? share * per ?? throw new SettingsRefusedException($"Row {row}: there is no value and nothing to make it of.");
        var population = Number("population") ?? throw new SettingsRefusedException($"Row {row}: there is no population.");
        var error = share is { } known ? per * Math.Sqrt(known * (1 - known) / denominator!.Value) : (double?)null;
        return new GapGroup(field("group"), new PopulationGroup(value, population, error), numerator, denominator);

        double? Number(string name) => field(name) is not { Length: > 0 } typed ? null
            : double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw new SettingsRefusedException($"Row {row}: '{typed}' is no number for {name}.");
    }
}
