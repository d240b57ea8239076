using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RbaTracker.Web.Features.Accounts;

namespace RbaTracker.Web.Tests.Http;

/// <summary>The first page of a new city in Production: for whoever reads the console, once.</summary>
public sealed class FirstRunTests
{
    private static readonly (string, string)[] Typed =
    [
        ("Form.City", "Laurel Ridge"), ("Form.Name", "Ida First"), ("Form.Email", "ida@laurelridge.example"), ("Form.Password", "several words in a row"),
    ];

    [Fact]
    public async Task An_empty_city_has_no_demonstration_and_no_account_and_asks_for_the_key()
    {
        await using var site = await TestSite.StartEmptyAsync("Production");

        await using var db = site.Read();
        Assert.False(await db.Users.AnyAsync(TestContext.Current.CancellationToken));
        Assert.False(await db.Results.AnyAsync(TestContext.Current.CancellationToken));
        foreach (var address in new[] { "/first-run", "/first-run?key=", "/first-run?key=0123456789abcdef0123456789abcdef" })
        {
            var answer = await site.Visit().GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Empty(answer.Page.QuerySelectorAll("main form"));
        }
    }

    [Fact]
    public async Task The_key_makes_the_administrator_once()
    {
        await using var site = await TestSite.StartEmptyAsync("Production");
        var address = $"/first-run?key={site.Services.GetRequiredService<FirstRunKey>().Value}";

        var tooShort = await site.Visit().SendAsync(address, "main form", [.. Typed.Take(3), ("Form.Password", "short")]);
        Assert.Contains("at least 12 characters", tooShort.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var visitor = site.Visit();
        var made = await visitor.SendAsync(address, "main form", Typed);

        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        Assert.EndsWith("sign-in", made.Location, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync("/first-run")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync("ida@laurelridge.example", "several words in a row")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/settings")).Status);
        Assert.Contains("Laurel Ridge", (await visitor.GetAsync("/")).Page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_with_a_wrong_key_makes_nobody()
    {
        await using var site = await TestSite.StartEmptyAsync("Production");
        var visitor = site.Visit();
        var key = site.Services.GetRequiredService<FirstRunKey>().Value;
        var form = (await visitor.GetAsync($"/first-run?key={key}")).Page.QuerySelector("main form")!;
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(input => (input.GetAttribute("name")!, input.GetAttribute("value")!));

        await visitor.PostAsync("/first-run?key=wrong", [.. hidden, .. Typed]);

        await using var db = site.Read();
        Assert.False(await db.Users.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_city_with_accounts_has_no_first_run_page()
    {
        await using var site = await TestSite.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await site.Visit().GetAsync($"/first-run?key={site.Services.GetRequiredService<FirstRunKey>().Value}")).Status);
    }
}
