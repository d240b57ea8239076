using System.Net;
using RbaTracker.Web.Features.Reporting;

namespace RbaTracker.Web.Tests.Features;

/// <summary>What staff see of the values by group, and who does.</summary>
public sealed class GroupValuesPageTests : PageTest
{
    private const string Address = "/record/still-housed/groups";

    [Fact]
    public async Task Staff_see_the_newest_values_by_dimension_and_period_marked_as_theirs_alone()
    {
        await Site.KeepByAgeAsync("Under 18", TestSite.Housing);
        await HandInAsync(TestPeople.Ana);
        var version = await Site.HandInAsync(TestPeople.Ana, TestSite.Housing, Grouped.Young, null, "30", "40");
        var marcus = await Site.ActorAsync(TestPeople.Marcus);
        await Site.WithAsync<ApproveEntry>(approve => approve.RunAsync(marcus, Grouped.Review(TestSite.Housing, Grouped.Young, version)));

        var page = await (await Site.SignInAsync(TestPeople.Dana)).GetAsync(Address);

        Assert.Contains("Staff only", page.Words, StringComparison.Ordinal);
        var rows = page.Page.QuerySelectorAll("table tbody tr").Select(row => string.Join(" ", row.Children.SelectMany(cell => cell.ChildNodes).Select(part => part.TextContent.Trim()).Where(part => part.Length > 0))).ToList();
        Assert.Equal(["Everyone 93.7% Handed in", "Age", "Under 18 75.0% Approved"], rows);
        Assert.Contains("Q4 FY2026", page.Page.QuerySelector("thead")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("65 y más", (await (await Site.SignInAsync(TestPeople.Ana)).GetAsync("/es/record/still-housed/2026-04/groups")).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestPeople.Ana, HttpStatusCode.OK)]
    [InlineData(TestPeople.Marcus, HttpStatusCode.OK)]
    [InlineData(TestPeople.Dana, HttpStatusCode.OK)]
    [InlineData(TestPeople.Nina, HttpStatusCode.NotFound)]
    [InlineData(TestPeople.Carla, HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Redirect)]
    public async Task They_are_for_whom_the_right_is_held(string? email, HttpStatusCode expected)
    {
        var visitor = email is null ? Site.Visit() : await Site.SignInAsync(email);

        Assert.Equal(expected, (await visitor.GetAsync(Address)).Status);
    }

    [Fact]
    public async Task Before_the_first_value_it_says_so() =>
        Assert.Contains("No value has been entered by group yet", (await (await Site.SignInAsync(TestPeople.Ana)).GetAsync(Address)).Words, StringComparison.Ordinal);
}
