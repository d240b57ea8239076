using System.Globalization;
using System.Text.Json;
using Xunit;

namespace RbaTracker.Testing;

/// <summary>
/// Reference cases read from their file and compared number by number. All deviations are gathered first, so that one run tells
/// everything that is off and how near the rest came.
/// </summary>
public sealed class ReferenceCases
{
    private readonly string _file;
    private readonly List<string> _off = [];
    private int _compared;
    private double _largest;
    private string _largestAt = "";

    private ReferenceCases(string file, JsonElement root) => (_file, Root) = (file, root);

    /// <summary>The whole file.</summary>
    public JsonElement Root { get; }

    /// <summary>The entries of the file's <c>cases</c>.</summary>
    public IEnumerable<JsonElement> Cases => Root.GetProperty("cases").EnumerateArray();

    /// <summary>Reads a JSON file of reference cases. Where it is missing the test is skipped or fails, see <see cref="Require"/>.</summary>
    /// <param name="file">Its name, such as <c>trend_tests.json</c>.</param>
    public static ReferenceCases Of(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Require.Reference(file)));
        return new ReferenceCases(file, json.RootElement.Clone());
    }

    /// <summary>A number of the file, or null where it says null.</summary>
    public static double? Number(JsonElement element) => element.ValueKind == JsonValueKind.Null ? null : element.GetDouble();

    /// <summary>A list of numbers and nulls of the file.</summary>
    public static double?[] Numbers(JsonElement element) => [.. element.EnumerateArray().Select(Number)];

    /// <summary>Compares a number with the file's, null with null.</summary>
    /// <param name="where">What is compared, such as <c>tr-05 z</c>.</param>
    /// <param name="expected">The file's number or null.</param>
    /// <param name="actual">Ours.</param>
    /// <param name="tolerance">Of the difference as a share of the file's number, or of one where that is smaller.</param>
    public void Compare(string where, JsonElement expected, double? actual, double tolerance)
    {
        _compared++;
        if (Number(expected) is not { } wanted || actual is not { } got)
        {
            if (expected.ValueKind != JsonValueKind.Null || actual is not null)
            {
                var was = actual?.ToString("R", CultureInfo.InvariantCulture) ?? "null";
                _off.Add($"{where}: expected {expected.GetRawText()}, was {was}");
            }

            return;
        }

        var deviation = Math.Abs(got - wanted) / Math.Max(1, Math.Abs(wanted));
        if (!(deviation <= tolerance))
        {
            _off.Add(string.Create(CultureInfo.InvariantCulture, $"{where}: expected {wanted:R}, was {got:R}, off by {deviation:0.0e0}"));
        }

        if (!(deviation <= _largest))
        {
            (_largest, _largestAt) = (deviation, where);
        }
    }

    /// <summary>Fails with every number that is off; else writes how near the farthest came.</summary>
    /// <param name="atLeast">How many numbers must have been compared, so that an empty file does not pass.</param>
    public void AssertAllAgree(int atLeast)
    {
        Assert.True(_off.Count == 0, $"{_file}: {_off.Count} of {_compared} numbers are off.\n{string.Join('\n', _off)}");
        Assert.True(_compared >= atLeast, $"{_file}: {_compared} numbers were compared, {atLeast} were to be.");
        var farthest = _largest > 0 ? string.Create(CultureInfo.InvariantCulture, $"{_largest:0.0e0} at {_largestAt}") : "none";
        TestContext.Current.TestOutputHelper?.WriteLine($"{_file}: {_compared} numbers agree; the largest deviation: {farthest}.");
    }
}
