using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RbaTracker.Web.Verbs;

/// <summary>Rows of named cells as a table, CSV or JSON; numbers always with a point.</summary>
internal static class SeriesText
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes rows that all have the columns of the first.</summary>
    public static string Of(IReadOnlyList<IReadOnlyList<KeyValuePair<string, object?>>> rows, PrintedAs format) => format switch
    {
        PrintedAs.Json => JsonSerializer.Serialize(rows.Select(row => row.ToDictionary(cell => cell.Key, cell => cell.Value)), Indented) + '\n',
        PrintedAs.Csv => Lines(rows, (text, _) => text, ","),
        _ => Lines(rows, (text, width) => text.PadRight(width), "  "),
    };

    private static string Lines(IReadOnlyList<IReadOnlyList<KeyValuePair<string, object?>>> rows, Func<string, int, string> cell, string between)
    {
        var exact = between == ",";
        string[][] texts = [[.. rows[0].Select(field => field.Key)], .. rows.Select(row => row.Select(field => Shown(field.Value, exact)).ToArray())];
        int[] widths = [.. Enumerable.Range(0, texts[0].Length).Select(column => texts.Max(row => row[column].Length))];
        var lines = new StringBuilder();
        foreach (var row in texts)
        {
            lines.Append(string.Join(between, row.Select((text, column) => cell(text, widths[column]))).TrimEnd()).Append('\n');
        }

        return lines.ToString();
    }

    private static string Shown(object? value, bool exact) => value switch
    {
        null => "",
        double number => exact
            ? number.ToString("R", CultureInfo.InvariantCulture)
            : Math.Round(number, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
