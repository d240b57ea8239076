using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.Curves;
using RbaTracker.Testing;
using RbaTracker.Web.Features.Reporting;

namespace RbaTracker.Web.Tests.Features;

/// <summary>The page on which a value is approved or returned.</summary>
public sealed class ReviewPageTests : PageTest
{
    [Fact]
    public async Task It_shows_the_value_who_entered_it_and_what_it_changes()
    {
        await HandInAsync(TestPeople.Ana);
        var page = await OpenAsync(TestPeople.Marcus);

        Assert.Contains("93.7%", page.Find(".big-number").TextContent, StringComparison.Ordinal);
        Assert.Contains("Ana Ruiz", page.Find("article").TextContent, StringComparison.Ordinal);
        Assert.Contains("119 of 127", page.Find("article").TextContent, StringComparison.Ordinal);
        Assert.Contains("higher than in Q3 FY2026", page.Find("article").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("article svg"));
    }

    [Fact]
    public async Task An_approved_value_waits_for_its_release()
    {
        await HandInAsync(TestPeople.Ana);
        var page = await OpenAsync(TestPeople.Marcus);

        page.Find("article form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Approved", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(EntryState.Approved, (await StoredAsync()).State);
        Assert.Contains("Nothing waits", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_is_returned_only_with_a_comment()
    {
        await HandInAsync(TestPeople.Ana);
        var page = await OpenAsync(TestPeople.Marcus);

        Press(page, "Return with the comment");
        page.WaitForAssertion(() => Assert.Contains("Say what the contributor is to do", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(EntryState.Submitted, (await StoredAsync()).State);

        Type(page, "Comment", "Is June in it?");
        Press(page, "Return with the comment");

        page.WaitForAssertion(() => Assert.Contains("Returned", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Is June in it?", (await StoredAsync()).ReturnComment);
    }

    [Fact]
    public async Task Nobody_approves_what_they_entered_themselves()
    {
        await HandInAsync(TestPeople.Marcus);
        var page = await OpenAsync(TestPeople.Marcus);
        Assert.Contains("Somebody else has to approve it", page.Find("article").TextContent, StringComparison.Ordinal);

        page.Find("article form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Somebody else has to approve it", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(EntryState.Submitted, (await StoredAsync()).State);
    }

    [Fact]
    public async Task What_was_changed_since_it_was_looked_at_is_not_approved()
    {
        var version = await HandInAsync(TestPeople.Ana);
        var page = await OpenAsync(TestPeople.Marcus);
        var omar = await Site.ActorAsync(TestPeople.Marcus);
        await Site.WithAsync<ReturnEntry>(command => command.RunAsync(omar, new ReviewForm
        {
            Code = Sample.Code(TestSite.Housing),
            StartMonth = Sample.Quarter(2026, 2).StartMonth,
            Version = version,
            Comment = "Wait.",
        }));

        page.Find("article form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Somebody changed this", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal(EntryState.Returned, (await StoredAsync()).State);
    }

    [Fact]
    public async Task Another_departments_approver_has_nothing_to_review()
    {
        await HandInAsync(TestPeople.Ana);

        var page = await OpenAsync(TestPeople.Omar);

        Assert.Contains("Nothing waits", page.Markup, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<ReviewPage>> OpenAsync(string email)
    {
        await SignInAsync(email);
        var page = Render<ReviewPage>();
        page.WaitForElement("h1");
        return page;
    }

    private async Task<Entry> StoredAsync()
    {
        await using var db = Site.Read();
        return await db.Entries.AsNoTracking().SingleAsync();
    }
}
