using Microsoft.Extensions.Logging.Abstractions;
using RbaTracker.Data.PostgreSql;
using RbaTracker.Data.Writing;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Writing;

public sealed class TwoNodesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nodes_that_start_at_once_on_an_empty_database_bring_it_up_to_date_together()
    {
        PostgresServer.RequireOrSkip();
        var server = await PostgresServer.GetAsync();
        for (var round = 0; round < 3; round++)
        {
            var connectionString = await server.CreateAsync();
            var nodes = Enumerable.Range(0, 4).Select(_ => new PostgreSqlDatabase(connectionString)).ToList();

            await Task.WhenAll(nodes.Select(node => Task.Run(() => node.PrepareAsync(NullLogger.Instance, Cancellation), Cancellation)));

            foreach (var node in nodes)
            {
                Assert.NotNull(node.Lane);
                await node.DisposeAsync();
            }

            await server.DropAsync(connectionString);
        }
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_refused_in_one_sentence()
    {
        await using var database = new PostgreSqlDatabase("Host=127.0.0.1;Port=1;Database=city;Username=rba;Timeout=3");

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.PrepareAsync(NullLogger.Instance, Cancellation));

        Assert.Contains("The PostgreSQL database 'city' at '127.0.0.1' cannot be reached", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        PostgresServer.RequireOrSkip();
        var server = await PostgresServer.GetAsync();
        var connectionString = await server.CreateAsync();
        await using (var connection = new Npgsql.NpgsqlConnection(connectionString))
        {
            await connection.OpenAsync(Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE "__EFMigrationsHistory" ("MigrationId" text PRIMARY KEY, "ProductVersion" text NOT NULL);
                INSERT INTO "__EFMigrationsHistory" VALUES ('99990101000000_FromTheFuture', '99')
                """;
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        await using (var database = new PostgreSqlDatabase(connectionString))
        {
            var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() => database.PrepareAsync(NullLogger.Instance, Cancellation));
            Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
        }

        await server.DropAsync(connectionString);
    }
}
