using System.Security.Cryptography;
using System.Text;
using RbaTracker.Domain.People;

namespace RbaTracker.Domain.Audit;

/// <summary>What one command changed: who, when, what, from what to what. Written in the transaction of the change.</summary>
public sealed class AuditEntry
{
    /// <summary>Notes a change.</summary>
    /// <param name="at">The instant, in UTC.</param>
    /// <param name="actor">Who asked for it.</param>
    /// <param name="action">The command's name, such as <c>RecordDataPoint</c>.</param>
    /// <param name="payload">What changed, as JSON: for each thing its kind, key and the values before and after.</param>
    public AuditEntry(DateTimeOffset at, Actor actor, string action, string payload)
    {
        // Whole milliseconds: every database keeps them, and the seal's hash is taken over what was kept.
        At = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        (Person, ActorName, Action, Payload) = (actor.Person, actor.Name, action, payload);
        PayloadHash = HashOf(payload);
    }

    private AuditEntry() => (ActorName, Action, PayloadHash) = ("", "", []);

    /// <summary>Its number, growing in the order of writing.</summary>
    public long Id { get; private set; }

    /// <summary>When, in UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who, or none for the tracker itself.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>The name of the actor as it was then.</summary>
    public string ActorName { get; private set; }

    /// <summary>The command's name.</summary>
    public string Action { get; private set; }

    /// <summary>What changed, as JSON; none after it was expunged under a recorded authority.</summary>
    public string? Payload { get; private set; }

    /// <summary>SHA-256 of the payload; it stays when the payload is expunged, so that the seals still hold.</summary>
    public byte[] PayloadHash { get; private set; }

    /// <summary>Whether the payload is still what was written.</summary>
    public bool IsIntact => Payload is null || PayloadHash.AsSpan().SequenceEqual(HashOf(Payload));

    private static byte[] HashOf(string payload) => SHA256.HashData(Encoding.UTF8.GetBytes(payload));
}
