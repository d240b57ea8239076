using System.Globalization;
using System.Text.RegularExpressions;
using RbaTracker.Statistics;
using RbaTracker.Web.Features.Import;

namespace RbaTracker.Web.Verbs;

/// <summary>A file of periods and values, as verbs that need no database read it.</summary>
/// <param name="Labels">The periods as they are written, in order.</param>
/// <param name="Series">The values with the indices of their periods.</param>
/// <param name="Season">How many periods make a year: 1, 4 or 12.</param>
internal sealed partial record SeriesFile(IReadOnlyList<string> Labels, Series Series, int Season)
{
    /// <summary>What a period may look like, for those who are refused.</summary>
    public const string Shapes = "2026, 2026-Q1, 2026-01 or 2026-01-01/P3M";

    private static readonly string[] Needed = ["period", "value"];

    /// <summary>Opens and reads a file. Columns beyond period and value are passed over; an empty value is a missing one.</summary>
    /// <exception cref="SettingsRefusedException">It cannot be read; the message names file, row, column and text.</exception>
    public static SeriesFile Read(FileInfo file)
    {
        if (!file.Exists)
        {
            throw new SettingsRefusedException($"There is no file {file.FullName}.");
        }

        try
        {
            using var text = file.OpenText();
            return Read(new CsvText(text, ','), file.Name);
        }
        catch (FileRefusedException refused)
        {
            throw new SettingsRefusedException($"{file.Name}: {refused.Refusal.Sentence}");
        }
    }

    /// <summary>The index of a period in the series' own count.</summary>
    /// <exception cref="SettingsRefusedException">The text is no period, or one of another length.</exception>
    public int IndexOf(string label) => Index(label) is { } found && found.Season == Season
        ? found.Index
        : throw new SettingsRefusedException($"'{label}' is no period of the file; periods look like {Labels[0]}.");

    /// <summary>The label of a period of the series.</summary>
    public string LabelOf(int period) => Labels[Series.Periods.IndexOf(period)];

    /// <summary>The name of any period of the file's kind, also of one to come.</summary>
    public string NameOf(int period) => Season switch
    {
        4 => string.Create(CultureInfo.InvariantCulture, $"{period / 4:0000}-Q{(period % 4) + 1}"),
        12 => string.Create(CultureInfo.InvariantCulture, $"{period / 12:0000}-{(period % 12) + 1:00}"),
        _ => period.ToString("0000", CultureInfo.InvariantCulture),
    };

    private static SeriesFile Read(CsvText csv, string name)
    {
        var fields = new List<string>();
        if (!csv.TryRead(fields))
        {
            throw new SettingsRefusedException($"{name} is empty; it needs a header with period and value.");
        }

        string[] header = [.. fields.Select(field => field.Trim().TrimStart('\uFEFF').ToLowerInvariant())];
        if (Needed.FirstOrDefault(column => !header.Contains(column)) is { } missing)
        {
            throw new SettingsRefusedException($"{name}, row 1: there is no column '{missing}'; the header needs period and value.");
        }

        var (labels, periods, values, season) = (new List<string>(), new List<int>(), new List<double>(), 0);
        while (csv.TryRead(fields))
        {
            if (fields.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            var (label, typed) = (Field("period"), Field("value"));
            var period = Index(label) ?? throw CellRefused("period", label, $"is no period; periods look like {Shapes}");
            season = season == 0 || season == period.Season ? period.Season : throw CellRefused("period", label, "is of another length than those before");
            if (typed.Length == 0)
            {
                continue;
            }

            if (periods.Count > 0 && period.Index <= periods[^1])
            {
                throw CellRefused("period", label, period.Index == periods[^1] ? "is there twice" : "comes after a later one");
            }

            labels.Add(label);
            periods.Add(period.Index);
            values.Add(double.TryParse(typed, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= Series.LargestValue
                ? value
                : throw CellRefused("value", typed, "is no number"));
        }

        return labels.Count > 0
            ? new SeriesFile(labels, new Series(periods.ToArray(), values.ToArray()), season)
            : throw new SettingsRefusedException($"{name} has no value.");

        string Field(string column) => Array.IndexOf(header, column) is var at && at < fields.Count ? fields[at].Trim() : "";

        SettingsRefusedException CellRefused(string column, string text, string why) =>
            new($"{name}, row {csv.Row}, column {column}: '{text}' {why}.");
    }

    /// <summary>The year; 4 × year + quarter − 1; 12 × year + month − 1.</summary>
    private static (int Index, int Season)? Index(string label)
    {
        var shape = Shape().Match(label);
        if (!shape.Success)
        {
            return null;
        }

        var year = int.Parse(shape.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (shape.Groups["quarter"].Success)
        {
            return ((4 * year) + Number("quarter") - 1, 4);
        }

        if (!shape.Groups["month"].Success)
        {
            return (year, 1);
        }

        var month = Number("month") - 1;
        return (month, shape.Groups["length"].Value) switch
        {
            ( < 0 or > 11, _) => null,
            (_, "1Y") => (year, 1),
            (_, "3M") => ((4 * year) + (month / 3), 4),
            _ => ((12 * year) + month, 12),
        };

        int Number(string group) => int.Parse(shape.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^(?<year>[0-9]{4})(-?[Qq](?<quarter>[1-4])|-(?<month>[0-9]{2})(-[0-9]{2}/P(?<length>1Y|3M|1M))?)?$")]
    private static partial Regex Shape();
}
