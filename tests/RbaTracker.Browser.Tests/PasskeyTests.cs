using Microsoft.Playwright;
using RbaTracker.Browser.Tests.Browsing;

namespace RbaTracker.Browser.Tests;

/// <summary>Signing in with a passkey, and signing out everywhere.</summary>
public sealed class PasskeyTests(Chromium chromium, RunningSite site) : IClassFixture<RunningSite>
{
    private static readonly TimeSpan EverywhereWithin = TimeSpan.FromSeconds(35);

    [Fact]
    public async Task A_passkey_signs_in_and_signing_out_everywhere_ends_the_other_session()
    {
        Chromium.RequireIt();
        await using var elsewhere = await chromium.VisitAsync(site.Address);
        await elsewhere.SignInAsync(Demo.Contributor);

        await using var person = await chromium.VisitAsync(site.Address);
        await GiveAuthenticatorAsync(person.Page);
        await person.SignInAsync(Demo.Contributor);
        await person.GoAsync("account");
        await person.Field("PasskeyName").FillAsync("work laptop");
        await person.Button("AddPasskey").ClickAsync();
        await person.SaysAsync(person.Words["PasskeyAdded"]);
        await person.SignOutAsync();

        await person.GoAsync("sign-in");
        await person.Button("SignInWithPasskey").ClickAsync();
        await person.Page.Locator(".person-name").WaitForAsync();

        await person.GoAsync("account");
        await person.Button("SignOutEverywhere").ClickAsync();
        await person.Button("SignIn").WaitForAsync();

        var since = System.Diagnostics.Stopwatch.StartNew();
        do
        {
            await Task.Delay(1000, TestContext.Current.CancellationToken);
            await elsewhere.GoAsync("my-due");
        }
        while (await elsewhere.Button("SignIn").CountAsync() == 0 && since.Elapsed < EverywhereWithin);
        Assert.Equal(1, await elsewhere.Button("SignIn").CountAsync());
    }

    [Fact]
    public async Task A_passkey_can_be_added_after_coming_from_a_page_with_a_circuit()
    {
        Chromium.RequireIt();
        await using var person = await chromium.VisitAsync(site.Address);
        await GiveAuthenticatorAsync(person.Page);
        await person.SignInAsync(Demo.Approver);
        await person.GoAsync("review");
        await person.Page.Locator(".person-name").ClickAsync();
        await person.Field("PasskeyName").FillAsync("phone");
        await person.Button("AddPasskey").ClickAsync();
        await person.SaysAsync(person.Words["PasskeyAdded"]);
    }

    private static async Task GiveAuthenticatorAsync(IPage page)
    {
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("WebAuthn.enable");
        await devTools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
