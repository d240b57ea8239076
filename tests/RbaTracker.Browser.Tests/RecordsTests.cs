using Microsoft.Playwright;
using RbaTracker.Browser.Tests.Browsing;

namespace RbaTracker.Browser.Tests;

/// <summary>The office keeps a record from its making to its end.</summary>
public sealed class RecordsTests(Chromium chromium)
{
    [Theory]
    [InlineData("en", 1280)]
    [InlineData("es", 390)]
    public async Task A_record_is_made_changed_retired_found_again_and_another_deleted(string language, int width)
    {
        await using var site = await RunningSite.OpenAsync();
        await using var dana = await chromium.VisitAsync(site.Address, language, width);
        await dana.SignInAsync(Demo.Publisher);
        await dana.GoAsync("records");
        foreach (var code in new[] { "homes", "good-homes", "mistake" })
        {
            await dana.GoAsync("records/focus-areas");
            await dana.Link("NewFocusArea").ClickAsync();
            await dana.ReadyAsync();
            await dana.Field("CodeField").FillAsync(code);
            await dana.Page.Locator("#field-NameEnglish").FillAsync($"Homes {code}");
            await dana.Page.Locator("#field-NameSpanish").FillAsync($"Hogares {code}");
            await dana.Button("Create").ClickAsync();
            await dana.SaysAsync(dana.Words["RecordCreated"]);
            await dana.ReadyAsync();
        }

        // The page of the new record is its own page already: it saves without being opened again.
        await dana.Page.Locator("#field-DescriptionEnglish").FillAsync("Made twice.");
        await dana.Button("Save").ClickAsync();
        await dana.SaysAsync(dana.Words["Saved"]);
        await dana.Button("Delete").ClickAsync();
        await dana.Page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = dana.Words["Delete"] }).ClickAsync();
        await Assertions.Expect(dana.Page.Locator(".record-name")).ToHaveCountAsync(2);

        await dana.GoAsync("records/focus-areas/homes");
        await dana.Page.Locator("#field-On").FillAsync("2020-07-01");
        await dana.Page.Locator("#field-ReplacedBy").SelectOptionAsync("good-homes");
        await dana.Page.Locator("#field-ReasonEnglish").FillAsync("Said anew by the council.");
        await dana.Button("Retire").ClickAsync();
        await dana.SaysAsync(dana.Words["RetiredNow"]);
        await Assertions.Expect(dana.Page.Locator(".message-near a")).ToHaveTextAsync("good-homes");

        await dana.GoAsync("records/focus-areas");
        await Assertions.Expect(dana.Page.Locator(".record-name")).ToHaveCountAsync(1);
        await dana.Field("RecordStateLabel").SelectOptionAsync("retired");
        await dana.Button("ShowList").ClickAsync();
        await Assertions.Expect(dana.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("state=retired"));
        await dana.Page.Locator(".record-name").ClickAsync();
        await dana.Link("History").ClickAsync();
        await Assertions.Expect(dana.Page.Locator(".history-step")).ToHaveCountAsync(2);
    }
}
