using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Audit;
using RbaTracker.Domain.People;
using RbaTracker.Testing;

namespace RbaTracker.Data.Tests.Writing;

/// <summary>By itself: what it holds for a moment would be taken for a leak by those that watch the memory.</summary>
[CollectionDefinition(nameof(ManyChangesTests), DisableParallelization = true)]
public sealed class ByItself;

[Collection(nameof(ManyChangesTests))]
public sealed class ManyChangesTests() : DatabaseTest(DatabaseKind.Sqlite)
{
    [Fact]
    public async Task The_audit_of_very_many_changes_keeps_their_number_and_a_digest()
    {
        var curves = AuditTrail.MostTold + 500;
        await Database.Writer.RunBulkAsync(
            Actor.Clockwork,
            async db =>
            {
                for (var i = 0; i < curves; i += 500)
                {
                    db.AddRange(Enumerable.Range(0, 500).Select(_ => Sample.Curve()));
                    await db.SaveChangesAsync(Cancellation);
                    db.ChangeTracker.Clear();
                }
            },
            Cancellation);

        await using var read = Database.Read();
        Assert.Equal(curves, await read.Curves.CountAsync(Cancellation));
        var payload = (await read.AuditEntries.SingleAsync(Cancellation)).Payload!;
        Assert.StartsWith($$"""[{"kind":"Curve","did":"added","rows":{{curves}},"sha256":""", payload, StringComparison.Ordinal);
        Assert.True(payload.Length < 200, payload);
    }
}
