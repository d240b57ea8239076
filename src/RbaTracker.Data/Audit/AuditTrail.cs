using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using RbaTracker.Data.Conventions;
using RbaTracker.Data.Writing.Points;

namespace RbaTracker.Data.Audit;

/// <summary>Gathers what one command changes, over all its saves, and tells it as the payload of its one audit entry.</summary>
internal sealed class AuditTrail
{
    /// <summary>From how many things on a kind that may be digested is digested.</summary>
    internal const int DigestFrom = 21;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>How many changes are told one by one. What changes more is an import, whose list nobody could read: all of it is digested.</summary>
    internal const int MostTold = 10_000;

    private readonly List<AuditChange> _changes = [];
    private readonly List<AuditDigest> _digests = [];
    private readonly Dictionary<(string Kind, string Did), RunningDigest> _running = [];
    private int _settled;

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => _digests.Count == 0 && _running.Count == 0 && !_changes.Exists(change => change.HasContent);

    /// <summary>Raises the versions of the things that are about to be saved and takes down what they were before.</summary>
    public void TakeDown(ChangeTracker tracker)
    {
        VersionTokens.RaiseOwners(tracker);
        foreach (var entry in tracker.Entries())
        {
            VersionTokens.Raise(entry);
            if (entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && entry.Metadata.IsAudited())
            {
                _changes.Add(new AuditChange(entry));
            }
        }
    }

    /// <summary>Takes down what the saved things have become, before the command changes them again.</summary>
    public void Settle()
    {
        for (; _settled < _changes.Count; _settled++)
        {
            _changes[_settled].Settle();
        }

        if (_changes.Count > MostTold)
        {
            Fold();
        }
    }

    /// <summary>Takes rows that were written past the change tracker into the digest of their kind.</summary>
    public void Loaded<TRow>(BulkTable<TRow> table, IEnumerable<TRow> rows)
    {
        var digest = Running(table.Kind, "loaded");
        foreach (var row in rows)
        {
            digest.Add(string.Join('|', table.Columns.Select(column => RunningDigest.Written(column.Of(row)))));
        }
    }

    /// <summary>Takes over a digest of rows that were written past the change tracker.</summary>
    public void Add(AuditDigest digest) => _digests.Add(digest);

    /// <summary>All of it as one compact JSON array.</summary>
    public string Tell()
    {
        if (_running.Keys.Any(key => _changes.Exists(change => (change.Kind, change.Did) == key)))
        {
            Fold();
        }

        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Compact))
        {
            json.WriteStartArray();
            foreach (var same in _changes.Where(change => change.HasContent).GroupBy(change => (change.Kind, change.Did)))
            {
                var changes = same.ToList();
                if (changes.Count >= DigestFrom && changes[0].MayBeDigested)
                {
                    Tell(json, new AuditDigest(same.Key.Kind, same.Key.Did, changes.Count, DigestOf(changes)));
                }
                else
                {
                    changes.ForEach(change => change.Tell(json));
                }
            }

            _digests.ForEach(digest => Tell(json, digest));
            foreach (var ((kind, did), digest) in _running)
            {
                Tell(json, new AuditDigest(kind, did, digest.Rows, digest.Close()));
            }

            _running.Clear();
            json.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Tell(Utf8JsonWriter json, AuditDigest digest)
    {
        json.WriteStartObject();
        json.WriteString("kind", digest.Kind);
        json.WriteString("did", digest.Did);
        json.WriteNumber("rows", digest.Rows);
        json.WriteString("sha256", digest.Sha256);
        json.WriteEndObject();
    }

    // They leave the memory: a work of a million rows must not hold what it has written.
    private void Fold()
    {
        using var bytes = new MemoryStream();
        foreach (var change in _changes.Where(change => change.HasContent))
        {
            bytes.SetLength(0);
            using (var json = new Utf8JsonWriter(bytes, Compact))
            {
                change.Tell(json);
            }

            Running(change.Kind, change.Did).Add(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        }

        _changes.Clear();
        _settled = 0;
    }

    private RunningDigest Running(string kind, string did)
    {
        if (!_running.TryGetValue((kind, did), out var digest))
        {
            _running.Add((kind, did), digest = new RunningDigest());
        }

        return digest;
    }

    private static string DigestOf(List<AuditChange> changes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var bytes = new MemoryStream();
        foreach (var change in changes)
        {
            bytes.SetLength(0);
            using (var json = new Utf8JsonWriter(bytes, Compact))
            {
                change.Tell(json);
            }

            hash.AppendData(bytes.GetBuffer(), 0, (int)bytes.Length);
            hash.AppendData("\n"u8);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
