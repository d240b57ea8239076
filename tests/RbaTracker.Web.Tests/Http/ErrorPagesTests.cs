using System.Net;
using System.Text.RegularExpressions;

namespace RbaTracker.Web.Tests.Http;

/// <summary>What a person sees when there is nothing, or when something went wrong.</summary>
public sealed class ErrorPagesTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task A_failure_shows_a_reference_and_nothing_of_itself(string environment)
    {
        await using var site = await TestSite.StartAsync(environment: environment);

        var answer = await site.Visit().GetAsync(TestSite.Broken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains("Something went wrong", answer.Page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Matches(new Regex("Reference: .{8,}"), answer.Page.QuerySelector(".reference")!.TextContent);
        Assert.DoesNotContain(TestSite.Secret, answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperationException", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("public", answer.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_told_in_the_readers_language()
    {
        await using var site = await TestSite.StartAsync();

        var answer = await site.Visit().GetAsync("/es" + TestSite.Broken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Equal("es", answer.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Algo salió mal", answer.Page.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData("/no-such-page", "en", "This page does not exist", "/")]
    [InlineData("/measures/no-such-measure", "en", "This page does not exist", "/")]
    [InlineData("/measures/Not A Code!", "en", "This page does not exist", "/")]
    [InlineData("/es/resultados", "es", "Esta página no existe", "/es/")]
    [InlineData("/es/programs/no", "es", "Esta página no existe", "/es/")]
    public async Task What_is_not_there_is_said_in_words_and_leads_home(string address, string language, string heading, string home)
    {
        await using var site = await TestSite.StartAsync();

        var answer = await site.Visit().GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal(language, answer.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(heading, answer.Page.QuerySelector("h1")!.TextContent);
        Assert.Equal("./", answer.Page.QuerySelector("main a")!.GetAttribute("href"));
        Assert.Equal(home, answer.Page.QuerySelector("base")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_page_for_another_duty_says_so_and_not_that_it_does_not_exist()
    {
        await using var site = await TestSite.StartAsync();
        var ana = await site.SignInAsync(TestPeople.Ana);

        var answer = await ana.GetAsync("/settings");

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("This page is not for you", answer.Page.QuerySelector("h1")!.TextContent);
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
    }
}
