using Npgsql;
using NpgsqlTypes;
using RbaTracker.Data.Writing;
using RbaTracker.Data.Writing.Points;

namespace RbaTracker.Data.PostgreSql;

/// <summary>Binary COPY.</summary>
internal sealed class PostgreSqlPointLoader : IPointLoader
{
    public async Task AddAsync<TRow>(WriteSession session, BulkTable<TRow> table, IAsyncEnumerable<TRow> rows, CancellationToken cancellation)
    {
        var types = table.Columns.Select(column => TypeOf(column.Type)).ToArray();
        var copy = $"COPY {table.Name} ({string.Join(", ", table.Names)}) FROM STDIN (FORMAT BINARY)";
        await using var import = await ((NpgsqlConnection)session.Connection).BeginBinaryImportAsync(copy, cancellation).ConfigureAwait(false);
        await foreach (var row in rows.WithCancellation(cancellation).ConfigureAwait(false))
        {
            await import.StartRowAsync(cancellation).ConfigureAwait(false);
            for (var i = 0; i < types.Length; i++)
            {
                if (table.Columns[i].Of(row) is { } value)
                {
                    await import.WriteAsync(value, types[i], cancellation).ConfigureAwait(false);
                }
                else
                {
                    await import.WriteNullAsync(cancellation).ConfigureAwait(false);
                }
            }
        }

        await import.CompleteAsync(cancellation).ConfigureAwait(false);
    }

    private static NpgsqlDbType TypeOf(Type type) => type switch
    {
        _ when type == typeof(int) => NpgsqlDbType.Integer,
        _ when type == typeof(decimal) => NpgsqlDbType.Numeric,
        _ when type == typeof(Guid) => NpgsqlDbType.Uuid,
        _ when type == typeof(DateOnly) => NpgsqlDbType.Date,
        _ when type == typeof(DateTime) => NpgsqlDbType.TimestampTz,
        _ => NpgsqlDbType.Text,
    };
}
