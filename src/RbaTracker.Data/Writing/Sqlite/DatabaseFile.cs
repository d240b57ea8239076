using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RbaTracker.Data.Writing.Sqlite;

/// <summary>Looks at a file before the tracker works with it, and refuses in one sentence what it must not touch.</summary>
/// <remarks>
/// Everything is read through SQLite, never as a plain file: closing a plain handle would drop the locks that SQLite holds
/// on the same file in this process.
/// </remarks>
internal static class DatabaseFile
{
    /// <summary>The mark of a file that the tracker made: "RBAT".</summary>
    public const int ApplicationId = 0x52424154;

    private const int NotADatabase = 26;
    private const int ReadOnly = 8;

    /// <summary>Refuses a file that is not the tracker's, or that a newer version made.</summary>
    /// <param name="path">The file, which need not exist.</param>
    /// <param name="known">The migrations that this version knows.</param>
    /// <returns>Whether there is a database in it already.</returns>
    public static bool Check(string path, IReadOnlySet<string> known)
    {
        if (Directory.Exists(path))
        {
            throw new DatabaseRefusedException($"'{path}' is a folder, not a database file.");
        }

        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var connection = Open(path);
            var tables = Number(connection, "SELECT count(*) FROM sqlite_schema");
            var mark = Number(connection, "PRAGMA application_id");
            if (tables == 0 && mark is 0 or ApplicationId)
            {
                return false;
            }

            if (mark != ApplicationId)
            {
                throw new DatabaseRefusedException($"'{path}' is a SQLite file that the tracker did not make: name another data folder.");
            }

            RefuseNewer(path, connection, known);
            return true;
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == NotADatabase)
        {
            throw new DatabaseRefusedException($"'{path}' is not a SQLite file.", failure);
        }
        catch (SqliteException failure)
        {
            throw new DatabaseRefusedException($"'{path}' cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>Refuses a connection through which SQLite cannot write.</summary>
    public static void RequireWritable(string path, SqliteConnection connection)
    {
        if (raw.sqlite3_db_readonly(connection.Handle, "main") != 0)
        {
            throw new DatabaseRefusedException($"The database file '{path}' cannot be written by this user.");
        }
    }

    /// <summary>Puts the sentence to what SQLite says when it is opened where it cannot write.</summary>
    public static DatabaseRefusedException CannotWrite(string path, SqliteException failure) =>
        new(
            failure.SqliteErrorCode == ReadOnly
                ? $"The database file '{path}' or its folder cannot be written."
                : $"The database file '{path}' cannot be opened: {failure.Message}",
            failure);

    private static void RefuseNewer(string path, SqliteConnection connection, IReadOnlySet<string> known)
    {
        if (Number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = '__EFMigrationsHistory'") == 0)
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """;
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            DatabaseRefusedException.RefuseUnknown(path, rows.GetString(0), known);
        }
    }

    // Opened as unchangeable, where it was closed in good order: SQLite then makes no files beside it, and takes no locks.
    private static SqliteConnection Open(string path)
    {
        var source = File.Exists(path + "-wal") ? path : $"file:{Uri.EscapeDataString(Path.GetFullPath(path)).Replace("%2F", "/", StringComparison.Ordinal)}?immutable=1";
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ConnectionString);
        connection.Open();
        return connection;
    }

    private static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
