using System.Net.Sockets;
using Npgsql;
using RbaTracker.Data.Writing;

namespace RbaTracker.Data.PostgreSql;

/// <summary>What PostgreSQL's failures of storage mean.</summary>
internal static class PostgreSqlFailure
{
    /// <summary>The clear failure, or none where the cause is not the storage.</summary>
    public static StorageFailedException? Explain(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is PostgresException refusal)
            {
                return Explain(refusal, failure);
            }

            if (cause is SocketException or EndOfStreamException or TimeoutException)
            {
                return new(StorageFailure.Busy, "The database server does not answer: nothing of this change is known to be kept. Look before you try again.", failure);
            }
        }

        return null;
    }

    private static StorageFailedException? Explain(PostgresException refusal, Exception failure) => refusal.SqlState switch
    {
        PostgresErrorCodes.DiskFull =>
            new(StorageFailure.Full, "The disk of the database server is full: nothing of this change was kept. Make room and try again.", failure),
        PostgresErrorCodes.QueryCanceled or PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.TooManyConnections =>
            new(StorageFailure.Busy, "Other changes stood in the way for too long: nothing of this change was kept. Try again.", failure),
        PostgresErrorCodes.ReadOnlySqlTransaction =>
            new(StorageFailure.ReadOnly, "The database server lets nothing be written: nothing of this change was kept.", failure),
        PostgresErrorCodes.IoError or PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted =>
            new(StorageFailure.Damaged, "The disk of the database server is damaged: nothing of this change was kept. Run 'rba check'.", failure),
        _ => null,
    };
}
