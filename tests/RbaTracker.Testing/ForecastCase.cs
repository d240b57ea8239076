using System.Globalization;
using System.Text.Json;

namespace RbaTracker.Testing;

/// <summary>A series of a forecasting competition with what came after it. See ../shared/reference/README.md.</summary>
/// <param name="Id">Its name in the files.</param>
/// <param name="Frequency">Y, Q or M.</param>
/// <param name="Season">How many periods a cycle has: 1, 4 or 12.</param>
/// <param name="Train">The history, null where a value is missing.</param>
/// <param name="Test">What came after it.</param>
public sealed record ForecastCase(string Id, char Frequency, int Season, IReadOnlyList<double?> Train, IReadOnlyList<double> Test)
{
    /// <summary>Reads a file of series. Where it is missing the test is skipped or fails, see <see cref="Require"/>.</summary>
    /// <param name="file">Its name, such as <c>forecast_m3_60_series.jsonl</c>.</param>
    public static IReadOnlyList<ForecastCase> Of(string file) => [.. File.ReadLines(Require.Reference(file)).Select(Read)];

    /// <summary>
    /// What R's methods scored on the series of a file: sMAPE, MASE, MSIS at 95 % and the shares within the bands, null where a method
    /// has no band.
    /// </summary>
    /// <param name="file">The name of the file of scores, such as <c>forecast_m3_60_scores.csv</c>.</param>
    public static IReadOnlyDictionary<(string Id, string Method), double?[]> Scores(string file) => File.ReadLines(Require.Reference(file))
        .Skip(1)
        .Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','))
        .ToDictionary(cells => (cells[0], cells[2]), cells => cells[3..8].Select(Number).ToArray());

    private static double? Number(string cell) => cell is "NA" or "" ? null : double.Parse(cell, CultureInfo.InvariantCulture);

    private static ForecastCase Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new ForecastCase(
            root.GetProperty("id").GetString()!,
            root.GetProperty("frequency").GetString()![0],
            root.GetProperty("period").GetInt32(),
            ReferenceCases.Numbers(root.GetProperty("train")),
            [.. root.GetProperty("test").EnumerateArray().Select(value => value.GetDouble())]);
    }
}
