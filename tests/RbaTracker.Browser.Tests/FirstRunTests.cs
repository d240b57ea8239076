using RbaTracker.Browser.Tests.Browsing;

namespace RbaTracker.Browser.Tests;

/// <summary>A city begins: no account exists until the first page has made the administrator.</summary>
public sealed class FirstRunTests(Chromium chromium, NewCitySite site) : IClassFixture<NewCitySite>
{
    [Fact]
    public async Task The_printed_address_makes_the_administrator_once()
    {
        Chromium.RequireIt();
        await using var founder = await chromium.VisitAsync(site.Address, width: 390);
        await founder.GoAsync(site.FirstRun);
        Assert.True(await founder.Page.EvaluateAsync<bool>("document.scrollingElement.scrollWidth <= innerWidth"));
        await founder.Field("CityName").FillAsync("Harbor Falls");
        await founder.Field("YourName").FillAsync("Noor Haddad");
        await founder.Field("Email").FillAsync("noor@harborfalls.example");
        await founder.Field("Password").FillAsync("tide tables and maps");
        await founder.Button("MakeAdministrator").ClickAsync();
        await founder.Button("SignIn").WaitForAsync();

        founder.Expected = complaint => complaint.Contains("404", StringComparison.Ordinal);
        Assert.Equal(404, (await founder.GoAsync(site.FirstRun))!.Status);
    }
}
