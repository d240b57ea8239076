using RbaTracker.Browser.Tests.Browsing;

namespace RbaTracker.Browser.Tests;

/// <summary>What a newcomer meets who starts the product for the first time.</summary>
public sealed class DemonstrationTests(Chromium chromium, DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    [Theory]
    [InlineData("en", 1280)]
    [InlineData("es", 390)]
    public async Task The_first_start_opens_a_city_that_reads_well_and_has_work_left(string language, int width)
    {
        Chromium.RequireIt();
        await using var newcomer = await chromium.VisitAsync(site.Address, language, width);
        foreach (var address in new[] { "", "scorecards/council", "results/safe-stable-home", "programs/housing-support", Demo.MeasurePage, "indicators/people-without-shelter" })
        {
            var answer = await newcomer.GoAsync(address);
            Assert.Equal(200, answer!.Status);
            await newcomer.SaysAsync(newcomer.Words["DemonstrationData"]);
            Assert.True(await newcomer.Page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth <= innerWidth"), $"{address} scrolls sideways.");
        }

        await newcomer.SignInAsync(Demo.Contributor);
        await newcomer.GoAsync("my-due");
        await newcomer.Page.Locator("[data-notes]").First.WaitForAsync();
    }
}
