using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Unicode;
using RbaTracker.Data.Audit;

namespace RbaTracker.Data.Writing.Points;

/// <summary>The bulk path as a command uses it.</summary>
public static class PointLoading
{
    /// <summary>Adds very many published points inside a work of the writer. The audit keeps their number and a digest over them.</summary>
    /// <param name="db">The context that the work was given.</param>
    /// <param name="rows">The rows, read once and never held.</param>
    /// <param name="cancellation">Ends the work; nothing is kept.</param>
    /// <returns>What the audit will say.</returns>
    public static async Task<AuditDigest> LoadPointsAsync(this RbaDbContext db, IAsyncEnumerable<PointRow> rows, CancellationToken cancellation = default)
    {
        var unit = db.Unit ?? throw new InvalidOperationException("Points are loaded inside a work of the writer.");
        using var digest = new PointDigest();
        await unit.Points.AddAsync(unit.Session, PointColumns.Bulk, digest.OverAsync(rows, cancellation), cancellation).ConfigureAwait(false);
        var told = new AuditDigest("DataPoint", "loaded", digest.Rows, digest.Close());
        db.Note(told);
        return told;
    }

    /// <inheritdoc cref="LoadPointsAsync(RbaDbContext, IAsyncEnumerable{PointRow}, CancellationToken)"/>
    public static Task<AuditDigest> LoadPointsAsync(this RbaDbContext db, IEnumerable<PointRow> rows, CancellationToken cancellation = default) =>
        db.LoadPointsAsync(rows.ToAsyncEnumerable(), cancellation);

    /// <summary>Adds things that the domain has made, past the change tracker, inside a work of the writer. It can be called often: one digest goes over all of a kind.</summary>
    /// <param name="db">The context that the work was given.</param>
    /// <param name="table">Where they are stored.</param>
    /// <param name="rows">The things.</param>
    /// <param name="cancellation">Ends the work; nothing is kept.</param>
    public static async Task LoadAsync<TRow>(this RbaDbContext db, BulkTable<TRow> table, IReadOnlyCollection<TRow> rows, CancellationToken cancellation = default)
    {
        var unit = db.Unit ?? throw new InvalidOperationException("Rows are loaded inside a work of the writer.");
        if (rows.Count > 0)
        {
            await unit.Points.AddAsync(unit.Session, table, rows.ToAsyncEnumerable(), cancellation).ConfigureAwait(false);
            unit.Trail.Loaded(table, rows);
        }
    }
}

/// <summary>A digest over points: each one a line of its columns with bars between, numbers without trailing zeros.</summary>
internal sealed class PointDigest : IDisposable
{
    // Dividing by it strips trailing zeros, so that a value gives the same line before and after a database has kept it.
    private const decimal One = 1.0000000000000000000000000000m;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private byte[] _line = ArrayPool<byte>.Shared.Rent(512);

    public long Rows { get; private set; }

    public async IAsyncEnumerable<PointRow> OverAsync(IAsyncEnumerable<PointRow> rows, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in rows.WithCancellation(cancellation).ConfigureAwait(false))
        {
            Add(row);
            yield return row;
        }
    }

    public string Close() => Convert.ToHexString(_hash.GetHashAndReset());

    public void Dispose()
    {
        _hash.Dispose();
        ArrayPool<byte>.Shared.Return(_line);
    }

    private void Add(in PointRow row)
    {
        int length;
        while (!Utf8.TryWrite(
            _line,
            CultureInfo.InvariantCulture,
            $"{row.Curve}|{row.Group}|{row.StartMonth}|{row.Number / One}|{row.Numerator / One}|{row.Denominator / One}|{row.SampleSize}|{row.Margin / One}|{row.Kind}|{row.Absence}|{row.PublicNote}|{row.Revision}|{row.Release:N}|{row.EnteredBy:N}|{row.ApprovedBy:N}|{row.PublishedAt.ToUnixTimeMilliseconds()}\n",
            out length))
        {
            var longer = ArrayPool<byte>.Shared.Rent(_line.Length * 2);
            ArrayPool<byte>.Shared.Return(_line);
            _line = longer;
        }

        _hash.AppendData(_line, 0, length);
        Rows++;
    }
}
