using Microsoft.Playwright;
using RbaTracker.Browser.Tests.Browsing;

namespace RbaTracker.Browser.Tests;

/// <summary>What the pages ask of Blazor's script, which is of another version than the server: the contract of the mix.</summary>
public sealed class BlazorScriptTests(Chromium chromium, RunningSite site) : IClassFixture<RunningSite>
{
    private const string Modal = "#components-reconnect-modal";

    [Fact]
    public async Task Events_and_binding_reach_the_server_and_come_back()
    {
        await using var person = await AtRecordAsync(site.Address);
        await person.Field("Numerator").FillAsync("50");
        await person.Field("Denominator").FillAsync("80");
        await person.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(person.Page.Locator("output")).ToContainTextAsync("62.5%");
    }

    [Fact]
    public async Task The_server_calls_the_script_and_moves_the_focus()
    {
        await using var person = await AtRecordAsync(site.Address);
        await person.Button("SubmitForApproval").ClickAsync();
        await Assertions.Expect(person.Page.Locator(".error-summary")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_module_is_called_calls_back_and_takes_and_gives_streams()
    {
        Chromium.RequireIt();
        await using var probe = await ProbeSite.OpenAsync(site);
        await using var person = await chromium.VisitAsync(probe.Address);
        person.Expected = complaint => complaint.Contains("404", StringComparison.Ordinal);
        await person.Page.GotoAsync("/");
        await Assertions.Expect(person.Page.Locator("#said"))
            .ToHaveTextAsync("The server, asks the module, answers the server, says the page. 1000000 out, 1000000 in.");
    }

    [Fact]
    public async Task A_lost_connection_is_said_and_taken_up_again_with_what_was_typed()
    {
        Chromium.RequireIt();
        using var wire = new Wire(site.Address);
        await using var person = await AtRecordAsync(wire.Address);
        person.Expected = _ => true;
        await person.Field("PublicNote").FillAsync("Typed before the connection was lost.");
        await person.Page.Keyboard.PressAsync("Tab");

        wire.Cut();
        await person.Page.Locator($"{Modal}.components-reconnect-show").WaitForAsync();
        await Assertions.Expect(person.Page.Locator(".when-trying")).ToBeVisibleAsync();

        wire.Mend();
        await person.Page.Locator($"{Modal}.components-reconnect-hide").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Assertions.Expect(person.Field("PublicNote")).ToHaveValueAsync("Typed before the connection was lost.");
        await person.Field("Numerator").FillAsync("40");
        await person.Field("Denominator").FillAsync("80");
        await person.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(person.Page.Locator("output")).ToContainTextAsync("50.0%");
    }

    [Fact]
    public async Task A_site_that_was_started_again_asks_to_open_the_page_anew()
    {
        await using var own = await RunningSite.OpenAsync();
        await using var person = await AtRecordAsync(own.Address);
        person.Expected = _ => true;
        await own.StartAgainAsync();
        await person.Page.Locator($"{Modal}.components-reconnect-rejected").WaitForAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(person.Page.Locator(".when-rejected")).ToBeVisibleAsync();
        await person.Page.Locator(".when-rejected a").ClickAsync();
        await person.ReadyAsync();
        await Assertions.Expect(person.Field("Numerator")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Navigation_without_a_reload_changes_the_page_and_finds_the_missing_one()
    {
        await using var person = await AtRecordAsync(site.Address);
        await person.Page.EvaluateAsync("window.isTheSame = true");
        await person.Page.Locator(".app-nav a").First.ClickAsync();
        await person.Page.Locator(".entry").WaitForAsync();
        Assert.True(await person.Page.EvaluateAsync<bool>("window.isTheSame === true"));

        person.Expected = complaint => complaint.Contains("404", StringComparison.Ordinal);
        await person.Page.EvaluateAsync("document.querySelector('.app-nav a').href = 'no-such-page'");
        await person.Page.Locator(".app-nav a").First.ClickAsync();
        await person.SaysAsync(person.Words["NotFoundHeading"]);
        Assert.EndsWith("/no-such-page", person.Page.Url, StringComparison.Ordinal);
    }

    private async Task<Visitor> AtRecordAsync(Uri address)
    {
        Chromium.RequireIt();
        var person = await chromium.VisitAsync(address);
        await person.SignInAsync(Demo.Contributor);
        await person.ToFirstRecordAsync();
        return person;
    }
}
