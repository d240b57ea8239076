using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Reporting;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Testing;
using RbaTracker.Web.Clockwork;
using RbaTracker.Web.Features.DataEntry;
using RbaTracker.Web.Features.Reporting;

namespace RbaTracker.Web.Tests.Clockwork;

/// <summary>What happens by itself, on both databases: releases on their day in the city, seals over the audit, one node at a time.</summary>
public abstract class ClockworkTests(DatabaseKind kind) : IAsyncLifetime
{
    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync(kind);

    public ValueTask DisposeAsync() => _site is null ? ValueTask.CompletedTask : _site.DisposeAsync();

    [Fact]
    public async Task A_release_is_published_when_its_day_begins_in_the_city_and_once()
    {
        await PlanAsync(Sample.Today.AddDays(1));
        Assert.Equal(0, await PublishAsync());

        // The city is four hours behind UTC: at 03:59 UTC it is still the day before.
        _site.Clock.Advance(new DateTimeOffset(2026, 7, 16, 3, 59, 0, TimeSpan.Zero) - _site.Clock.GetUtcNow());
        Assert.Equal(0, await PublishAsync());
        Assert.DoesNotContain("93.7", (await _site.Visit().GetAsync("/measures/still-housed")).Words, StringComparison.Ordinal);

        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await PublishAsync());
        Assert.Contains("93.7%", (await _site.Visit().GetAsync("/measures/still-housed")).Words, StringComparison.Ordinal);
        Assert.Equal(0, await PublishAsync());
        await using var db = _site.Read();
        Assert.Equal(0, await db.Entries.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_that_publish_at_once_publish_once()
    {
        await PlanAsync(Sample.Today.AddDays(1));
        _site.Clock.Advance(TimeSpan.FromDays(1));

        var published = await Task.WhenAll(PublishAsync(), PublishAsync(), PublishAsync());

        Assert.Equal(1, published.Sum());
    }

    [Fact]
    public async Task Audit_entries_are_sealed_when_they_are_old_enough_and_only_once()
    {
        await SealAsync();
        await PlanAsync(Sample.Today.AddDays(1));
        Assert.Equal(0, await SealAsync());

        _site.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.True(await SealAsync() >= 3);
        Assert.Equal(0, await SealAsync());
        await using var db = _site.Read();
        Assert.Equal(await db.AuditEntries.CountAsync(TestContext.Current.CancellationToken), await db.AuditSeals.SumAsync(seal => seal.Entries, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Only_one_node_holds_the_lease()
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var length = TimeSpan.FromMinutes(1);

        Assert.True(await TakeAsync(first, length));
        Assert.False(await TakeAsync(second, length));
        Assert.True(await TakeAsync(first, length));

        _site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.True(await TakeAsync(second, length));
        Assert.False(await TakeAsync(first, length));
    }

    private Task<bool> TakeAsync(Guid node, TimeSpan length) => _site.WithAsync<Data.Writing.Writer, bool>(writer => writer.RunAsync(
        Actor.Clockwork, async db => (await db.Set<ClockworkLease>().SingleAsync()).Take(node, _site.Clock.GetUtcNow(), length)));

    private Task<int> PublishAsync() => _site.WithAsync<PublishDueReleases, int>(publish => publish.RunAsync(Actor.Clockwork));

    private Task<int> SealAsync() => _site.WithAsync<SealAudit, int>(seal => seal.RunAsync(Actor.Clockwork));

    private async Task PlanAsync(DateOnly on)
    {
        var (ana, marcus, dana) = (await _site.ActorAsync(TestPeople.Ana), await _site.ActorAsync(TestPeople.Marcus), await _site.ActorAsync(TestPeople.Dana));
        var form = new RecordDataPointForm { Code = Sample.Code(TestSite.Housing), Period = Sample.Quarter(2026, 2), Numerator = "119", Denominator = "127", HandIn = true };
        var version = await _site.WithAsync<RecordDataPoint, int>(record => record.RunAsync(ana, form));
        await _site.WithAsync<ApproveEntry>(approve => approve.RunAsync(
            marcus, new ReviewForm { Code = form.Code, StartMonth = form.Period.StartMonth, Version = version }));
        await using var db = _site.Read();
        var entry = await db.Entries.AsNoTracking().SingleAsync(entry => entry.State == EntryState.Approved);
        await _site.WithAsync<PlanRelease, int>(plan => plan.RunAsync(dana, new PlanReleaseForm { On = on, Values = [(entry.CurveId, entry.StartMonth, entry.Version)] }));
    }

    public sealed class OnSqlite() : ClockworkTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : ClockworkTests(DatabaseKind.PostgreSql);
}
