using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Rules;
using RbaTracker.Web.Features.DataEntry;

namespace RbaTracker.Web.Tests.Features;

/// <summary>The page on which a value is entered: it is drawn, it refuses in words at the field, it saves, and it shows both where two changed one.</summary>
public sealed class RecordDataPointPageTests : PageTest
{
    private const string HandIn = "Hand in for approval";

    [Fact]
    public async Task It_shows_the_measure_its_period_and_the_latest_values()
    {
        var page = await OpenAsync();

        Assert.Contains("Households still housed after 12 months", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Equal("Q4 FY2026", page.Find("p.lede").TextContent);
        Assert.Equal(5, page.FindAll("section[aria-labelledby=recent] tbody tr").Count);
        Assert.Contains("88.1%", page.Find("section[aria-labelledby=recent] tbody tr").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "", "", "", "Number", "Enter the value")]
    [InlineData("many", "", "", "", "Number", "“many” is not a number")]
    [InlineData("1,5", "", "", "", "Number", "“1,5” is not a number")]
    [InlineData("", "119", "", "", "Denominator", "both the numerator and the denominator")]
    [InlineData("", "", "127", "", "Denominator", "both the numerator and the denominator")]
    [InlineData("", "119", "0", "", "Denominator", "must be above zero")]
    [InlineData("", "1x", "127", "", "Numerator", "“1x” is not a number")]
    [InlineData("93.7", "119", "127", "", "Number", "either the two parts or only the percent")]
    [InlineData("", "119", "127", "NotCollected", "Absence", "not both")]
    [InlineData("93", "", "", "NotApplicable", "Absence", "not both")]
    public async Task It_refuses_at_the_field_in_words(string number, string numerator, string denominator, string absence, string field, string sentence)
    {
        var page = await OpenAsync();

        Fill(page, number, numerator, denominator, absence);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains(sentence, At(page, field), StringComparison.Ordinal));
        Assert.Contains(sentence, page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find($"[name='{field}']").GetAttribute("aria-invalid"));
        Assert.Null(await StoredAsync());
    }

    [Fact]
    public async Task A_share_above_the_whole_is_refused_in_words()
    {
        var page = await OpenAsync();

        Fill(page, "", "128", "127", "");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("a share cannot be more than the whole", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Null(await StoredAsync());
    }

    [Fact]
    public async Task It_hands_a_value_in_and_closes_it()
    {
        var page = await OpenAsync();

        Fill(page, "", "119", "127", "");
        Assert.Contains("93.7%", page.Find("output").TextContent, StringComparison.Ordinal);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[role=status]")));
        var entry = await StoredAsync();
        Assert.Equal((EntryState.Submitted, 119m, 127m), (entry!.State, entry.Numerator, entry.Denominator));
        Assert.Equal(Actor.Person, entry.EnteredBy);
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task It_keeps_a_draft_that_can_be_gone_on_with()
    {
        var page = await OpenAsync();
        Fill(page, "", "118", "127", "");
        Press(page, "Save draft");
        page.WaitForAssertion(() => Assert.Contains("Draft saved", page.Find("[role=status]").TextContent, StringComparison.Ordinal));

        Fill(page, "", "119", "127", "");
        Press(page, "Save draft");

        page.WaitForAssertion(() => Assert.Equal(119m, StoredAsync().GetAwaiter().GetResult()!.Numerator));
        Assert.Equal(EntryState.Draft, (await StoredAsync())!.State);
        Assert.Equal("119", (await OpenAsync()).Find("[name=Numerator]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_reason_stands_where_there_is_no_value()
    {
        var page = await OpenAsync();

        Fill(page, "", "", "", "NotReleasedBySource");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[role=status]")));
        var entry = await StoredAsync();
        Assert.Equal((Absence.NotReleasedBySource, null), (entry!.Absence, entry.Number));
    }

    [Fact]
    public async Task A_second_value_for_a_period_is_refused_and_both_are_shown()
    {
        var page = await OpenAsync();
        await HandInAsync(TestPeople.Lucia, "111", "127", handIn: false);

        Fill(page, "", "119", "127", "");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".conflict")));
        var both = page.FindAll(".conflict .version");
        Assert.Contains("Lucía Vega", both[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("87.4%", both[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("93.7%", both[1].TextContent, StringComparison.Ordinal);
        Assert.Equal(111m, (await StoredAsync())!.Numerator);

        Press(page, "Go on with mine");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(119m, StoredAsync().GetAwaiter().GetResult()!.Numerator));
    }

    [Fact]
    public async Task What_somebody_else_saved_can_be_kept()
    {
        var page = await OpenAsync();
        await HandInAsync(TestPeople.Lucia, "111", "127", handIn: false);
        Fill(page, "", "119", "127", "");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".conflict")));

        Press(page, "Keep the stored one");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".conflict")));
        Assert.Equal("111", page.Find("[name=Numerator]").GetAttribute("value"));
    }

    [Fact]
    public async Task A_second_value_past_the_page_is_refused_by_the_rule()
    {
        await HandInAsync(TestPeople.Ana, handIn: false);

        var refusal = await Assert.ThrowsAsync<BrokenRuleException>(() => HandInAsync(TestPeople.Lucia, "1", "2"));

        Assert.Equal(Broken.ChangedMeanwhile, refusal.Rule);
    }

    [Fact]
    public async Task A_published_period_is_changed_only_with_a_kind_and_a_reason()
    {
        var page = await OpenAsync("2026-01");
        Fill(page, "", "120", "135", "");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.NotNull(At(page, "RevisionKind")));
        Assert.Contains("The reason is shown in public", At(page, "RevisionReason"), StringComparison.Ordinal);

        Type(page, "RevisionKind", nameof(RevisionKind.Correction));
        Type(page, "RevisionReason", "One household was missed.");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[role=status]")));
        Assert.Equal(RevisionKind.Correction, (await StoredAsync())!.RevisionKind);
    }

    private async Task<IRenderedComponent<RecordDataPointPage>> OpenAsync(string start = "2026-04")
    {
        await SignInAsync(TestPeople.Ana);
        var page = Render<RecordDataPointPage>(page => page.Add(p => p.Code, TestSite.Housing).Add(p => p.Start, start));
        page.WaitForElement("h1");
        return page;
    }

    private static void Fill(IRenderedComponent<RecordDataPointPage> page, string number, string numerator, string denominator, string absence)
    {
        Type(page, "Number", number);
        Type(page, "Numerator", numerator);
        Type(page, "Denominator", denominator);
        Type(page, "Absence", absence);
    }

    private async Task<Entry?> StoredAsync()
    {
        await using var db = Site.Read();
        return await db.Entries.AsNoTracking().SingleOrDefaultAsync();
    }
}
