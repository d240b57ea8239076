using Microsoft.EntityFrameworkCore;
using Npgsql;
using RbaTracker.Data.Writing;

namespace RbaTracker.Data.PostgreSql;

/// <summary>How contexts meet PostgreSQL.</summary>
public static class PostgreSqlOptions
{
    private const string ReadOnly = "-c default_transaction_read_only=on -c statement_timeout=30s";
    private const string ReadWrite = "-c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout=60s";

    /// <summary>Uses PostgreSQL with the migrations of this project; for migrations at design time too.</summary>
    public static DbContextOptionsBuilder UseRbaPostgreSql(this DbContextOptionsBuilder options, string connectionString) =>
        options.UseNpgsql(connectionString, Here).AsTheTrackerDoes();

    /// <summary>Uses PostgreSQL over a connection that is handed in later.</summary>
    internal static DbContextOptionsBuilder UseRbaPostgreSql(this DbContextOptionsBuilder options) => options.UseNpgsql(Here).AsTheTrackerDoes();

    /// <summary>The way of every reader: the server refuses to write for it, and ends what takes too long.</summary>
    internal static string Reading(string connectionString) => With(connectionString, ReadOnly).ConnectionString;

    /// <summary>The way of the writer.</summary>
    internal static string Writing(string connectionString) => With(connectionString, ReadWrite).ConnectionString;

    /// <summary>The way of the one who brings the database up to date, which takes as long as it takes.</summary>
    internal static string Migrating(string connectionString)
    {
        var migrating = With(connectionString, "-c statement_timeout=0");
        (migrating.Pooling, migrating.CommandTimeout) = (false, 0);
        return migrating.ConnectionString;
    }

    private static NpgsqlConnectionStringBuilder With(string connectionString, string settings)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString);
        builder.Options = string.IsNullOrWhiteSpace(builder.Options) ? settings : $"{builder.Options} {settings}";
        builder.ApplicationName ??= "rba";
        return builder;
    }

    private static void Here(Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder npgsql) =>
        npgsql.MigrationsAssembly(typeof(PostgreSqlOptions).Assembly.GetName().Name);
}
