using Microsoft.Data.Sqlite;

namespace RbaTracker.Data.Writing.Sqlite;

/// <summary>What SQLite's failures of storage mean.</summary>
internal static class SqliteFailure
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoRoomForIndexOfLog = 4874;

    /// <summary>The clear failure, or none where the cause is not the storage.</summary>
    public static StorageFailedException? Explain(Exception failure)
    {
        var cause = failure;
        while (cause is not (null or SqliteException))
        {
            cause = cause.InnerException;
        }

        var code = cause is SqliteException { SqliteExtendedErrorCode: NoRoomForIndexOfLog } ? Full : (cause as SqliteException)?.SqliteErrorCode;
        return code switch
        {
            Full => new(StorageFailure.Full, "The disk of the data folder is full: nothing of this change was kept. Make room and try again.", failure),
            Busy or Locked => new(StorageFailure.Busy, "Another program holds the database file: nothing of this change was kept. Try again.", failure),
            ReadOnly => new(StorageFailure.ReadOnly, "The database file cannot be written: nothing of this change was kept.", failure),
            InputOutput or Corrupt or CannotOpen =>
                new(StorageFailure.Damaged, "The disk or the database file is damaged: nothing of this change was kept. Run 'rba check'.", failure),
            _ => null,
        };
    }

    /// <summary>Runs one statement.</summary>
    public static object? Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
