using System.Data.Common;

namespace RbaTracker.Data.Writing;

/// <summary>The one way by which writes reach a database.</summary>
public interface IWriteLane
{
    /// <summary>Runs a work inside a transaction and comes back when it is committed; when it fails, nothing of it is kept.</summary>
    /// <param name="work">The work. It neither commits nor rolls back.</param>
    /// <param name="alone">Whether it is a long one, which shares its commit with no other and may take its time.</param>
    /// <param name="cancellation">Honoured until the work begins; from then on it runs to its end.</param>
    Task RunAsync(Func<WriteSession, Task> work, bool alone, CancellationToken cancellation);
}

/// <summary>The open connection and the transaction that a work is given.</summary>
public readonly record struct WriteSession(DbConnection Connection, DbTransaction Transaction);
