using System.Net;
using Microsoft.AspNetCore.Routing;
using RbaTracker.Domain.People;

namespace RbaTracker.Web.Tests.Rights;

/// <summary>Who may open which page and send which form: made from the route table, so that a new page is in it by itself.</summary>
public sealed class PageRightsTests : IAsyncLifetime
{
    /// <summary>Pages that others show in their place: for nobody's duty, and with nothing on them.</summary>
    private static readonly string[] Shown = ["/error", "/not-found"];

    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private IReadOnlyList<PageRoute> Pages => [.. PageRoute.Of(_site).Where(page => !Shown.Contains(page.Pattern))];

    [Fact]
    public async Task Every_page_opens_for_whom_its_policy_says_and_for_nobody_else()
    {
        Assert.True(Pages.Count > 12);
        var wrong = new List<string>();
        await LookAsync(_site.Visit(), null, wrong);
        foreach (var person in TestPeople.All)
        {
            await LookAsync(await _site.SignInAsync(person.Email), person, wrong);
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_page_that_is_shown_in_place_of_another_tells_nothing()
    {
        foreach (var address in Shown)
        {
            var answer = await _site.Visit().GetAsync(address);
            Assert.Contains(answer.Status, new[] { HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Redirect });
            Assert.Empty(answer.Page.QuerySelectorAll("form:not([role=search])"));
        }
    }

    [Fact]
    public async Task Another_departments_period_is_not_there_for_a_contributor()
    {
        var ana = await _site.SignInAsync(TestPeople.Ana);
        var nina = await _site.SignInAsync(TestPeople.Nina);

        Assert.Equal(HttpStatusCode.OK, (await ana.GetAsync("/record/still-housed/2026-04")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nina.GetAsync("/record/still-housed/2026-04")).Status);
        Assert.Equal(HttpStatusCode.OK, (await nina.GetAsync("/record/park-visits/2026-04")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync("/record/park-visits/2026-04")).Status);
    }

    [Theory]
    [InlineData("/record/no-such-measure/2026-04")]
    [InlineData("/record/still-housed/2026-05")]
    [InlineData("/record/still-housed/2027-04")]
    [InlineData("/record/still-housed/0000-00")]
    [InlineData("/record/still-housed/x")]
    [InlineData("/record/Still Housed/2026-04")]
    public async Task A_period_that_is_none_is_not_there(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await _site.SignInAsync(TestPeople.Ana)).GetAsync(address)).Status);

    [Fact]
    public async Task A_list_shows_only_what_is_ones_own()
    {
        var nina = (await (await _site.SignInAsync(TestPeople.Nina)).GetAsync("/my-due")).Words;
        var ana = (await (await _site.SignInAsync(TestPeople.Ana)).GetAsync("/my-due")).Words;

        Assert.Contains("Visits to parks", nina, StringComparison.Ordinal);
        Assert.DoesNotContain("Households", nina, StringComparison.Ordinal);
        Assert.Contains("Households", ana, StringComparison.Ordinal);
        Assert.DoesNotContain("Visits to parks", ana, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_without_the_token_of_our_own_page_is_refused_everywhere()
    {
        var visitors = new List<Visitor> { _site.Visit() };
        foreach (var person in TestPeople.All.DistinctBy(person => person.Role))
        {
            visitors.Add(await _site.SignInAsync(person.Email));
        }

        // A token that was once ours, of another session, is as good as none.
        var foreign = (await (await _site.SignInAsync(TestPeople.Nina)).GetAsync("/my-due")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var addresses = PostAddresses();
        Assert.Contains("/sign-out", addresses);
        Assert.Contains("/sign-in", addresses);
        Assert.Contains("/account", addresses);
        foreach (var visitor in visitors)
        {
            foreach (var address in addresses)
            {
                foreach (var fields in new (string, string)[][] { [("a", "b")], [("__RequestVerificationToken", "forged")], [("__RequestVerificationToken", foreign)] })
                {
                    var answer = await visitor.PostAsync(address, fields);
                    if (answer.Status == HttpStatusCode.Redirect)
                    {
                        Assert.Contains("sign-in?returnTo=", answer.Location, StringComparison.Ordinal);
                        continue;
                    }

                    Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests, $"{address}: {answer.Status}");
                }
            }
        }
    }

    [Theory]
    [InlineData("/account/language")]
    [InlineData("/account/passkey-creation")]
    public async Task A_post_that_asks_for_a_duty_is_not_for_visitors_even_with_a_token(string address)
    {
        var visitor = _site.Visit();
        var token = (await visitor.GetAsync("/sign-in")).Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await visitor.PostAsync(address, ("__RequestVerificationToken", token), ("language", "es"));

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains("sign-in?returnTo=", answer.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choosing_a_language_leads_back_and_to_no_other_site()
    {
        var ana = await _site.SignInAsync(TestPeople.Ana);
        var back = await ana.SendAsync("/my-due", "form[action='account/language']");
        Assert.Equal("/es/my-due", back.Location);
        foreach (var here in new[] { "//evil.example", "https://evil.example", "/\\evil.example" })
        {
            Assert.Equal("/es/", (await ana.SendAsync("/my-due", "form[action='account/language']", ("here", here), ("language", "es"))).Location);
        }

        // A language that the pages do not speak is a forged form: it is refused, and not as a failure of ours.
        var unknown = await ana.SendAsync("/my-due", "form[action='account/language']", ("language", "xx"));
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
    }

    private List<string> PostAddresses()
    {
        var plain = PageRoute.Endpoints(_site)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Where(endpoint => endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Components.Endpoints.ComponentTypeMetadata>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(pattern => !pattern.StartsWith("/_blazor", StringComparison.Ordinal) && !pattern.StartsWith("/_framework", StringComparison.Ordinal));
        return [.. plain.Concat(Pages.Select(page => page.Address)).Distinct()];
    }

    private async Task LookAsync(Visitor visitor, (string Email, Role Role, bool WholeCity, bool OfParks)? person, List<string> wrong)
    {
        foreach (var page in Pages)
        {
            foreach (var address in new[] { page.Address, "/es" + page.Address })
            {
                var answer = await visitor.GetAsync(address);
                var expected = Expected(page, person);
                if (answer.Status != expected)
                {
                    wrong.Add($"{person?.Email ?? "a visitor"} at {address}: {answer.Status}, not {expected}");
                }
                else if (expected == HttpStatusCode.Redirect && !answer.Location!.Contains("sign-in?returnTo=" + Uri.EscapeDataString(address), StringComparison.Ordinal))
                {
                    wrong.Add($"{address} leads to {answer.Location}");
                }
            }
        }
    }

    private static HttpStatusCode Expected(PageRoute page, (string Email, Role Role, bool WholeCity, bool OfParks)? person)
    {
        if (page.IsPublic)
        {
            return HttpStatusCode.OK;
        }

        if (page.AllowsAnonymous)
        {
            // The city has accounts.
            return page.Pattern == "/first-run" ? HttpStatusCode.NotFound : HttpStatusCode.OK;
        }

        Assert.NotNull(page.Duty);
        if (person is not { } who)
        {
            return HttpStatusCode.Redirect;
        }

        if (!Roles.DutiesOf(who.Role).Contains(page.Duty.Value))
        {
            return HttpStatusCode.Forbidden;
        }

        return page.Pattern.StartsWith("/record/", StringComparison.Ordinal) && who.OfParks ? HttpStatusCode.NotFound : HttpStatusCode.OK;
    }
}
