using Microsoft.Data.Sqlite;

namespace RbaTracker.Data.Writing.Sqlite;

/// <summary>Lets one work of a group fail without the others.</summary>
internal sealed class Savepoint(SqliteConnection connection, SqliteTransaction transaction)
{
    public void Set() => Run("SAVEPOINT work");

    public void End(bool keep)
    {
        if (!keep)
        {
            Run("ROLLBACK TO work");
        }

        Run("RELEASE work");
    }

    private void Run(string sql)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        command.ExecuteNonQuery();
    }
}
