namespace RbaTracker.Data.Writing.Points;

/// <summary>Writes very many points past the change tracker, each database by its fastest way.</summary>
public interface IPointLoader
{
    /// <summary>Adds the rows inside the transaction. Memory does not grow with their number.</summary>
    Task AddAsync(WriteSession session, IAsyncEnumerable<PointRow> rows, CancellationToken cancellation);
}
