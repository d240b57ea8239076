using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Judgements;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shared.Curves;

namespace RbaTracker.Benchmarks.Summaries;

/// <summary>The baseline: the two statements by hand over ADO.NET, each column read by its type into the same records.</summary>
/// <remarks>The same work: one pooled connection, the curves as one parameter, the same rows; the benchmark compares them before it measures.</remarks>
internal sealed class RawScorecard(string file)
{
    private const string Rows =
        """
        SELECT c.id, c.unit, c.unit_words, c.decimals, c.scale, c.polarity, c.intent, c.frequency, c.year_start_month, c.due_after_days, c.years_per_period,
               s.curve_id, s.latest_month, s.latest, s.latest_kind, s.previous_month, s.previous, s.break_before_latest, s.year_before, s.level,
               s.target, s.later_target_month, s.later_target, s.next_due, s.made_at, s.sparkline,
               c.low, c.high, c.caution, EXISTS (SELECT 1 FROM benchmark b WHERE b.curve_id = c.id)
        FROM curve c LEFT JOIN curve_summary s ON s.curve_id = c.id AND s.group_id = 1
        WHERE c.id IN (SELECT value FROM json_each($1))
        """;

    private const string Points =
        """
        SELECT p.curve_id, p.start_month, p.number, p.numerator, p.denominator, p.absence, p.kind
        FROM curve c JOIN data_point p ON p.curve_id = c.id
        WHERE c.id IN (SELECT value FROM json_each($1)) AND p.group_id = 1 AND p.start_month >= coalesce(
            (SELECT f.start_month FROM data_point f WHERE f.curve_id = c.id AND f.group_id = 1 ORDER BY f.start_month DESC LIMIT 1 OFFSET $2), 0)
        ORDER BY p.curve_id, p.start_month
        """;

    private readonly string _connection = $"Data Source={file};Mode=ReadOnly";

    public (List<SummaryRow> Rows, List<RecentPoint> Points) Read(CurveId[] curves, int periods)
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        var ids = JsonSerializer.Serialize(curves.Select(curve => curve.Value));
        return (Read(connection, Rows, ids, 0, Row), Read(connection, Points, ids, periods - 1, Point));
    }

    /// <summary>The summaries of curves, over a connection that is open.</summary>
    public static List<SummaryRow> Summaries(SqliteConnection connection, CurveId[] curves) =>
        Read(connection, Rows, JsonSerializer.Serialize(curves.Select(curve => curve.Value)), 0, Row);

    private static List<T> Read<T>(SqliteConnection connection, string sql, string ids, int before, Func<SqliteDataReader, T> of)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$1", ids);
        if (before > 0)
        {
            command.Parameters.AddWithValue("$2", before);
        }

        using var row = command.ExecuteReader();
        var all = new List<T>();
        while (row.Read())
        {
            all.Add(of(row));
        }

        return all;
    }

    private static SummaryRow Row(SqliteDataReader row) => new(
        new CurveFacts(
            new CurveId(row.GetInt32(0)),
            Named<Unit>(row, 1),
            new Text(JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(2))!),
            row.GetInt32(3),
            row.GetDecimal(4),
            Named<Polarity>(row, 5),
            Named<Intent>(row, 6),
            new CurveCalendar(Named<Frequency>(row, 7), row.GetInt32(8), row.GetInt32(9), row.GetInt32(10)),
            row.IsDBNull(28) ? null : new Limits(Exact(row, 26), Exact(row, 27), row.GetDecimal(28)),
            row.GetBoolean(29)),
        row.IsDBNull(11) ? null : new PublishedSummary(
            Number(row, 12), Exact(row, 13), Named<ValueKind>(row, 14), Number(row, 15), Exact(row, 16), row.GetBoolean(17), Exact(row, 18), Named<Level>(row, 19),
            Exact(row, 20), Number(row, 21), Exact(row, 22), row.IsDBNull(23) ? null : DateOnly.Parse(row.GetString(23), CultureInfo.InvariantCulture),
            DateTimeOffset.Parse(row.GetString(24), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)),
        row.IsDBNull(25) ? "" : row.GetString(25));

    private static RecentPoint Point(SqliteDataReader row) => new(
        new CurveId(row.GetInt32(0)), row.GetInt32(1), Exact(row, 2), Exact(row, 3), Exact(row, 4), row.IsDBNull(5) ? null : Named<Absence>(row, 5), Named<ValueKind>(row, 6));

    private static T Named<T>(SqliteDataReader row, int column)
        where T : struct => Enum.Parse<T>(row.GetString(column));

    private static decimal? Exact(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);

    private static int? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
