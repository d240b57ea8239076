using Microsoft.Playwright;
using RbaTracker.Browser.Tests.Browsing;

namespace RbaTracker.Browser.Tests;

/// <summary>Two people at one thing, and a person without a mouse.</summary>
public sealed class EditingTests(Chromium chromium)
{
    [Fact]
    public async Task The_second_to_save_a_value_is_shown_both_and_may_go_on_with_theirs()
    {
        await using var site = await RunningSite.OpenAsync();
        await using var ana = await chromium.VisitAsync(site.Address);
        await using var lucia = await chromium.VisitAsync(site.Address);
        foreach (var (visitor, email, numerator) in new[] { (ana, Demo.Contributor, "120"), (lucia, Demo.OtherContributor, "121") })
        {
            await visitor.SignInAsync(email);
            await visitor.ToFirstRecordAsync();
            await visitor.Field("Numerator").FillAsync(numerator);
            await visitor.Field("Denominator").FillAsync("137");
        }

        await ana.Button("SaveDraft").ClickAsync();
        await ana.SaysAsync(ana.Words.Start("DraftSaved"));
        await lucia.Button("SaveDraft").ClickAsync();

        var both = lucia.Page.Locator(".conflict");
        await Assertions.Expect(both.Locator(".version").First).ToContainTextAsync("Ana Ruiz");
        await Assertions.Expect(both.Locator(".version-value").First).ToContainTextAsync("(120 / 137)");
        await Assertions.Expect(both.Locator(".version-value").Last).ToContainTextAsync("(121 / 137)");

        await lucia.Button("UseMine").ClickAsync();
        await lucia.Button("SaveDraft").ClickAsync();
        await lucia.SaysAsync(lucia.Words.Start("DraftSaved"));
        await lucia.Page.ReloadAsync();
        await lucia.ReadyAsync();
        await Assertions.Expect(lucia.Field("Numerator")).ToHaveValueAsync("121");

        await using var dana = await chromium.VisitAsync(site.Address);
        await dana.SignInAsync(Demo.Publisher);
        var signedIn = await dana.StaySignedInAsync();
        await using var danaAtHome = await chromium.VisitAsync(site.Address, signedIn: signedIn);
        foreach (var (visitor, name) in new[] { (dana, "Households that stay housed"), (danaAtHome, "Households with a home after a year") })
        {
            await visitor.GoAsync("records/measures/still-housed");
            await visitor.Page.Locator("#field-NameEnglish").FillAsync(name);
        }

        await dana.Button("Save").ClickAsync();
        await dana.SaysAsync(dana.Words["Saved"]);
        await danaAtHome.Button("Save").ClickAsync();
        var versions = danaAtHome.Page.Locator(".conflict .version");
        await Assertions.Expect(versions.First).ToContainTextAsync("Households that stay housed");
        await Assertions.Expect(versions.Last).ToContainTextAsync("Households with a home after a year");
        await danaAtHome.Button("UseMine").ClickAsync();
        await danaAtHome.Button("Save").ClickAsync();
        await danaAtHome.SaysAsync(danaAtHome.Words["Saved"]);
        await danaAtHome.GoAsync(Demo.MeasurePage);
        await Assertions.Expect(danaAtHome.Page.Locator("h1")).ToHaveTextAsync("Households with a home after a year");
    }

    [Fact]
    public async Task A_value_is_handed_in_without_a_mouse()
    {
        await using var site = await RunningSite.OpenAsync();
        await using var person = await chromium.VisitAsync(site.Address);
        await person.GoAsync("sign-in");
        await TabToAsync(person, "#email");
        await person.Page.Keyboard.TypeAsync(Demo.Contributor);
        await person.Page.Keyboard.PressAsync("Tab");
        await person.Page.Keyboard.TypeAsync(Demo.Password);
        await person.Page.Keyboard.PressAsync("Enter");
        await person.Page.Locator(".entry").WaitForAsync();
        await person.ReadyAsync();
        await TabToAsync(person, "[data-notes]");
        await person.Page.Keyboard.PressAsync("Enter");
        await TabToAsync(person, "[data-own-page]");
        await person.Page.Keyboard.PressAsync("Enter");
        await person.Field("Numerator").WaitForAsync();
        await person.ReadyAsync();
        await TabToAsync(person, "#field-Numerator");
        await person.Page.Keyboard.TypeAsync("twelve");
        await person.Page.Keyboard.PressAsync("Enter");

        // What is wrong is said at once: the summary has the focus, and its link leads to the field.
        await Assertions.Expect(person.Page.Locator(".error-summary")).ToBeFocusedAsync();
        await person.Page.Keyboard.PressAsync("Tab");
        await person.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(person.Page.Locator("#field-Numerator")).ToBeFocusedAsync();
        await person.Page.Keyboard.PressAsync("ControlOrMeta+a");
        await person.Page.Keyboard.TypeAsync("128");
        await TabToAsync(person, "#field-Denominator");
        await person.Page.Keyboard.TypeAsync("137");
        await TabToAsync(person, "button.button-primary");
        await person.Page.Keyboard.PressAsync("Enter");
        await person.SaysAsync(person.Words.Start("HandedInNow"));
    }

    private static async Task TabToAsync(Visitor person, string selector)
    {
        for (var i = 0; i < 40; i++)
        {
            if (await person.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }

            await person.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The Tab key does not reach {selector}.");
    }
}
