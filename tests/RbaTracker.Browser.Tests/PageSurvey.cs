using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using RbaTracker.Browser.Tests.Browsing;
using RbaTracker.Testing;

namespace RbaTracker.Browser.Tests;

/// <summary>Every kind of page, in both languages, light and dark, wide and narrow: readable with assistive technology, no complaint, no sideways scroll.</summary>
public sealed class PageSurvey(Chromium chromium, SurveySite site) : IClassFixture<SurveySite>
{
    private static readonly AxeRunOptions WcagAa = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    [Theory]
    [InlineData("en", 1280, false)]
    [InlineData("es", 390, true)]
    [InlineData("es", 1280, false)]
    [InlineData("en", 390, true)]
    public async Task Every_page_can_be_read_by_everybody(string language, int width, bool dark)
    {
        Chromium.RequireIt();
        Require.LongOrSkip(always: (language, width) is ("en", 1280) or ("es", 390));
        await site.PrepareAsync(chromium);
        var wrong = new List<string>();
        foreach (var pages in site.Pages.GroupBy(page => page.Who))
        {
            await using var visitor = await chromium.VisitAsync(site.Address, language, width, dark, await site.SignedInAsync(chromium, pages.Key));
            visitor.Expected = _ => true;
            foreach (var (name, address, _) in pages)
            {
                var before = visitor.Complaints.Count;
                await visitor.Page.SetViewportSizeAsync(width, 844);
                await visitor.GoAsync(address);
                var found = await visitor.Page.RunAxe(WcagAa);
                wrong.AddRange(found.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{name}: {violation.Id}: {node.Html} {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}")));
                foreach (var wide in new[] { width, width == 390 ? 1280 : 390 })
                {
                    await visitor.Page.SetViewportSizeAsync(wide, 844);
                    var over = await visitor.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - innerWidth");
                    if (over > 0)
                    {
                        wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{name} scrolls sideways by {over} px at {wide} px"));
                    }
                }

                // The browser itself reports a page that does not exist or is refused; that is what these two are.
                wrong.AddRange(visitor.Complaints.Skip(before).Where(complaint =>
                    !(name is "not-found" or "refused" && complaint.Contains("Failed to load resource", StringComparison.Ordinal))));
            }
        }

        Assert.Empty(wrong);
    }

    /// <summary>Pictures of all pages, to be looked at: RBA_SCREENSHOTS names the folder.</summary>
    [Fact]
    public async Task Pictures_of_every_page()
    {
        var folder = Environment.GetEnvironmentVariable("RBA_SCREENSHOTS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "RBA_SCREENSHOTS names no folder to put pictures into.");
        Chromium.RequireIt();
        await site.PrepareAsync(chromium);
        foreach (var (name, address, who) in site.Pages)
        {
            foreach (var (language, width, dark) in new[] { ("en", 1280, false), ("es", 390, false), ("es", 1280, true) })
            {
                var visitor = await chromium.VisitAsync(site.Address, language, width, dark, await site.SignedInAsync(chromium, who));
                await visitor.GoAsync(address);
                var file = string.Create(CultureInfo.InvariantCulture, $"{name}-{language}-{width}{(dark ? "-dark" : "")}.png");
                await visitor.Page.ScreenshotAsync(new() { Path = Path.Combine(folder!, file), FullPage = true });
                visitor.Expected = _ => true;
                await visitor.DisposeAsync();
            }
        }
    }
}

/// <summary>The demonstration with something waiting on every desk: a value to enter, one to review, one to release.</summary>
public sealed class SurveySite : RunningSite
{
    private readonly Dictionary<string, string> _signedIn = [];
    private readonly SemaphoreSlim _oneAtATime = new(1);
    private string _due = "";
    private string _revised = "";
    private string _person = "";

    /// <summary>Name, address and who opens it.</summary>
    public IReadOnlyList<(string Name, string Address, string? Who)> Pages =>
    [
        ("home", "", null),
        ("result", "results/safe-stable-home", null),
        ("program", "programs/housing-support", null),
        ("measure", Demo.MeasurePage, null),
        ("indicator", "indicators/people-without-shelter", null),
        ("scorecards", "scorecards", null),
        ("scorecard", "scorecards/council", null),
        ("scorecard-departments", "scorecards/council/departments", null),
        ("departments", "departments", null),
        ("department", "departments/housing", null),
        ("about", "about", null),
        ("sign-in", "sign-in", null),
        ("not-found", "no-such-page", null),
        ("my-due", "my-due", Demo.Contributor),
        ("record", _due, Demo.Contributor),
        ("record-revision", _revised, Demo.Contributor),
        ("groups", "record/still-housed/groups", Demo.Contributor),
        ("enter-by-group", $"{_due}/groups", Demo.Contributor),
        ("account", "account", Demo.Contributor),
        ("refused", "settings", Demo.Contributor),
        ("review", "review", Demo.Approver),
        ("releases", "releases", Demo.Publisher),
        ("edit-measure", "records/measures/still-housed", Demo.Publisher),
        ("edit-indicator", "records/indicators/people-without-shelter", Demo.Publisher),
        ("new-measure", "records/measures/new", Demo.Publisher),
        ("definitions", "records/curves/still-housed/definitions", Demo.Publisher),
        ("targets", "records/curves/still-housed/targets", Demo.Publisher),
        ("benchmarks", "records/curves/still-housed/benchmarks", Demo.Publisher),
        ("edit-scorecard", "records/scorecards/council", Demo.Publisher),
        ("new-focus-area", "records/focus-areas/new", Demo.Publisher),
        ("dimension-list", "records/dimensions", Demo.Publisher),
        ("new-dimension", "records/dimensions/new", Demo.Publisher),
        ("import", "records/import", Demo.Publisher),
        ("records", "records", Demo.Publisher),
        ("record-list", "records/results?state=all", Demo.Publisher),
        ("record-list-empty", "records/focus-areas?q=nothing", Demo.Publisher),
        ("edit-result", "records/results/safe-stable-home", Demo.Publisher),
        ("new-strategy", "records/strategies/new", Demo.Publisher),
        ("edit-program", "records/programs/housing-support", Demo.Publisher),
        ("organisation", "records/units", Demo.Publisher),
        ("edit-unit", "records/units/housing", Demo.Publisher),
        ("new-position", "records/positions/new", Demo.Publisher),
        ("record-history", "records/results/safe-stable-home/history", Demo.Publisher),
        ("people", "people", Demo.Administrator),
        ("person", _person, Demo.Administrator),
        ("person-history", _person + "/history", Demo.Administrator),
        ("settings", "settings", Demo.Administrator),
    ];

    /// <summary>Signs a person in once; later visits come back with the same cookies.</summary>
    public async Task<string?> SignedInAsync(Chromium chromium, string? who)
    {
        if (who is null || _signedIn.ContainsKey(who))
        {
            return who is null ? null : _signedIn[who];
        }

        await using var visitor = await chromium.VisitAsync(Address);
        await visitor.SignInAsync(who);
        return _signedIn[who] = await visitor.StaySignedInAsync();
    }

    /// <summary>Puts something on every desk.</summary>
    public async Task PrepareAsync(Chromium chromium)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            if (_due.Length > 0)
            {
                return;
            }

            await using var contributor = await chromium.VisitAsync(Address, signedIn: await SignedInAsync(chromium, Demo.Contributor));
            await contributor.GoAsync("my-due");
            await contributor.Page.Locator("[data-notes]").First.ClickAsync();
            var due = (await contributor.Page.Locator("[data-own-page]").First.GetAttributeAsync("href"))!;
            var start = DateOnly.ParseExact(due[^7..] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
            string Quarter(int back) => string.Create(CultureInfo.InvariantCulture, $"{due[..^7]}{start.AddMonths(-3 * back):yyyy-MM}");

            await ReviseAsync(contributor, Quarter(1), "120", "135");
            await using (var approver = await chromium.VisitAsync(Address, signedIn: await SignedInAsync(chromium, Demo.Approver)))
            {
                await approver.GoAsync("review");
                await approver.Button("Approve").ClickAsync();
                await approver.SaysAsync(approver.Words["NothingToReview"]);
            }

            await ReviseAsync(contributor, Quarter(2), "112", "127");
            await using var administrator = await chromium.VisitAsync(Address, signedIn: await SignedInAsync(chromium, Demo.Administrator));
            await administrator.GoAsync("people");
            _person = (await administrator.Page.Locator("tbody a").First.GetAttributeAsync("href"))!;
            (_revised, _due) = (Quarter(3), due);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    private static async Task ReviseAsync(Visitor contributor, string address, string numerator, string denominator)
    {
        await contributor.GoAsync(address);
        await contributor.Field("WhyRevised").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await contributor.Field("RevisionReason").FillAsync("One household was counted in the wrong quarter.");
        await contributor.Field("Numerator").FillAsync(numerator);
        await contributor.Field("Denominator").FillAsync(denominator);
        await contributor.Button("SubmitForApproval").ClickAsync();
        await contributor.SaysAsync(contributor.Words.Start("HandedInNow"));
    }
}
