namespace RbaTracker.Data.Writing.Points;

/// <summary>Writes very many rows past the change tracker, each database by its fastest way.</summary>
public interface IPointLoader
{
    /// <summary>Adds the rows inside the transaction. Memory does not grow with their number.</summary>
    Task AddAsync<TRow>(WriteSession session, BulkTable<TRow> table, IAsyncEnumerable<TRow> rows, CancellationToken cancellation);
}
