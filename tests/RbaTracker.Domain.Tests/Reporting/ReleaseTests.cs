using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Reporting;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Tests.Rules;

namespace RbaTracker.Domain.Tests.Reporting;

public sealed class ReleaseTests
{
    [Fact]
    public void A_release_takes_approved_values_for_a_day_to_come()
    {
        var entry = Sample.Entry(EntryState.Approved);
        var release = new Release([entry], Sample.Today.AddDays(7), Sample.Today, Sample.Approver, Sample.Now);

        Assert.Equal(release.Id, entry.ReleaseId);
        Assert.Equal((Sample.Today.AddDays(7), Sample.Approver, Sample.Now), (release.On, release.PlannedBy, release.PlannedAt));
        Assert.Null(release.PublishedAt);
    }

    [Fact]
    public void The_release_of_an_import_is_published_as_it_comes()
    {
        var release = Release.OfImport(Sample.Approver, Sample.Today, Sample.Now);

        Assert.Equal((Sample.Today, Sample.Approver, Sample.Now, Sample.Now), (release.On, release.PlannedBy, release.PlannedAt, release.PublishedAt));
        Assert.False(release.IsDue(Sample.Today));
    }

    [Fact]
    public void A_release_has_at_least_one_value() => Refused.Because(Broken.ReleaseNeedsValues, () => Plan([]));

    [Fact]
    public void A_release_is_announced_for_today_or_later()
    {
        var yesterday = Sample.Today.AddDays(-1);
        Assert.Equal([yesterday], Refused.Because(Broken.ReleaseDayPassed, () => Plan([Sample.Entry(EntryState.Approved)], yesterday)));
        Assert.True(Plan([Sample.Entry(EntryState.Approved)]).IsDue(Sample.Today));
    }

    [Fact]
    public void No_group_is_released_before_small_groups_can_be_protected() =>
        Refused.Because(
            Broken.GroupsNotReleased,
            () => Plan([Sample.Entry(EntryState.Approved), Sample.Entry(EntryState.Approved, group: new GroupId(2))]));

    [Theory]
    [InlineData(EntryState.Draft)]
    [InlineData(EntryState.Submitted)]
    [InlineData(EntryState.Returned)]
    public void What_is_not_approved_is_not_released_and_what_is_stays_free(EntryState state)
    {
        var approved = Sample.Entry(EntryState.Approved);

        Refused.Because(Broken.EntryNotApproved, () => Plan([approved, Sample.Entry(state)]));

        Assert.Null(approved.ReleaseId);
    }

    [Fact]
    public void A_value_is_released_once()
    {
        var (planned, free) = (Sample.Entry(EntryState.Approved), Sample.Entry(EntryState.Approved));
        Plan([planned]);

        Refused.Because(Broken.EntryInRelease, () => Plan([free, planned]));

        Assert.Null(free.ReleaseId);
    }

    [Fact]
    public void A_release_is_due_from_its_day_until_it_is_published()
    {
        var day = Sample.Today.AddDays(7);
        var release = Plan([Sample.Entry(EntryState.Approved)], day);

        Assert.False(release.IsDue(day.AddDays(-1)));
        Assert.True(release.IsDue(day));
        Assert.True(release.IsDue(day.AddDays(30)));

        release.Publish(day, Sample.Now);
        Assert.False(release.IsDue(day));
        Assert.Equal(Sample.Now, release.PublishedAt);
    }

    [Fact]
    public void Nothing_is_public_before_the_announced_day()
    {
        var day = Sample.Today.AddDays(7);
        var release = Plan([Sample.Entry(EntryState.Approved)], day);

        Assert.Equal([day], Refused.Because(Broken.ReleaseDayNotCome, () => release.Publish(day.AddDays(-1), Sample.Now)));
        Assert.Null(release.PublishedAt);
    }

    [Fact]
    public void A_release_is_published_once()
    {
        var release = Plan([Sample.Entry(EntryState.Approved)]);
        release.Publish(Sample.Today, Sample.Now);

        Refused.Because(Broken.ReleasePublished, () => release.Publish(Sample.Today, Sample.Now.AddDays(1)));
        Assert.Equal(Sample.Now, release.PublishedAt);
    }

    private static Release Plan(IReadOnlyCollection<Entry> entries, DateOnly? on = null) =>
        new(entries, on ?? Sample.Today, Sample.Today, Sample.Approver, Sample.Now);
}
