using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Rules;
using RbaTracker.Testing;
using RbaTracker.Web.Features.Reporting;

namespace RbaTracker.Web.Tests.Features;

/// <summary>Approving many values in one go: each is decided like a single one.</summary>
public sealed class BulkApprovalTests : PageTest
{
    [Fact]
    public async Task Each_is_approved_or_refused_by_its_own_rule()
    {
        var versions = await ThreeAsync();
        var parks = await Site.HandInAsync(TestPeople.Nina, TestSite.Parks, null, "12");
        var marcus = await Site.ActorAsync(TestPeople.Marcus);

        var done = await ApproveAsync(
            marcus,
            Grouped.Review(TestSite.Housing, null, versions.Total),
            Grouped.Review(TestSite.Housing, Grouped.Young, versions.Young),
            Grouped.Review(TestSite.Housing, Grouped.Older, versions.Older - 1),
            Grouped.Review(TestSite.Parks, null, parks),
            Grouped.Review(TestSite.Housing, "no-such-group", 1));

        Assert.Equal([null, Broken.ApproverEnteredIt, Broken.ChangedMeanwhile, Broken.NotYourDuty, Broken.ChangedMeanwhile], done.Select(one => one.Refusal?.Rule));
        await using var db = Site.Read();
        var approved = Assert.Single(await db.Entries.Where(entry => entry.State == EntryState.Approved).ToListAsync(Cancellation));
        Assert.Equal((GroupId.Total, marcus.Person), (approved.GroupId, approved.ApprovedBy));
        Assert.Equal(3, await db.Entries.CountAsync(entry => entry.State == EntryState.Submitted, Cancellation));
    }

    [Fact]
    public async Task The_audit_reads_as_if_each_had_been_approved_alone()
    {
        var versions = await ThreeAsync();
        var marcus = await Site.ActorAsync(TestPeople.Marcus);
        var before = await AuditedAsync(marcus);

        await ApproveAsync(marcus, Grouped.Review(TestSite.Housing, null, versions.Total));
        var alone = await AuditedAsync(marcus) - before;
        await ApproveAsync(marcus, Grouped.Review(TestSite.Housing, Grouped.Older, versions.Older), Grouped.Review(TestSite.Housing, Grouped.Young, versions.Young));

        // The second is Marcus's own, so that nothing is written of it.
        Assert.Equal(1, alone);
        Assert.Equal(before + 2, await AuditedAsync(marcus));
    }

    [Fact]
    public async Task Somebody_without_the_duty_approves_none()
    {
        var versions = await ThreeAsync();
        foreach (var actor in new[] { Actor.Nobody, await Site.ActorAsync(TestPeople.Ana), await Site.ActorAsync(TestPeople.Omar), await Site.ActorAsync(TestPeople.Dana) })
        {
            var done = await ApproveAsync(actor, Grouped.Review(TestSite.Housing, null, versions.Total), Grouped.Review(TestSite.Housing, Grouped.Older, versions.Older));
            Assert.All(done, one => Assert.Equal(Broken.NotYourDuty, one.Refusal?.Rule));
        }

        Assert.All((await Site.EntriesByGroupAsync()).Values, entry => Assert.Equal(EntryState.Submitted, entry.State));
    }

    [Fact]
    public async Task The_page_approves_what_is_ticked_and_names_what_is_not()
    {
        await ThreeAsync();
        var page = await OpenAsync();

        page.Find("[name=all]").Change(true);
        Assert.All(page.FindAll(".queue li input"), box => Assert.True(box.HasAttribute("checked")));
        page.Find(".queue form").Submit();

        page.WaitForAssertion(() => Assert.Equal("2 approved, 1 not:", page.Find("[role=status]").TextContent));
        var refused = Assert.Single(page.FindAll(".not-approved li")).TextContent;
        Assert.StartsWith("Households still housed after 12 months, Q4 FY2026, Under 18: You entered this value yourself. Somebody else has to approve it", refused, StringComparison.Ordinal);
        Assert.Single(page.FindAll(".queue li"));
        var stored = await Site.EntriesByGroupAsync();
        Assert.Equal((EntryState.Approved, EntryState.Approved, EntryState.Submitted), (stored["total"].State, stored["older"].State, stored["young"].State));
    }

