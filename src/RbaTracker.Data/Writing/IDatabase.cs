using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using RbaTracker.Data.Writing.Points;

namespace RbaTracker.Data.Writing;

/// <summary>A kind of database that the tracker can live in: a SQLite file, or PostgreSQL for several nodes.</summary>
public interface IDatabase : IAsyncDisposable, IDisposable
{
    /// <summary>Sets a context up to read. Its connections refuse to write.</summary>
    void UseForReading(DbContextOptionsBuilder options);

    /// <summary>Sets a context of the writer up; the writer hands it the connection.</summary>
    void UseForWriting(DbContextOptionsBuilder options);

    /// <summary>Makes EF's model of it, once for the process; otherwise the first context does. Touches no database.</summary>
    void MakeModel();

    /// <summary>Checks the database and brings it up to date. Comes before everything else, and once.</summary>
    /// <exception cref="DatabaseRefusedException">The tracker cannot or must not work with it; nothing was changed.</exception>
    Task PrepareAsync(ILogger log, CancellationToken cancellation = default);

    /// <summary>The way by which writes reach it, once it is prepared.</summary>
    IWriteLane Lane { get; }

    /// <summary>The way by which very many points reach it.</summary>
    IPointLoader Points { get; }

    /// <summary>Says in clear words what a failure means for the person who runs the tracker, or nothing where it is no failure of storage.</summary>
    StorageFailedException? Explain(Exception failure);
}
