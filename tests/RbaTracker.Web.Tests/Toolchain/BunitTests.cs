namespace RbaTracker.Web.Tests.Toolchain;

/// <summary>That bUnit runs as build/Bunit.targets puts it together.</summary>
public sealed class BunitTests : BunitContext
{
    [Fact]
    public void A_click_draws_the_component_anew()
    {
        var tally = Render<Tally>();

        tally.Find("button").Click();

        Assert.Equal("1", tally.Find("p").TextContent);
    }
}
