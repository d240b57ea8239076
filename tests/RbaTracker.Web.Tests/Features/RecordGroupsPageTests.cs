using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Rules;
using RbaTracker.Testing;
using RbaTracker.Web.Features.DataEntry;
using RbaTracker.Web.Features.Reporting;

namespace RbaTracker.Web.Tests.Features;

/// <summary>The page on which the values by group of a period are entered, one row for each group.</summary>
public sealed class RecordGroupsPageTests : PageTest
{
    private const string Save = "Save all as drafts";
    private const string Submit = "Hand in for approval";

    [Fact]
    public async Task It_has_a_row_for_each_group_of_the_dimensions_that_the_measure_is_kept_by()
    {
        await HandInAsync(TestPeople.Ana);
        var page = await OpenAsync();

        Assert.Equal("By group · Q4 FY2026", page.Find("p.lede").TextContent);
        Assert.Equal(["Everyone together", "Age", "Under 18", "65 and older"], page.FindAll("table.entry tbody th").Select(name => name.TextContent));
        Assert.Contains("93.7%", page.Find("#everyone").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("#everyone input"));
        Assert.Equal("Under 18, how many", page.Find("[name=young]").GetAttribute("aria-label"));
        Assert.Equal("Under 18, of how many", page.Find("[name=young-of]").GetAttribute("aria-label"));
        Assert.Contains("not public", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_rows_are_saved_as_drafts_and_everyone_together_is_left_alone()
    {
        await HandInAsync(TestPeople.Ana);
        var page = await OpenAsync();

        Type(page, "young", "30");
        Type(page, "young-of", "40");
        Type(page, "older", "not collected");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("2 saved", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Contains("75.0%", page.Find("#row-young").TextContent, StringComparison.Ordinal);
        var stored = await Site.EntriesByGroupAsync();
        Assert.Equal((EntryState.Draft, Sample.Parts(30, 40)), (stored["young"].State, stored["young"].Value));
        Assert.Equal((EntryState.Draft, Absence.NotCollected), (stored["older"].State, stored["older"].Absence));
        Assert.Equal((EntryState.Submitted, Sample.Parts(119, 127)), (stored["total"].State, stored["total"].Value));
    }

    [Fact]
    public async Task Handing_in_saves_first_and_closes_the_rows()
    {
        var page = await OpenAsync();
        Type(page, "young", "30");
        Type(page, "young-of", "40");

        Press(page, Submit);

        page.WaitForAssertion(() => Assert.Contains("1 handed in", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[name=young]"));
        Assert.Contains("75.0%", page.Find("#row-young").TextContent, StringComparison.Ordinal);
        Assert.Contains("Handed in", page.Find("#row-young").TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(EntryState.Submitted, (await Site.EntriesByGroupAsync())["young"].State);
    }

    [Fact]
    public async Task A_refusal_stands_at_its_field_with_the_name_of_its_row_and_keeps_no_other_row()
    {
        var page = await OpenAsync();
        Type(page, "young", "50");
        Type(page, "young-of", "0");
        Type(page, "older", "10");
        Type(page, "older-of", "20");

        Press(page, Submit);

        page.WaitForAssertion(() => Assert.Contains("must be above zero", page.Find("#say-young").TextContent, StringComparison.Ordinal));
        Assert.Equal("true", page.Find("[name=young-of]").GetAttribute("aria-invalid"));
        Assert.Null(page.Find("[name=young]").GetAttribute("aria-invalid"));
        Assert.Equal("say-young", page.Find("[name=young-of]").GetAttribute("aria-describedby"));
        var link = page.Find("[role=alert] a");
        Assert.StartsWith("Under 18: ", link.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("#field-young-of", link.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("50", page.Find("[name=young]").GetAttribute("value"));
        Assert.Equal(EntryState.Submitted, Assert.Single(await Site.EntriesByGroupAsync()).Value.State);
    }

    [Fact]
    public async Task What_somebody_else_changed_meanwhile_is_shown_and_nothing_is_overwritten()
    {
        var page = await OpenAsync();
        await RecordAsync("20", version: 0);
        Type(page, "young", "30");
        Type(page, "young-of", "40");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Ana Ruiz saved 50.0% (20 / 40)", page.Find("#say-young").TextContent, StringComparison.Ordinal));
        Assert.Contains("Under 18: Ana Ruiz", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(20, (await Site.EntriesByGroupAsync())["young"].Numerator);

        Press(page, "Go on with mine");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("1 saved", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Equal(30, (await Site.EntriesByGroupAsync())["young"].Numerator);
    }

    [Fact]
    public async Task A_second_value_of_a_group_and_period_is_refused()
    {
        await Site.KeepByAgeAsync("Under 18", TestSite.Housing);
        await RecordAsync("20", version: 0);

        Assert.Equal(Broken.ChangedMeanwhile, (await Assert.ThrowsAsync<BrokenRuleException>(() => RecordAsync("30", version: 0))).Rule);
        Assert.Equal(20, Assert.Single(await Site.EntriesByGroupAsync()).Value.Numerator);
    }

    [Fact]
    public async Task A_group_that_the_measure_is_not_kept_by_and_everyone_by_name_are_refused()
    {
        await Site.KeepByAgeAsync("Under 18", TestSite.Parks);

        Assert.Equal(Broken.NotKeptByGroup, (await Assert.ThrowsAsync<BrokenRuleException>(() => RecordAsync("30", 0))).Rule);
        Assert.Equal(Broken.NotKeptByGroup, (await Assert.ThrowsAsync<BrokenRuleException>(() => RecordAsync("30", 0, "total"))).Rule);
        Assert.Equal(Broken.NotKeptByGroup, (await Assert.ThrowsAsync<BrokenRuleException>(() => RecordAsync("30", 0, "no-such-group"))).Rule);
        Assert.Empty(await Site.EntriesByGroupAsync());
    }

    [Fact]
    public async Task Nobody_enters_for_a_group_of_another_department()
    {
        await Site.KeepByAgeAsync("Under 18", TestSite.Housing);

        Assert.Equal(Broken.NotYourDuty, (await Assert.ThrowsAsync<BrokenRuleException>(() => RecordAsync("30", 0, by: TestPeople.Nina))).Rule);
        Assert.Empty(await Site.EntriesByGroupAsync());
    }

    [Fact]
    public async Task A_returned_row_shows_why_and_is_typed_again()
    {
        await Site.KeepByAgeAsync("Under 18", TestSite.Housing);
        var version = await Site.HandInAsync(TestPeople.Ana, TestSite.Housing, Grouped.Young, null, "30", "40");
        var marcus = await Site.ActorAsync(TestPeople.Marcus);
        var form = Grouped.Review(TestSite.Housing, Grouped.Young, version);
        form.Comment = "Is June in it?";
        await Site.WithAsync<ReturnEntry>(command => command.RunAsync(marcus, form));

        var page = await OpenAsync(keep: false);

        Assert.Contains("Is June in it?", page.Find("#row-young").TextContent, StringComparison.Ordinal);
        Type(page, "young", "31");
        Press(page, Submit);
        page.WaitForAssertion(() => Assert.Equal(EntryState.Submitted, Site.EntriesByGroupAsync().Result["young"].State));
        Assert.Equal(31, (await Site.EntriesByGroupAsync())["young"].Numerator);
    }

    [Fact]
    public async Task A_measure_without_dimensions_says_where_to_name_them()
    {
        var page = await OpenAsync(keep: false);

        Assert.Contains("not kept by groups", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task The_entry_pages_lead_here_where_there_are_groups()
    {
        var ana = await Site.SignInAsync(TestPeople.Ana);
        Assert.DoesNotContain("2026-04/groups", (await ana.GetAsync("/my-due")).Body + (await ana.GetAsync("/record/still-housed/2026-04")).Body, StringComparison.Ordinal);
        await Site.KeepByAgeAsync("Under 18", TestSite.Housing);

        foreach (var address in new[] { "/my-due", "/record/still-housed/2026-04" })
        {
            Assert.Contains("record/still-housed/2026-04/groups", (await ana.GetAsync(address)).Page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
        }

        Assert.Contains(Save, (await ana.GetAsync("/record/still-housed/2026-04/groups")).Body, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<RecordGroupsPage>> OpenAsync(bool keep = true)
    {
        if (keep)
        {
            await Site.KeepByAgeAsync("Under 18", TestSite.Housing);
        }

        await SignInAsync(TestPeople.Ana);
        var page = Render<RecordGroupsPage>(page => page.Add(p => p.Code, TestSite.Housing).Add(p => p.Start, "2026-04"));
        page.WaitForElement("h1");
        return page;
    }

    private async Task RecordAsync(string numerator, int version, string group = Grouped.Young, string by = TestPeople.Ana)
    {
        var actor = await Site.ActorAsync(by);
        await Site.WithAsync<RecordDataPoint>(record => record.RunAsync(actor, new RecordDataPointForm
        {
            Code = Sample.Code(TestSite.Housing),
            Period = Sample.Quarter(2026, 2),
            Group = Sample.Code(group),
            Numerator = numerator,
            Denominator = "40",
            Version = version,
        }));
    }
}
