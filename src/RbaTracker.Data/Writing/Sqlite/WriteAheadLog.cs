using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace RbaTracker.Data.Writing.Sqlite;

/// <summary>Brings the write-ahead log back into the file, always on the connection that writes, between two commits.</summary>
internal sealed class WriteAheadLog(SqliteConnection connection, ILogger log)
{
    /// <summary>How many pages are written between two checkpoints: 4 MiB of pages of 4 KiB, SQLite's own measure.</summary>
    internal const int Step = 1024;

    /// <summary>How long the emptied log may stay on the disk, in bytes: an import leaves it long, the daily use short.</summary>
    internal const int Kept = 64 << 20;

    private const int PagesWritten = 9;
    private const int AlarmingSteps = 64;

    private int _atCheckpoint;
    private int _stepsOverdue;

    /// <summary>Checkpoints when much was written. Passive: it waits for no reader, and no reader waits for it.</summary>
    public void CheckpointIfLong()
    {
        raw.sqlite3_db_status(connection.Handle, PagesWritten, out var written, out _, 0);
        if (written - _atCheckpoint < Step)
        {
            return;
        }

        _atCheckpoint = written;
        try
        {
            // A reader that stays on an old state keeps the log: then it is tried again a step later, not at every commit.
            _stepsOverdue = Checkpoint("PASSIVE") ? 0 : _stepsOverdue + 1;
            if (_stepsOverdue == AlarmingSteps)
            {
                log.LogWarning("The write-ahead log has grown past {MiB} MiB, because a reader stays on an old state", AlarmingSteps * 4);
            }
        }
        catch (SqliteException failure)
        {
            // What was committed is safe in the log.
            log.LogWarning(failure, "The write-ahead log could not be brought into the file");
        }
    }

    /// <summary>Empties the log, so that the file alone is the whole database.</summary>
    public void Empty()
    {
        try
        {
            Checkpoint("TRUNCATE");
        }
        catch (SqliteException failure)
        {
            log.LogWarning(failure, "The write-ahead log could not be emptied; the next start reads it");
        }
    }

    private bool Checkpoint(string mode)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA wal_checkpoint({mode})";
        using var row = command.ExecuteReader();
        row.Read();
        return row.GetInt32(0) == 0 && row.GetInt32(1) == row.GetInt32(2);
    }
}
