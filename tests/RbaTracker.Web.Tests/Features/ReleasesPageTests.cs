using Microsoft.EntityFrameworkCore;
using RbaTracker.Testing;
using RbaTracker.Web.Features.Reporting;

namespace RbaTracker.Web.Tests.Features;

/// <summary>The page on which approved values are made public, now or on an announced day.</summary>
public sealed class ReleasesPageTests : PageTest
{
    [Fact]
    public async Task A_release_of_today_is_public_at_once()
    {
        await ApproveAsync();
        var page = await OpenAsync();
        Assert.Contains("93.7%", page.Find("table").TextContent, StringComparison.Ordinal);

        page.Find("form").Submit();
        Answer(page, "become public now", yes: true);

        page.WaitForAssertion(() => Assert.Contains("public now: 1", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal((0, 20), await CountsAsync());
    }

    [Fact]
    public async Task A_release_of_a_later_day_waits_for_it()
    {
        await ApproveAsync();
        var page = await OpenAsync();

        Type(page, "On", "2026-07-16");
        page.Find("form").Submit();
        Answer(page, "become public on 16 Jul 2026", yes: true);

        page.WaitForAssertion(() => Assert.Contains("planned for 16 Jul 2026", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal((1, 19), await CountsAsync());
        Assert.Contains("No approved value waits", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_confirm_releases_nothing()
    {
        await ApproveAsync();
        var page = await OpenAsync();

        page.Find("form").Submit();
        Answer(page, "become public now", yes: false);

        page.WaitForAssertion(() => Assert.Null(page.Find("fieldset.fields").GetAttribute("disabled")));
        Assert.Equal((1, 19), await CountsAsync());
    }

    [Fact]
    public async Task A_day_that_has_passed_is_refused_at_the_field()
    {
        await ApproveAsync();
        var page = await OpenAsync();

        Type(page, "On", "2026-07-14");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("has passed", At(page, "On"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_release_needs_a_value()
    {
        await ApproveAsync();
        var page = await OpenAsync();

        page.Find("input[type=checkbox]").Change(false);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("at least one value", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    private static void Answer(IRenderedComponent<ReleasesPage> page, string question, bool yes)
    {
        page.WaitForAssertion(() => Assert.Contains(question, page.Markup, StringComparison.Ordinal));
        page.FindAll(".rz-dialog button").Single(button => button.TextContent.Trim() == (yes ? "Release" : "Cancel")).Click();
    }

    private async Task<IRenderedComponent<ReleasesPage>> OpenAsync()
    {
        await SignInAsync(TestPeople.Dana);
        var page = Render<ReleasesPage>();
        page.WaitForElement("form");
        return page;
    }

    private async Task<(int Waiting, int Public)> CountsAsync()
    {
        await using var db = Site.Read();
        var housing = await db.Measures.Where(measure => measure.Code == Sample.Code(TestSite.Housing)).Select(measure => measure.CurveId).SingleAsync();
        return (await db.Entries.CountAsync(), await db.DataPoints.CountAsync(point => point.CurveId == housing) + 1);
    }
}
