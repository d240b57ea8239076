using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.PostgreSql;
using RbaTracker.Data.Writing.Sqlite;

namespace RbaTracker.Migrations;

/// <summary>A database that the tracker runs on, and the project that keeps its migrations.</summary>
/// <param name="Name">As a person calls it.</param>
/// <param name="Project">The project's name, which is its assembly, its root namespace and its folder under src.</param>
/// <param name="Options">How the context is told of it. Nothing connects: writing a migration reads the model only.</param>
internal sealed record Provider(string Name, string Project, DbContextOptions<RbaDbContext> Options);

/// <summary>The one place that knows which databases there are.</summary>
internal static class Providers
{
    private const string PostgreSqlProject = "RbaTracker.Data.PostgreSql";

    internal static IReadOnlyList<Provider> All { get; } =
    [
        new("SQLite", "RbaTracker.Data", Options(options => options.UseRbaSqlite("Data Source=unused"))),
        new("PostgreSQL", PostgreSqlProject, Options(options => options.UseRbaPostgreSql("Host=unused"))),
    ];

    private static DbContextOptions<RbaDbContext> Options(Action<DbContextOptionsBuilder> use)
    {
        var builder = new DbContextOptionsBuilder<RbaDbContext>();
        use(builder);
        return builder.Options;
    }
}
