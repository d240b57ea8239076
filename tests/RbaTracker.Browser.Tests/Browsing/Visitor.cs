using System.Collections.Concurrent;
using Microsoft.Playwright;
using RbaTracker.Testing;

namespace RbaTracker.Browser.Tests.Browsing;

/// <summary>A person with a browser. Whatever the browser complains about on the way fails the test at the end.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    private Visitor(IBrowserContext context, IPage page, Wording words) => (_context, Page, Words) = (context, page, words);

    public IPage Page { get; }

    public Wording Words { get; }

    /// <summary>Console errors, refusals by the content policy and uncaught exceptions, with the page on which they came.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Complaints that a test brings about on purpose.</summary>
    public Func<string, bool> Expected { get; set; } = _ => false;

    internal static async Task<Visitor> ComeAsync(IBrowserContext context, Wording words)
    {
        var page = await context.NewPageAsync();
        var visitor = new Visitor(context, page, words);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                visitor._complaints.Enqueue($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => visitor._complaints.Enqueue($"{page.Url}: {error}");
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        var unexpected = _complaints.Where(complaint => !Expected(complaint)).ToList();
        Assert.True(unexpected.Count == 0, string.Join('\n', unexpected));
    }

    /// <summary>Goes to an address of the site, in the visitor's language, and waits until it can be used.</summary>
    public async Task<IResponse?> GoAsync(string address)
    {
        var answer = await Page.GotoAsync(Words.Base + address);
        await ReadyAsync();
        return answer;
    }

    /// <summary>Waits until a page that needs a circuit has one: its fields can be typed into.</summary>
    public async Task ReadyAsync()
    {
        if (await Page.Locator("fieldset.fields").CountAsync() > 0)
        {
            await Page.Locator("fieldset.fields:not([disabled])").First.WaitForAsync();
        }
    }

    /// <summary>Signs in on the sign-in page, and changes to the visitor's language where the person works in another.</summary>
    public async Task SignInAsync(string email, string password = Demo.Password)
    {
        await GoAsync("sign-in");
        await Field("Email").FillAsync(email);
        await Field("Password").FillAsync(password);
        await Button("SignIn").ClickAsync();
        await Page.Locator(".person-name").WaitForAsync();
        if (await Page.Locator("html").GetAttributeAsync("lang") != Words.Language)
        {
            await Page.Locator($".person button[lang={Words.Language}]").ClickAsync();
            await Page.Locator($"html[lang={Words.Language}]").WaitForAsync();
        }
    }

    public async Task SignOutAsync()
    {
        await Button("SignOut").ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = Words["StaffSignIn"] }).WaitForAsync();
    }

    /// <summary>A button by the key of its words.</summary>
    public ILocator Button(string key) => Page.GetByRole(AriaRole.Button, new() { Name = Words[key], Exact = true });

    /// <summary>A link by the key of its words.</summary>
    public ILocator Link(string key) => Page.GetByRole(AriaRole.Link, new() { Name = Words[key] });

    /// <summary>A field by the key of its label.</summary>
    public ILocator Field(string key) => Page.GetByLabel(Words[key], new() { Exact = true });

    /// <summary>From the entry grid to the page of the first value in it.</summary>
    public async Task ToFirstRecordAsync()
    {
        await ReadyAsync();
        await Page.Locator("[data-notes]").First.ClickAsync();
        await Page.Locator("[data-own-page]").First.ClickAsync();
        await Field("PublicNote").WaitForAsync();
        await ReadyAsync();
    }

    /// <summary>Waits until the page says something.</summary>
    public Task SaysAsync(string words) => Page.GetByText(words).First.WaitForAsync();

    /// <summary>The cookies as they are, to come back signed in.</summary>
    public Task<string> StaySignedInAsync() => _context.StorageStateAsync();
}

/// <summary>The people of the small city, who are the first of the product's demonstration too.</summary>
internal static class Demo
{
    public const string Password = SmallCity.Password;
    public const string Contributor = "ana@laurelridge.example";
    public const string OtherContributor = "lucia@laurelridge.example";
    public const string Approver = "marcus@laurelridge.example";
    public const string Publisher = "dana@laurelridge.example";
    public const string CouncilMember = "teresa@laurelridge.example";
    public const string Administrator = "priya@laurelridge.example";
    public const string MeasurePage = "measures/still-housed";
}
