using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace RbaTracker.Data.Writing.Sqlite;

/// <summary>How contexts meet SQLite.</summary>
public static class SqliteOptions
{
    /// <summary>Uses SQLite with the table layouts of the tracker; for migrations at design time too.</summary>
    public static DbContextOptionsBuilder UseRbaSqlite(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString, CollectionsAsOneParameter).AsTheTrackerDoes().ReplaceService<IMigrationsSqlGenerator, ClusteredTables>();

    /// <summary>Uses SQLite over a connection that is handed in later.</summary>
    internal static DbContextOptionsBuilder UseRbaSqlite(this DbContextOptionsBuilder options) =>
        options.UseSqlite(CollectionsAsOneParameter).AsTheTrackerDoes().ReplaceService<IMigrationsSqlGenerator, ClusteredTables>();

    // As PostgreSQL has it from the start: EF would write a statement of its own for every number of values, which no query plan outlives.
    private static void CollectionsAsOneParameter(SqliteDbContextOptionsBuilder sqlite) => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);

    /// <summary>The way of every reader: the file cannot be written through it.</summary>
    internal static string Reading(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = true,
    }.ConnectionString;

    /// <summary>The way of the one writer. It is never pooled: when it is closed it is closed.</summary>
    internal static string Writing(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Mode = SqliteOpenMode.ReadWriteCreate,
        ForeignKeys = true,
        Pooling = false,
        DefaultTimeout = 10,
    }.ConnectionString;
}
