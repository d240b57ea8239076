using System.Data;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using RbaTracker.Data.Writing.Points;

namespace RbaTracker.Benchmarks.Bulk;

/// <summary>The baseline: one prepared insert in one transaction and nothing else, no digest, no audit, no queue.</summary>
/// <remarks>The same work: the same rows, columns and stored forms, the same WITHOUT ROWID table with its foreign key, synchronous=FULL, no checkpoint before the commit.</remarks>
internal static class BareInsert
{
    public static double Run(string file, IEnumerable<PointRow> rows)
    {
        using var connection = new SqliteConnection($"Data Source={file};Foreign Keys=True;Pooling=False");
        connection.Open();
        using var settings = connection.CreateCommand();
        settings.CommandText = "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0";
        settings.ExecuteNonQuery();

        var started = Stopwatch.GetTimestamp();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable, deferred: false);
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText =
            "INSERT INTO data_point (curve_id, group_id, start_month, number, numerator, denominator, sample_size, margin, kind, absence, public_note, revision, release_id, entered_by, approved_by, published_at) "
            + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)";
        var to = Enumerable.Range(1, 16).Select(n => insert.Parameters.Add(new SqliteParameter { ParameterName = "$" + n })).ToArray();
        insert.Prepare();
        foreach (var row in rows)
        {
            to[0].Value = row.Curve;
            to[1].Value = row.Group;
            to[2].Value = row.StartMonth;
            to[3].Value = Or(row.Number);
            to[4].Value = Or(row.Numerator);
            to[5].Value = Or(row.Denominator);
            to[6].Value = Or(row.SampleSize);
            to[7].Value = Or(row.Margin);
            to[8].Value = row.Kind;
            to[9].Value = Or(row.Absence);
            to[10].Value = Or(row.PublicNote);
            to[11].Value = row.Revision;
            to[12].Value = row.Release.ToByteArray(bigEndian: true);
            to[13].Value = row.EnteredBy!.Value.ToByteArray(bigEndian: true);
            to[14].Value = row.ApprovedBy!.Value.ToByteArray(bigEndian: true);
            to[15].Value = row.PublishedAt.UtcDateTime;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static object Or(object? value) => value ?? DBNull.Value;
}
