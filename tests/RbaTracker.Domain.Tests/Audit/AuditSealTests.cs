using RbaTracker.Domain.Audit;
using RbaTracker.Domain.People;

namespace RbaTracker.Domain.Tests.Audit;

public sealed class AuditSealTests
{
    private readonly List<AuditEntry> _entries = [Entry("a"), Entry("b"), Entry("c")];

    [Fact]
    public void A_seal_holds_while_nothing_was_changed()
    {
        var seal = new AuditSeal(null, _entries, Sample.Now);

        Assert.True(seal.Holds(null, _entries));
        Assert.Equal(3, seal.Entries);
    }

    [Fact]
    public void An_entry_changed_added_taken_away_or_moved_breaks_the_seal()
    {
        var seal = new AuditSeal(null, _entries, Sample.Now);

        Assert.False(seal.Holds(null, [_entries[0], _entries[1], Entry("d")]));
        Assert.False(seal.Holds(null, [.. _entries, Entry("d")]));
        Assert.False(seal.Holds(null, [_entries[0], _entries[1]]));
        Assert.False(seal.Holds(null, [_entries[1], _entries[0], _entries[2]]));
        Assert.False(seal.Holds(null, [_entries[0], _entries[1], Entry("c", action: "ApproveValue")]));
        Assert.False(seal.Holds(null, [_entries[0], _entries[1], Entry("c", name: "Eve")]));
        Assert.False(seal.Holds(null, [_entries[0], _entries[1], Entry("c", at: Sample.Now.AddMilliseconds(1))]));
    }

    [Fact]
    public void A_seal_stands_on_the_seal_before_it()
    {
        var first = new AuditSeal(null, _entries, Sample.Now);
        var other = new AuditSeal(null, [Entry("z")], Sample.Now);
        var second = new AuditSeal(first, [Entry("d")], Sample.Now);

        Assert.True(second.Holds(first, [Entry("d")]));
        Assert.False(second.Holds(other, [Entry("d")]));
        Assert.False(second.Holds(null, [Entry("d")]));
    }

    [Fact]
    public void A_payload_changed_where_it_is_stored_breaks_the_seal()
    {
        var seal = new AuditSeal(null, _entries, Sample.Now);
        Store(_entries[1], nameof(AuditEntry.Payload), "forged");

        Assert.False(_entries[1].IsIntact);
        Assert.False(seal.Holds(null, _entries));
    }

    [Fact]
    public void A_seal_that_says_another_number_of_entries_does_not_hold()
    {
        var seal = new AuditSeal(null, _entries, Sample.Now);
        Store(seal, nameof(AuditSeal.Entries), 4);
        Assert.False(seal.Holds(null, _entries));
    }

    [Fact]
    public void A_payload_expunged_under_an_authority_leaves_the_seal_whole()
    {
        var seal = new AuditSeal(null, _entries, Sample.Now);
        Store(_entries[1], nameof(AuditEntry.Payload), null);

        Assert.True(_entries[1].IsIntact);
        Assert.True(seal.Holds(null, _entries));
    }

    [Fact]
    public void Nothing_is_sealed_without_an_entry() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AuditSeal(null, [], Sample.Now));

    [Fact]
    public void An_entry_keeps_who_asked_and_whole_milliseconds_in_UTC()
    {
        var entry = new AuditEntry(Sample.Now.AddTicks(12_345), Actor.Of(Sample.Contributor, "Ada"), "RecordDataPoint", "{}");

        Assert.Equal((Sample.Now.AddMilliseconds(1), TimeSpan.Zero), (entry.At, entry.At.Offset));
        Assert.Equal((Sample.Contributor, "Ada", "RecordDataPoint", "{}"), (entry.Person, entry.ActorName, entry.Action, entry.Payload));
    }

    [Fact]
    public void The_hour_that_clocks_repeat_in_autumn_is_told_apart()
    {
        // Half past one on 1 November 2026 in New York happens twice.
        var summer = Entry("a", at: new DateTimeOffset(2026, 11, 1, 1, 30, 0, TimeSpan.FromHours(-4)));
        var winter = Entry("a", at: new DateTimeOffset(2026, 11, 1, 1, 30, 0, TimeSpan.FromHours(-5)));

        Assert.Equal(TimeSpan.FromHours(1), winter.At - summer.At);
        Assert.False(new AuditSeal(null, [summer], Sample.Now).Holds(null, [winter]));
    }

    private static AuditEntry Entry(string payload, string action = "RecordDataPoint", string name = "Ada", DateTimeOffset? at = null) =>
        new(at ?? Sample.Now, Actor.Of(Sample.Contributor, name), action, payload);

    private static void Store<T>(T stored, string name, object? value) => typeof(T).GetProperty(name)!.SetValue(stored, value);
}
