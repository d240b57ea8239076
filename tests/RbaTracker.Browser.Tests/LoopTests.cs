using System.Globalization;
using Microsoft.Playwright;
using RbaTracker.Browser.Tests.Browsing;
using RbaTracker.Testing;

namespace RbaTracker.Browser.Tests;

/// <summary>
/// A quarter as the five kinds of people go through it: the office sets up a measure, staff enter, the manager returns and approves,
/// the office publishes, the council reads its scorecard, a resident every page from it down to the number.
/// </summary>
public sealed class LoopTests(Chromium chromium)
{
    private const string MovedIn = "households-moved-in";

    [Theory]
    [InlineData("en", 1280, DatabaseKind.PostgreSql)]
    [InlineData("es", 390, DatabaseKind.Sqlite)]
    [InlineData("es", 1280, DatabaseKind.Sqlite)]
    [InlineData("en", 390, DatabaseKind.PostgreSql)]
    public async Task A_quarter_goes_from_staff_to_the_public(string language, int width, DatabaseKind kind)
    {
        Require.LongOrSkip(always: (language, width) is ("en", 1280) or ("es", 390));
        await using var site = await RunningSite.OpenAsync(kind);
        Task<Visitor> VisitAsync() => chromium.VisitAsync(site.Address, language, width);
        var percent = language == "en" ? "93.4%" : "93.4 %";

        await using (var office = await VisitAsync())
        {
            await office.SignInAsync(Demo.Publisher);
            await SetUpAsync(office);
            await office.SignOutAsync();
        }

        await using (var staff = await VisitAsync())
        {
            await staff.SignInAsync(Demo.Contributor);
            await EnterAsync(staff);
            await staff.SignOutAsync();
        }

        await using (var manager = await VisitAsync())
        {
            await manager.SignInAsync(Demo.Approver);
            await ReviewAsync(manager, percent);
            await manager.SignOutAsync();
        }

        await using (var staff = await VisitAsync())
        {
            await staff.SignInAsync(Demo.Contributor);
            await MendAsync(staff);
        }

        await using (var manager = await VisitAsync())
        {
            await manager.SignInAsync(Demo.Approver);
            await manager.GoAsync("review");
            await Assertions.Expect(manager.Page.Locator(".big-number")).ToContainTextAsync("41");
            await ApproveAsync(manager);
            await manager.SaysAsync(manager.Words["NothingToReview"]);
        }

        // What is approved is not public before the office says so.
        await using (var resident = await VisitAsync())
        {
            await resident.GoAsync(Demo.MeasurePage);
            await Assertions.Expect(resident.Page.Locator(".big-number")).Not.ToHaveTextAsync(percent);
            await resident.GoAsync($"measures/{MovedIn}");
            await Assertions.Expect(resident.Page.Locator("body")).Not.ToContainTextAsync("41");
        }

        await using (var office = await VisitAsync())
        {
            await office.SignInAsync(Demo.Publisher);
            await office.GoAsync("releases");
            await office.Button("PlanTheRelease").ClickAsync();
            await office.Page.Locator(".rz-dialog").GetByRole(AriaRole.Button, new() { Name = office.Words["PlanTheRelease"] }).ClickAsync();
            await office.SaysAsync(office.Words.Start("PublicNow"));
        }

        await using (var member = await VisitAsync())
        {
            // A member has no desk: signing in leads to the scorecards, which are public pages.
            await member.GoAsync("sign-in");
            await member.Field("Email").FillAsync(Demo.CouncilMember);
            await member.Field("Password").FillAsync(Demo.Password);
            await member.Button("SignIn").ClickAsync();
            await Assertions.Expect(member.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/scorecards$"));
            await ReadScorecardAsync(member, percent);
        }

        await using (var resident = await VisitAsync())
        {
            await resident.GoAsync("");
            await ReadDownAsync(resident, language, percent);
        }
    }

    /// <summary>A measure with its definition and its target, and its line on the council's page.</summary>
    private static async Task SetUpAsync(Visitor office)
    {
        ILocator Id(string field) => office.Page.Locator($"#field-{field}");
        await office.GoAsync("records/measures/new");
        await Id("Code").FillAsync(MovedIn);
        await Id("Program").SelectOptionAsync("housing-support");
        await Id("NameEnglish").FillAsync("Households that moved in");
        await Id("NameSpanish").FillAsync("Hogares que se mudaron");
        await Id("DescriptionEnglish").FillAsync("How many households found a home with our help.");
        await Id("DescriptionSpanish").FillAsync("Cuántos hogares encontraron vivienda con nuestra ayuda.");
        await Id("Accountable").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await Id("UnitWordsEnglish").FillAsync("households");
        await Id("UnitWordsSpanish").FillAsync("hogares");
        await Id("Rank").SelectOptionAsync("Headline");
        await office.Button("Create").ClickAsync();
        await office.SaysAsync(office.Words["RecordCreated"]);

        var quarter = Quarter.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await office.GoAsync($"records/curves/{MovedIn}/definitions");
        await Id("From").FillAsync(quarter);
        await Id("WordsEnglish").FillAsync("Households that signed a lease in the quarter.");
        await Id("WordsSpanish").FillAsync("Hogares que firmaron un contrato en el trimestre.");
        await Id("SourceEnglish").FillAsync("Case records");
        await Id("SourceSpanish").FillAsync("Expedientes");
        await office.Button("Save").ClickAsync();
        await office.SaysAsync(office.Words["Saved"]);

        await office.GoAsync($"records/curves/{MovedIn}/targets");
        await Id("From").FillAsync(quarter);
        await Id("Wanted").FillAsync("40");
        await office.Button("Save").ClickAsync();
        await office.SaysAsync(office.Words["Saved"]);

        await office.GoAsync("records/scorecards/council");
        await office.Page.Locator("label.check", new() { HasText = office.Words.Language == "en" ? "Households that moved in" : "Hogares que se mudaron" }).ClickAsync();
        await office.Button("Save").ClickAsync();
        await office.SaysAsync(office.Words["Saved"]);
    }

    /// <summary>Two parts, a number and a note, saved as they are typed and handed in together.</summary>
    private static async Task EnterAsync(Visitor staff)
    {
        await staff.GoAsync("my-due");
        await Row(staff, "still-housed").Locator("input").First.FillAsync("128");
        await staff.Page.Keyboard.PressAsync("Tab");
        await staff.Page.Keyboard.TypeAsync("137");
        await Row(staff, MovedIn).Locator("input").First.FillAsync("14");
        await Row(staff, MovedIn).Locator("[data-notes]").ClickAsync();
        await Assertions.Expect(Row(staff, MovedIn).Locator(".cell")).ToHaveAttributeAsync("data-version", "1");
        await staff.Page.Locator("[data-part=publicNote]:visible").FillAsync("Two families moved in together.");
        await Assertions.Expect(Row(staff, "still-housed").Locator("output")).ToContainTextAsync("93.4");
        await Assertions.Expect(staff.Page.Locator("[data-hand-in]")).ToContainTextAsync("2");

        // What was typed is kept, the note too in which the cursor still stands: the page can be left.
        await Assertions.Expect(Row(staff, MovedIn).Locator(".cell")).ToHaveAttributeAsync("data-version", "2");
        await staff.Page.ReloadAsync();
        await staff.ReadyAsync();
        await Assertions.Expect(Row(staff, MovedIn).Locator("input").First).ToHaveValueAsync("14");
        await staff.Page.Locator("[data-hand-in]").ClickAsync();
        await Assertions.Expect(Row(staff, MovedIn).Locator(".states")).ToContainTextAsync(staff.Words["StateSubmitted"]);
        await Assertions.Expect(Row(staff, "still-housed").Locator(".states")).ToContainTextAsync(staff.Words["StateSubmitted"]);
    }

    /// <summary>One value is returned with what is wrong with it, the other approved beside its curve.</summary>
    private static async Task ReviewAsync(Visitor manager, string percent)
    {
        await manager.GoAsync("review");
        await manager.Page.Locator($".queue a[href*='{MovedIn}']").ClickAsync();
        await Assertions.Expect(manager.Page.Locator(".big-number")).ToContainTextAsync("14");
        await Assertions.Expect(manager.Page.Locator(".facts")).ToContainTextAsync("Two families moved in together.");
        await manager.Field("ReturnComment").FillAsync("The digits are swapped.");
        await manager.Button("ReturnIt").ClickAsync();
        await Assertions.Expect(manager.Page.Locator(".big-number")).ToHaveTextAsync(percent);
        await Assertions.Expect(manager.Page.Locator("article .curve svg:visible")).ToHaveCountAsync(1);
        await ApproveAsync(manager);
        await manager.SaysAsync(manager.Words["NothingToReview"]);
    }

    private static Task ApproveAsync(Visitor manager) => manager.Button("Approve").ClickAsync();

    private static async Task MendAsync(Visitor staff)
    {
        await staff.GoAsync("my-due");
        await Assertions.Expect(Row(staff, MovedIn)).ToContainTextAsync("The digits are swapped.");
        await Row(staff, MovedIn).Locator("input").First.FillAsync("41");
        await staff.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(staff.Page.Locator("[data-hand-in]")).Not.ToHaveTextAsync(staff.Words["GridHandInNone"]);
        await staff.Page.Locator("[data-hand-in]").ClickAsync();
        await Assertions.Expect(Row(staff, MovedIn).Locator(".states")).ToContainTextAsync(staff.Words["StateSubmitted"]);
    }

    /// <summary>By result in two bands, counted in two sentences; and by department.</summary>
    private static async Task ReadScorecardAsync(Visitor reader, string percent)
    {
        await reader.GoAsync("scorecards");
        await reader.Page.Locator("main a[href$='scorecards/council']").ClickAsync();
        await Assertions.Expect(reader.Page.Locator("main .tally")).ToHaveCountAsync(2);
        await Assertions.Expect(reader.Page.Locator(".band")).ToHaveCountAsync(2);
        var programs = reader.Page.Locator(".band").Last;
        await Assertions.Expect(programs.Locator("li.row", new() { Has = reader.Page.Locator($"a[href$='{MovedIn}']") })).ToContainTextAsync("41");
        await Assertions.Expect(programs.Locator("li.row", new() { Has = reader.Page.Locator("a[href$='still-housed']") })).ToContainTextAsync(percent);
        await Assertions.Expect(reader.Page.Locator("script")).ToHaveCountAsync(0);

        await reader.Page.Locator(".views a").Last.ClickAsync();
        await Assertions.Expect(reader.Page.Locator("main h2")).ToHaveCountAsync(1);
        await Assertions.Expect(reader.Page.Locator("li.row")).ToHaveCountAsync(2);
    }

    /// <summary>From the home page to the scorecard, the result, its indicator, its program and the measure, by links alone.</summary>
    private static async Task ReadDownAsync(Visitor resident, string language, string percent)
    {
        await resident.Page.Locator("a[href$='scorecards']").First.ClickAsync();
        await ReadScorecardAsync(resident, percent);
        await resident.Page.Locator(".views a").First.ClickAsync();
        await resident.Page.Locator("h2 a[href$='results/safe-stable-home']").ClickAsync();
        await IsPublicAsync("h1");
        await resident.Page.Locator("a[href$='indicators/people-without-shelter']").First.ClickAsync();
        await IsPublicAsync(".curve svg:visible");
        await resident.Page.GoBackAsync();
        await resident.Page.Locator("a[href$='programs/housing-support']").First.ClickAsync();
        await IsPublicAsync("h1");
        await resident.Page.Locator($"a[href$='measures/{MovedIn}']").First.ClickAsync();
        await IsPublicAsync(".curve");
        await Assertions.Expect(resident.Page.Locator(".big-number")).ToContainTextAsync("41");
        await Assertions.Expect(resident.Page.Locator("main")).ToContainTextAsync("Two families moved in together.");
        await Assertions.Expect(resident.Page.Locator("main")).Not.ToContainTextAsync("The digits are swapped.");

        await resident.GoAsync(Demo.MeasurePage);
        await IsPublicAsync(".curve svg:visible");
        await Assertions.Expect(resident.Page.Locator(".big-number")).ToHaveTextAsync(percent);
        await Assertions.Expect(resident.Page.Locator(".curve svg:visible .curve-last")).ToContainTextAsync("93.4");
        await Assertions.Expect(resident.Page.Locator("table.data tbody tr").First).ToContainTextAsync(percent);

        async Task IsPublicAsync(string shown)
        {
            await Assertions.Expect(resident.Page.Locator(shown).First).ToBeVisibleAsync();
            await Assertions.Expect(resident.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
            await Assertions.Expect(resident.Page.Locator("script")).ToHaveCountAsync(0);
        }
    }

    private static ILocator Row(Visitor staff, string code) => staff.Page.Locator($"tr[data-code={code}]");

    /// <summary>The first day of the latest quarter that has ended.</summary>
    private static DateOnly Quarter
    {
        get
        {
            var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
            return new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1).AddMonths(-3);
        }
    }
}
