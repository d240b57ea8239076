using Microsoft.Playwright;
using RbaTracker.Browser.Tests.Browsing;
using RbaTracker.Testing;

namespace RbaTracker.Browser.Tests;

/// <summary>The way of one value, as people go it: from the contributor's form to the page that a resident reads.</summary>
public sealed class SliceTests(Chromium chromium)
{
    [Theory]
    [InlineData("en", 1280, DatabaseKind.Sqlite)]
    [InlineData("es", 1280, DatabaseKind.PostgreSql)]
    [InlineData("en", 390, DatabaseKind.PostgreSql)]
    [InlineData("es", 390, DatabaseKind.Sqlite)]
    public async Task A_value_goes_from_the_contributors_form_to_the_residents_page(string language, int width, DatabaseKind kind)
    {
        await using var site = await RunningSite.OpenAsync(kind);
        var shown = language == "en" ? "93.4%" : "93.4 %";

        await using (var contributor = await chromium.VisitAsync(site.Address, language, width))
        {
            await contributor.SignInAsync(Demo.Contributor);
            await contributor.ToFirstRecordAsync();
            await contributor.Field("Numerator").FillAsync("128");
            await contributor.Field("Denominator").FillAsync("137");
            await contributor.Button("SaveDraft").ClickAsync();
            await contributor.SaysAsync(contributor.Words.Start("DraftSaved"));

            await contributor.Page.ReloadAsync();
            await contributor.ReadyAsync();
            await Assertions.Expect(contributor.Field("Numerator")).ToHaveValueAsync("128");
            await Assertions.Expect(contributor.Field("Denominator")).ToHaveValueAsync("137");
            await Assertions.Expect(contributor.Page.Locator("output")).ToContainTextAsync(shown);

            await contributor.Button("SubmitForApproval").ClickAsync();
            await contributor.SaysAsync(contributor.Words.Start("HandedInNow"));
            await contributor.SignOutAsync();
        }

        await using (var approver = await chromium.VisitAsync(site.Address, language, width))
        {
            await approver.SignInAsync(Demo.Approver);
            await approver.GoAsync("review");
            await Assertions.Expect(approver.Page.Locator(".big-number")).ToHaveTextAsync(shown);
            await Assertions.Expect(approver.Page.Locator("article .curve svg:visible")).ToHaveCountAsync(1);
            await approver.Button("Approve").ClickAsync();
            await approver.SaysAsync(approver.Words["NothingToReview"]);
            await approver.SignOutAsync();
        }

        await using (var resident = await chromium.VisitAsync(site.Address, language, width))
        {
            await resident.GoAsync(Demo.MeasurePage);
            await Assertions.Expect(resident.Page.Locator(".big-number")).Not.ToHaveTextAsync(shown);
        }

        await using (var publisher = await chromium.VisitAsync(site.Address, language, width))
        {
            await publisher.SignInAsync(Demo.Publisher);
            await publisher.GoAsync("releases");
            await publisher.Button("PlanTheRelease").ClickAsync();
            await publisher.Page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = publisher.Words["PlanTheRelease"] }).ClickAsync();
            await publisher.SaysAsync(publisher.Words.Start("PublicNow"));
            await publisher.SignOutAsync();
        }

        await using (var resident = await chromium.VisitAsync(site.Address, language, width))
        {
            await resident.GoAsync(Demo.MeasurePage);
            await Assertions.Expect(resident.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
            await Assertions.Expect(resident.Page.Locator(".big-number")).ToHaveTextAsync(shown);
            await Assertions.Expect(resident.Page.Locator(".curve svg:visible .curve-last")).ToContainTextAsync("93.4");
            await Assertions.Expect(resident.Page.Locator("table.data tbody tr").First).ToContainTextAsync(shown);
            await Assertions.Expect(resident.Page.Locator("script")).ToHaveCountAsync(0);
        }
    }
}
