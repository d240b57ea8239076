using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using RbaTracker.Benchmarks.Summaries;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;

namespace RbaTracker.Benchmarks.Pages;

/// <summary>A line of a scorecard as the hand-written page needs it.</summary>
internal sealed record AdoLine(Code ResultCode, Text ResultName, MeasureRow Measure);

/// <summary>Reads a scorecard by ADO.NET alone, in two statements: its lines with their names, and the summaries of their curves.</summary>
internal sealed class AdoScorecard(string file)
{
    private const string Lines =
        """
        SELECT l.curve_id, r.code, r.name, coalesce(m.code, i.code), coalesce(m.name, i.name), p.code, p.name, s.name,
               (SELECT name FROM unit_place
                WHERE unit_id = (SELECT department FROM program_home WHERE program_id = p.id ORDER BY "from" <= $2 DESC, "from" DESC LIMIT 1)
                ORDER BY "from" <= $2 DESC, "from" DESC LIMIT 1)
        FROM scorecard s JOIN scorecard_line l ON l.scorecard_id = s.id JOIN result r ON r.id = l.result_id
        LEFT JOIN performance_measure m ON m.curve_id = l.curve_id AND (m.retired_on IS NULL OR m.retired_on > $2) LEFT JOIN program p ON p.id = m.program_id
        LEFT JOIN indicator i ON i.curve_id = l.curve_id AND (i.retired_on IS NULL OR i.retired_on > $2)
        WHERE s.code = $1 ORDER BY l."order"
        """;

    private readonly string _connection = $"Data Source={file};Mode=ReadOnly";

    public (Text Name, List<AdoLine> Lines) Read(string code, DateOnly today)
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Lines;
        command.Parameters.AddWithValue("$1", code);
        command.Parameters.AddWithValue("$2", today.ToString("O", CultureInfo.InvariantCulture));
        var named = new List<(CurveId Curve, Code Result, Text ResultName, Code Code, Text Name, NamedProgram? Program, Text? Department)>();
        var name = Text.None;
        using (var row = command.ExecuteReader())
        {
            while (row.Read())
            {
                name = TextAt(row, 7)!;
                named.Add((
                    new CurveId(row.GetInt32(0)), Code.Of(row.GetString(1)), TextAt(row, 2)!, Code.Of(row.GetString(3)), TextAt(row, 4)!,
                    row.IsDBNull(5) ? null : new NamedProgram(Code.Of(row.GetString(5)), TextAt(row, 6)!), TextAt(row, 8)));
            }
        }

        var summaries = RawScorecard.Summaries(connection, [.. named.Select(line => line.Curve)]).ToDictionary(row => row.Facts.Id);
        return (name, [.. named.Select(line => new AdoLine(
            line.Result, line.ResultName, new MeasureRow(line.Code, line.Name, line.Program, summaries[line.Curve]) { Under = line.Department }))]);
    }

    private static Text? TextAt(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new(JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(column))!);
}
