using System.Net;
using RbaTracker.Testing;

namespace RbaTracker.Web.Tests.Http;

/// <summary>What a browser and a stranger meet at the door.</summary>
public sealed class SecurityTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/es/", HttpStatusCode.OK)]
    [InlineData("/measures/still-housed", HttpStatusCode.OK)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/measures/no-such-measure", HttpStatusCode.NotFound)]
    [InlineData("/css/site.css", HttpStatusCode.OK)]
    [InlineData("/css/city.css", HttpStatusCode.OK)]
    [InlineData(TestSite.Broken, HttpStatusCode.InternalServerError)]
    public async Task A_public_address_allows_no_script_and_no_inline_style(string address, HttpStatusCode status)
    {
        var answer = await _site.Visit().GetAsync(address);

        Assert.Equal(status, answer.Status);
        var policy = answer.Header("Content-Security-Policy");
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Equal("strict-origin-when-cross-origin", answer.Header("Referrer-Policy"));
        Assert.Equal("same-origin", answer.Header("Cross-Origin-Opener-Policy"));
        Assert.Contains("camera=()", answer.Header("Permissions-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/es/")]
    [InlineData("/measures/still-housed")]
    [InlineData("/indicators/people-without-shelter")]
    [InlineData("/no-such-page")]
    public async Task A_public_page_holds_nothing_that_its_policy_forbids(string address)
    {
        var page = (await _site.Visit().GetAsync(address)).Page;

        Assert.NotEmpty(page.QuerySelectorAll("main"));
        Assert.Empty(page.QuerySelectorAll("script, style, [style], [onclick]"));

        // The search asks and changes nothing; there is no other form.
        Assert.Equal("get", Assert.Single(page.QuerySelectorAll("form")).GetAttribute("method"));
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/my-due")]
    [InlineData("/settings")]
    public async Task A_workspace_page_may_run_our_script_and_is_kept_nowhere(string address)
    {
        var visitor = await _site.SignInAsync(address == "/settings" ? TestPeople.Priya : TestPeople.Ana);

        var answer = await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var policy = answer.Header("Content-Security-Policy");
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("style-src 'self'; style-src-attr 'unsafe-inline'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Empty(answer.Page.QuerySelectorAll("style, script:not([src])"));
    }

    [Fact]
    public async Task A_redirect_to_sign_in_is_kept_nowhere_either()
    {
        var answer = await _site.Visit().GetAsync("/my-due");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("/sign-in?returnTo=%2Fmy-due", answer.Location);
        Assert.Contains("no-store", answer.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_cookie_of_a_session_is_not_for_scripts_nor_for_other_sites_and_ends_with_the_browser()
    {
        var answer = await _site.Visit().SignInAsync(TestPeople.Ana, SmallCity.Password);

        var cookie = Assert.Single(answer.Response.Headers.GetValues("Set-Cookie"), header => header.StartsWith("rba=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("http:evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/\t/evil.example")]
    [InlineData("evil.example")]
    public async Task Sign_in_leads_to_no_other_site(string returnTo)
    {
        var answer = await _site.Visit().SignInAsync(TestPeople.Ana, SmallCity.Password, returnTo);

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal("/my-due", new Uri(new Uri("http://localhost/"), answer.Location!).PathAndQuery);
        Assert.Equal("localhost", new Uri(new Uri("http://localhost/"), answer.Location!).Host);
    }

    [Fact]
    public async Task Sign_in_leads_back_to_the_page_that_was_asked_for()
    {
        var answer = await _site.Visit().SignInAsync(TestPeople.Ana, SmallCity.Password, "/record/still-housed/2026-04");

        Assert.EndsWith("/record/still-housed/2026-04", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_works_in_Spanish_comes_to_the_Spanish_pages()
    {
        var answer = await _site.Visit().SignInAsync(TestPeople.Lucia, SmallCity.Password);

        Assert.EndsWith("/es/my-due", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_learns_from_a_refusal_who_works_here()
    {
        var known = await _site.Visit().SignInAsync(TestPeople.Ana, "not the password");
        var unknown = await _site.Visit().SignInAsync("nobody@laurelridge.example", "not the password");

        Assert.StartsWith("E-mail or password is not right", known.Page.QuerySelector("[role=alert] p")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(known.Page.QuerySelector("[role=alert] p")!.TextContent, unknown.Page.QuerySelector("[role=alert] p")!.TextContent);
        Assert.Equal(known.Status, unknown.Status);
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_is_refused_and_the_sentence_is_the_same_for_unknown_people()
    {
        var said = new List<string>();
        foreach (var email in new[] { TestPeople.Marcus, "nobody@laurelridge.example" })
        {
            Answer answer = null!;
            for (var tries = 0; tries < 6; tries++)
            {
                answer = await _site.Visit().SignInAsync(email, tries < 5 ? "not the password" : SmallCity.Password);
            }

            Assert.Equal(HttpStatusCode.OK, answer.Status);
            said.Add(answer.Page.QuerySelector("[role=alert] p")!.TextContent);
        }

        Assert.Equal(said[1], said[0]);
    }

    [Fact]
    public async Task Guessing_from_one_address_is_slowed_down_and_other_addresses_are_not()
    {
        var guesser = _site.Visit("10.9.9.9");
        var page = await guesser.GetAsync("/sign-in");
        var answers = new List<Answer>();
        for (var tries = 0; tries < 21; tries++)
        {
            answers.Add(await guesser.PostAsync("/sign-in", ("Form.Email", "x")));
        }

        // Without its token the form is refused; after twenty of them the address is.
        Assert.All(answers.Take(20), answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[20].Status);
        Assert.Contains("Wait a minute", answers[20].Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(HttpStatusCode.OK, (await guesser.GetAsync("/sign-in")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await _site.Visit().SignInAsync(TestPeople.Ana, SmallCity.Password)).Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var visitor = await _site.SignInAsync(TestPeople.Ana);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/my-due")).Status);

        var answer = await visitor.SendAsync("/my-due", "form[action='sign-out']");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/my-due")).Status);
    }
}
