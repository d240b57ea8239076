using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RbaTracker.Domain.Audit;

/// <summary>Closes a range of audit entries, so that none of them can be changed, added or taken away unseen.</summary>
/// <remarks>The clockwork seals in batches: no writer ever waits for a chain.</remarks>
public sealed class AuditSeal
{
    /// <summary>Seals the entries that follow the seal before.</summary>
    /// <param name="before">The seal before, or none for the first.</param>
    /// <param name="entries">All entries of the range in the order of their numbers; at least one.</param>
    /// <param name="at">The instant, in UTC.</param>
    public AuditSeal(AuditSeal? before, IReadOnlyList<AuditEntry> entries, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfZero(entries.Count, nameof(entries));
        (FirstEntry, LastEntry, Entries, At) = (entries[0].Id, entries[^1].Id, entries.Count, at);
        Hash = HashOf(before, entries);
    }

    private AuditSeal() => Hash = [];

    /// <summary>Its number, growing.</summary>
    public long Id { get; private set; }

    /// <summary>The first entry of the range.</summary>
    public long FirstEntry { get; private set; }

    /// <summary>The last entry of the range.</summary>
    public long LastEntry { get; private set; }

    /// <summary>How many entries the range holds.</summary>
    public int Entries { get; private set; }

    /// <summary>When it was sealed, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>SHA-256 over the seal before and, for each entry, its number, instant, person, action and payload hash.</summary>
    public byte[] Hash { get; private set; }

    /// <summary>Whether the entries of the range are those that were sealed.</summary>
    public bool Holds(AuditSeal? before, IReadOnlyList<AuditEntry> entries) =>
        entries.Count == Entries && Hash.AsSpan().SequenceEqual(HashOf(before, entries)) && entries.All(entry => entry.IsIntact);

    private static byte[] HashOf(AuditSeal? before, IReadOnlyList<AuditEntry> entries)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before?.Hash ?? []);
        foreach (var entry in entries)
        {
            // Names go with their lengths, so that no part of one can pass for a part of the next.
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{entry.Id}|{entry.At.UtcDateTime:O}|{entry.Person?.Value:N}|{entry.ActorName.Length}:{entry.ActorName}|{entry.Action.Length}:{entry.Action}|{Convert.ToHexString(entry.PayloadHash)}\n");
            hash.AppendData(Encoding.UTF8.GetBytes(line));
        }

        return hash.GetHashAndReset();
    }
}
