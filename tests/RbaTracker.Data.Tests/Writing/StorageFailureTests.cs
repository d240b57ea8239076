using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RbaTracker.Data.Writing;
using RbaTracker.Data.Writing.Sqlite;
using RbaTracker.Domain.People;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Writing;

public sealed class StorageFailureTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_another_program_locks_the_file_a_change_waits_and_then_says_so_and_reading_goes_on()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(database.Place, SqliteDatabase.FileName)};Pooling=False"))
        {
            await other.OpenAsync(Cancellation);
            await using var held = other.BeginTransaction(deferred: false);
            var waiting = database.HoldAsync(new Data.Accounts.DataProtectionKey("waits", "<key/>"));

            await using var read = database.Read();
            Assert.Equal(0, await read.DataProtectionKeys.CountAsync(Cancellation));
            var failure = await Assert.ThrowsAsync<StorageFailedException>(() => waiting.WaitAsync(TimeSpan.FromSeconds(25), Cancellation));
            Assert.Equal(StorageFailure.Busy, failure.Failure);
        }

        await database.HoldAsync(new Data.Accounts.DataProtectionKey("goes on", "<key/>"));
    }

    [Fact]
    public async Task A_statement_that_takes_too_long_on_PostgreSQL_is_said_plainly()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);

        var failure = await Assert.ThrowsAsync<StorageFailedException>(() => database.Writer.RunAsync(
            Actor.Clockwork,
            db => db.Database.ExecuteSqlRawAsync("SET LOCAL statement_timeout = 50; SELECT pg_sleep(10)", Cancellation),
            Cancellation));

        Assert.Equal(StorageFailure.Busy, failure.Failure);
    }

    [Fact]
    public async Task The_first_line_of_the_log_says_which_SQLite_it_is()
    {
        var log = new Lines();
        await using var database = await TestDatabase.CreateAsync(configure: services => services.AddSingleton<ILoggerFactory>(_ => LoggerFactory.Create(builder => builder.AddProvider(log))));

        Assert.Contains(log.Said, line => line.StartsWith("SQLite 3.", StringComparison.Ordinal));
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public List<string> Said { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Said)
            {
                Said.Add(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