    [Fact]
    public async Task What_was_changed_since_it_was_shown_is_not_approved_unseen()
    {
        var versions = await ThreeAsync();
        var page = await OpenAsync();
        page.Find("[name=tick-still-housed-2026-04-older]").Change(true);
        page.Find("[name=tick-still-housed-2026-04]").Change(true);
        var form = Grouped.Review(TestSite.Housing, Grouped.Older, versions.Older);
        form.Comment = "Wait.";
        await Site.WithAsync<ReturnEntry>(command => command.RunAsync(Actor, form));

        page.Find(".queue form").Submit();

        page.WaitForAssertion(() => Assert.Equal("1 approved, 1 not:", page.Find("[role=status]").TextContent));
        Assert.Contains("65 and older: Somebody changed this", page.Find(".not-approved").TextContent, StringComparison.Ordinal);
        var stored = await Site.EntriesByGroupAsync();
        Assert.Equal((EntryState.Approved, EntryState.Returned, EntryState.Submitted), (stored["total"].State, stored["older"].State, stored["young"].State));
    }

    [Fact]
    public async Task With_nothing_ticked_it_asks_for_one()
    {
        await ThreeAsync();
        var page = await OpenAsync();

        page.Find(".queue form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Select at least one value", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_value_of_a_group_is_named_with_it_and_approved_alone_too()
    {
        await ThreeAsync();
        await SignInAsync(TestPeople.Marcus);
        var navigation = Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>();
        navigation.NavigateTo(Links.ReviewOf(Sample.Code(TestSite.Housing), new DateOnly(2026, 4, 1), Sample.Code(Grouped.Older)));
        var page = Render<ReviewPage>();
        page.WaitForElement("article form");

        Assert.Equal("Group: 65 and older", page.Find("#whom").TextContent);
        Assert.Contains("Staff only", page.Find("article").TextContent, StringComparison.Ordinal);
        Assert.Contains("Everyone together", page.Find("article dl").TextContent, StringComparison.Ordinal);
        Assert.Contains("93.7%", page.Find("article dl").TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.FindAll(".queue li").Count);

        page.Find("article form").Submit();

        page.WaitForAssertion(() => Assert.Contains("(65 and older)", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(EntryState.Approved, (await Site.EntriesByGroupAsync())["older"].State);
        Assert.Equal(EntryState.Submitted, (await Site.EntriesByGroupAsync())["total"].State);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Everyone together and the older by Ana, the young by Marcus himself.</summary>
    private async Task<(int Total, int Young, int Older)> ThreeAsync()
    {
        await Site.KeepByAgeAsync("Under 18", TestSite.Housing);
        return (
            await HandInAsync(TestPeople.Ana),
            await Site.HandInAsync(TestPeople.Marcus, TestSite.Housing, Grouped.Young, null, "30", "40"),
            await Site.HandInAsync(TestPeople.Ana, TestSite.Housing, Grouped.Older, null, "50", "60"));
    }

    private Task<IReadOnlyList<ApprovedOrNot>> ApproveAsync(Actor actor, params ReviewForm[] values) =>
        Site.WithAsync<ApproveEntries, IReadOnlyList<ApprovedOrNot>>(approve => approve.RunAsync(actor, new ApproveEntriesForm { Ticked = values }));

    private async Task<IRenderedComponent<ReviewPage>> OpenAsync()
    {
        await SignInAsync(TestPeople.Marcus);
        var page = Render<ReviewPage>();
        page.WaitForElement("article form");
        return page;
    }

    private async Task<int> AuditedAsync(Actor actor)
    {
        await using var db = Site.Read();
        return await db.AuditEntries.CountAsync(entry => entry.Person == actor.Person, Cancellation);
    }
}
