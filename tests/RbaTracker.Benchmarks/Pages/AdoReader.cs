using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Judgements;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Features.Measures;
using RbaTracker.Web.Shared.Curves;

namespace RbaTracker.Benchmarks.Pages;

/// <summary>Reads what the measure's page shows by ADO.NET alone: the same four reads and the same records as the product's query.</summary>
internal sealed class AdoReader(string file)
{
    private const string Measure =
        """
        SELECT m.name, m.description, m.question, p.code, p.name,
               (SELECT name FROM unit_place
                WHERE unit_id = (SELECT department FROM program_home WHERE program_id = p.id ORDER BY "from" <= $2 DESC, "from" DESC LIMIT 1)
                ORDER BY "from" <= $2 DESC, "from" DESC LIMIT 1), o.title,
               c.id, c.unit, c.unit_words, c.decimals, c.scale, c.polarity, c.intent, c.frequency, c.year_start_month, c.due_after_days, c.years_per_period,
               s.curve_id, s.latest_month, s.latest, s.latest_kind, s.previous_month, s.previous, s.break_before_latest, s.year_before, s.level,
               s.target, s.later_target_month, s.later_target, s.next_due, s.made_at,
               c.low, c.high, c.caution, EXISTS (SELECT 1 FROM benchmark b WHERE b.curve_id = c.id)
        FROM performance_measure m JOIN program p ON p.id = m.program_id JOIN position o ON o.id = m.accountable JOIN curve c ON c.id = m.curve_id
        LEFT JOIN curve_summary s ON s.curve_id = c.id AND s.group_id = 1
        WHERE m.code = $1 LIMIT 2
        """;

    private const string Points =
        """
        SELECT start_month, number, numerator, denominator, absence, kind, public_note, revision, revision_kind, revision_reason
        FROM data_point WHERE curve_id = $1 AND group_id = 1 ORDER BY start_month
        """;

    private const string Targets = "SELECT start_month, wanted, revision, decided_on, reason, origin FROM target WHERE curve_id = $1 ORDER BY start_month, revision";

    private const string Definitions = "SELECT from_month, words, source, comparable_with_before, change FROM definition_version WHERE curve_id = $1 ORDER BY from_month";

    private readonly string _connection = $"Data Source={file};Mode=ReadOnly";

    public MeasureView Read(string code, DateOnly today)
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        using var command = Ask(connection, Measure, code, today.ToString("O", CultureInfo.InvariantCulture));
        using var row = command.ExecuteReader();
        row.Read();
        var facts = new CurveFacts(
            new CurveId(row.GetInt32(7)), Named<Unit>(row, 8), TextAt(row, 9), row.GetInt32(10), row.GetDecimal(11), Named<Polarity>(row, 12), Named<Intent>(row, 13),
            new CurveCalendar(Named<Frequency>(row, 14), row.GetInt32(15), row.GetInt32(16), row.GetInt32(17)),
            row.IsDBNull(34) ? null : new Limits(Exact(row, 32), Exact(row, 33), row.GetDecimal(34)),
            row.GetBoolean(35));
        var summary = row.IsDBNull(18) ? null : new PublishedSummary(
            Number(row, 19), Exact(row, 20), Named<ValueKind>(row, 21), Number(row, 22), Exact(row, 23), row.GetBoolean(24), Exact(row, 25), Named<Level>(row, 26),
            Exact(row, 27), Number(row, 28), Exact(row, 29), row.IsDBNull(30) ? null : Day(row, 30),
            DateTimeOffset.Parse(row.GetString(31), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
        return new MeasureView(
            Code.Of(code),
            TextAt(row, 0),
            TextAt(row, 1),
            Named<Question>(row, 2),
            Code.Of(row.GetString(3)),
            TextAt(row, 4),
            TextAt(row, 5),
            TextAt(row, 6),
            new PublishedCurve(
                facts,
                summary,
                List(connection, Points, Point, facts.Id.Value),
                List(connection, Targets, r => new PublishedTarget(r.GetInt32(0), r.GetDecimal(1), r.GetInt32(2), Day(r, 3), TextAt(r, 4), Named<TargetOrigin>(r, 5)), facts.Id.Value),
                List(connection, Definitions, r => new PublishedDefinition(r.GetInt32(0), TextAt(r, 1), TextAt(r, 2), r.GetBoolean(3), TextAt(r, 4)), facts.Id.Value),
                facts.HasBenchmarks ? throw new NotSupportedException("The measured page has no benchmark.") : []));
    }

    private static PublishedPoint Point(SqliteDataReader row) => new(
        row.GetInt32(0), Exact(row, 1), Exact(row, 2), Exact(row, 3), row.IsDBNull(4) ? null : Named<Absence>(row, 4), Named<ValueKind>(row, 5), Words(row, 6),
        row.GetInt32(7), row.IsDBNull(8) ? null : Named<RevisionKind>(row, 8), Words(row, 9));

    private static List<T> List<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> of, params object[] arguments)
    {
        using var command = Ask(connection, sql, arguments);
        using var row = command.ExecuteReader();
        var all = new List<T>();
        while (row.Read())
        {
            all.Add(of(row));
        }

        return all;
    }

    private static SqliteCommand Ask(SqliteConnection connection, string sql, params object[] arguments)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < arguments.Length; i++)
        {
            command.Parameters.AddWithValue(i == 0 ? "$1" : "$2", arguments[i]);
        }

        return command;
    }

    private static T Named<T>(SqliteDataReader row, int column)
        where T : struct => Enum.Parse<T>(row.GetString(column));

    private static Text TextAt(SqliteDataReader row, int column) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(row.GetString(column))!);

    private static decimal? Exact(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDecimal(column);

    private static int? Number(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    private static string? Words(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateOnly Day(SqliteDataReader row, int column) => DateOnly.Parse(row.GetString(column), CultureInfo.InvariantCulture);
}
