using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using RbaTracker.Data.Conventions;

namespace RbaTracker.Data.Audit;

/// <summary>Gathers what one command changes, over all its saves, and tells it as the payload of its one audit entry.</summary>
internal sealed class AuditTrail
{
    /// <summary>From how many things on a kind that may be digested is digested.</summary>
    internal const int DigestFrom = 21;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<AuditChange> _changes = [];
    private readonly List<AuditDigest> _digests = [];

    /// <summary>Whether there is nothing to tell.</summary>
    public bool IsEmpty => _digests.Count == 0 && !_changes.Exists(change => change.HasContent);

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
    public void Settle() => _changes.ForEach(change => change.Settle());

    /// <summary>Takes over a digest of rows that were written past the change tracker.</summary>
    public void Add(AuditDigest digest) => _digests.Add(digest);

    /// <summary>All of it as one compact JSON array.</summary>
    public string Tell()
    {
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
