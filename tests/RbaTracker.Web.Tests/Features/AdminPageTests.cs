using System.Net;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.City;
using RbaTracker.Domain.People;
using RbaTracker.Web.Features.Accounts;
using RbaTracker.Web.Features.Admin;
using RbaTracker.Web.Features.Measures;

namespace RbaTracker.Web.Tests.Features;

/// <summary>The pages on which the office sets up people, words and settings.</summary>
public sealed class AdminPageTests : PageTest
{
    [Fact]
    public async Task A_colleague_who_was_added_can_sign_in()
    {
        await SignInAsync(TestPeople.Priya);
        var page = Render<PeoplePage>();
        page.WaitForAssertion(() => Assert.Contains("Ana Ruiz", page.Find("tbody").TextContent, StringComparison.Ordinal));

        Type(page, "Name", "Sam New");
        Type(page, "Email", "sam@laurelridge.example");
        Type(page, "Password", "several words in a row");
        Type(page, "Role", nameof(Role.Publisher));
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Sam New was added", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Sam New", page.Find("tbody").TextContent, StringComparison.Ordinal);
        var sam = Site.Visit();
        Assert.Equal(HttpStatusCode.Redirect, (await sam.SignInAsync("sam@laurelridge.example", "several words in a row")).Status);
        Assert.Equal(HttpStatusCode.OK, (await sam.GetAsync("/releases")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await sam.GetAsync("/people")).Status);
    }

    [Theory]
    [InlineData("", "sam@laurelridge.example", "several words in a row", "Enter the person's name")]
    [InlineData("Sam", "no address", "several words in a row", "Enter an e-mail address")]
    [InlineData("Sam", "sam@laurelridge.example", "short", "at least 12 characters")]
    [InlineData("Sam", "ana@laurelridge.example", "several words in a row", "exists already")]
    [InlineData("Sam", "sam@laurelridge.example", "aaaaaaaaaaaaaaaa", "not all alike")]
    public async Task A_colleague_is_refused_in_words(string name, string email, string password, string sentence)
    {
        await SignInAsync(TestPeople.Priya);
        var page = Render<PeoplePage>();
        page.WaitForElement("tbody tr");

        Type(page, "Name", name);
        Type(page, "Email", email);
        Type(page, "Password", password);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains(sentence, page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        await using var db = Site.Read();
        Assert.False(await db.People.AnyAsync(person => person.Name == "Sam", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Accent", "#ffd700", "It needs at least 4.5 to 1")]
    [InlineData("Accent", "blue", "Write the colour as #")]
    [InlineData("CityEnglish", "", "Enter the name of the city in English")]
    [InlineData("TimeZone", "Mars/Olympus", "This time zone is not known")]
    [InlineData("ResultOneEnglish", "Outcome", "both its singular and its plural")]
    public async Task Settings_are_refused_in_words(string field, string typed, string sentence)
    {
        await SignInAsync(TestPeople.Priya);
        var page = Render<SettingsPage>();
        page.WaitForElement($"[name={field}]");

        Type(page, field, typed);
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains(sentence, page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        await using var db = Site.Read();
        Assert.Equal(CitySettings.DefaultAccent, (await db.Settings.SingleAsync(TestContext.Current.CancellationToken)).Accent);
    }

    [Fact]
    public async Task Settings_that_two_changed_are_both_shown()
    {
        await SignInAsync(TestPeople.Priya);
        var page = Render<SettingsPage>();
        page.WaitForElement("[name=Accent]");
        var form = await Site.WithAsync<SettingsQuery, SettingsForm>(query => query.RunAsync());
        form.ProductEnglish = "Theirs";
        await Site.WithAsync<ChangeSettings>(change => change.RunAsync(Actor, form));

        Type(page, "ProductEnglish", "Mine");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".conflict")));
        Assert.Contains("Theirs", page.FindAll(".conflict .version")[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Mine", page.FindAll(".conflict .version")[1].TextContent, StringComparison.Ordinal);

        Press(page, "Go on with mine");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Saved", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Mine", (await Site.Visit().GetAsync("/")).Page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measures_new_words_are_public_at_once()
    {
        await Site.Visit().GetAsync("/measures/still-housed");
        await SignInAsync(TestPeople.Dana);
        var page = Render<MeasureFormPage>(page => page.Add(p => p.Code, TestSite.Housing));
        page.WaitForElement("[name=NameEnglish]");

        Type(page, "NameEnglish", "Homes kept for a year");
        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Saved", page.Find("[role=status]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Homes kept for a year", (await Site.Visit().GetAsync("/measures/still-housed")).Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }
}
