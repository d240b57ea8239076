using System.Globalization;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using RbaTracker.Browser.Tests.Browsing;
using RbaTracker.Testing;

namespace RbaTracker.Browser.Tests;

/// <summary>A quarter's values entered in one grid: typed, pasted, taken back, contended for, handed in.</summary>
public sealed class EntryGridTests(Chromium chromium)
{
    [Theory]
    [InlineData("en", 1280)]
    [InlineData("es", 390)]
    public async Task Values_are_typed_pasted_taken_back_and_handed_in(string language, int width)
    {
        await using var site = await OpenAsync();
        await using var ana = await AtGridAsync(site.Address, Demo.Contributor, language, width);
        await using var lucia = await AtGridAsync(site.Address, Demo.OtherContributor, language, width);

        // Typed, and saved when the cell is left; Enter goes down, Escape takes back what was typed.
        await Input(ana, 0, 0).FillAsync("1,240");
        await ana.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Input(ana, 1, 0)).ToBeFocusedAsync();
        await StateAsync(ana, 0, 0, "StateDraft");
        await Assertions.Expect(ana.Page.Locator("#entry [role=status]")).ToContainTextAsync(ana.Words.Start("GridSavedAt"));
        await ana.Page.Keyboard.TypeAsync("7");
        await ana.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Input(ana, 1, 0)).ToHaveValueAsync("");

        // Pasted: what can be read is saved, what cannot stays as it was pasted and says why.
        await PasteAsync(Input(ana, 0, 0), "1,250\t1,260\t1,270\r\n310\tmany\t330\r\n");
        await StateAsync(ana, 1, 2, "StateDraft");
        await Assertions.Expect(Input(ana, 1, 1)).ToHaveValueAsync("many");
        await Assertions.Expect(Input(ana, 1, 1)).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(ana.Page.Locator("#m1c1 .cell-say")).ToContainTextAsync("many");
        await ButtonAsync(ana, 5);
        await Assertions.Expect(Input(ana, 2, 0)).ToHaveValueAsync("");

        // Taken back as a whole, and had again.
        await Input(ana, 0, 1).FocusAsync();
        await ana.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(Input(ana, 0, 0)).ToHaveValueAsync("1,240");
        await Assertions.Expect(Input(ana, 1, 1)).ToHaveValueAsync("");
        await ButtonAsync(ana, 1);
        await ana.Page.Keyboard.PressAsync("Control+y");
        await ButtonAsync(ana, 5);
        await Assertions.Expect(Input(ana, 0, 0)).ToHaveValueAsync("1,250");

        // A reason in place of a value; two parts and what they make.
        await Input(ana, 1, 1).FillAsync(language == "en" ? "not collected" : "sin recopilar");
        await ana.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Input(ana, 1, 1)).ToHaveValueAsync(ana.Words["AbsenceNotCollected"]);
        await Input(ana, 3, 0).FillAsync("119");
        await ana.Page.Keyboard.PressAsync("Tab");
        await ana.Page.Keyboard.TypeAsync("127");
        await ana.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(ana.Page.Locator("#m3c0 output")).ToContainTextAsync("93.7");

        // A second writer: refused, both shown, and theirs kept or mine used.
        await Input(lucia, 0, 0).FillAsync("999");
        await Input(lucia, 0, 1).FillAsync("998");
        await Input(lucia, 2, 0).FocusAsync();
        await Assertions.Expect(lucia.Page.Locator("#m0c0 .cell-conflict")).ToContainTextAsync("Ana Ruiz");
        await Assertions.Expect(lucia.Page.Locator("#m0c1 .cell-conflict")).ToContainTextAsync("1,260");
        Assert.Empty(await WrongAsync(lucia));
        await lucia.Page.Locator("#m0c0 [data-keep]").ClickAsync();
        await Assertions.Expect(Input(lucia, 0, 0)).ToHaveValueAsync("1250");
        await lucia.Page.Locator("#m0c1 [data-mine]").ClickAsync();
        await StateAsync(lucia, 0, 1, "StateDraft");
        await Assertions.Expect(lucia.Page.Locator(".cell-conflict")).ToHaveCountAsync(0);
        await ana.Page.ReloadAsync();
        await ana.ReadyAsync();
        await Assertions.Expect(Input(ana, 0, 1)).ToHaveValueAsync("998");

        // A note, which may be requested as a public record and says so.
        await ana.Page.Locator("#m0 [data-notes]").ClickAsync();
        await ana.Page.Locator("#m0-notes [data-part=internalNote]").First.FillAsync("Two sites reported late.");
        await ana.Page.Locator("#m0-notes [data-part=kind]").First.SelectOptionAsync("Provisional");
        Assert.Empty(await WrongAsync(ana));

        // Handed in together; what was handed in is closed.
        await ButtonAsync(ana, 7);
        await ana.Page.Locator("[data-hand-in]").ClickAsync();
        await StateAsync(ana, 3, 0, "StateSubmitted");
        await StateAsync(ana, 0, 0, "StateSubmitted");
        await ButtonAsync(ana, 0);
        Assert.False(await Input(ana, 0, 0).IsEditableAsync());
        await ana.Page.ReloadAsync();
        await ana.ReadyAsync();
        await Assertions.Expect(ana.Page.Locator(".cell-value")).ToHaveCountAsync(7);
        Assert.Empty(await WrongAsync(ana));
    }

    [Fact]
    public async Task What_is_typed_without_a_connection_is_marked_and_sent_when_it_is_back()
    {
        await using var site = await OpenAsync();
        using var wire = new Wire(site.Address);
        await using var person = await AtGridAsync(wire.Address, Demo.Contributor, "en", 1280);
        person.Expected = _ => true;

        wire.Cut();
        await person.Page.Locator("#components-reconnect-modal.components-reconnect-show").WaitForAsync();
        await Input(person, 0, 0).FillAsync("77");
        await Input(person, 0, 1).FillAsync("78");
        await Input(person, 0, 2).FocusAsync();
        await Assertions.Expect(person.Page.Locator("#m0c0.is-unsaved")).ToContainTextAsync(person.Words["GridNoConnection"]);

        wire.Mend();
        await StateAsync(person, 0, 0, "StateDraft");
        await StateAsync(person, 0, 1, "StateDraft");
        await Assertions.Expect(person.Page.Locator(".is-unsaved")).ToHaveCountAsync(0);
        await person.Page.ReloadAsync();
        await Assertions.Expect(Input(person, 0, 1)).ToHaveValueAsync("78");
    }

    /// <summary>Pictures of the grid in use, to be looked at: RBA_SCREENSHOTS names the folder.</summary>
    [Fact]
    public async Task Pictures_of_the_grid_in_use()
    {
        var folder = Environment.GetEnvironmentVariable("RBA_SCREENSHOTS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "RBA_SCREENSHOTS names no folder to put pictures into.");
        await using var site = await OpenAsync(twelve: true);
        await using var lucia = await AtGridAsync(site.Address, Demo.OtherContributor, "es", 1280);
        await using var first = await AtGridAsync(site.Address, Demo.Contributor, "en", 1280);
        await Input(first, 1, 0).FillAsync("41");
        await Input(first, 1, 1).FillAsync("not collected");
        await Input(first, 1, 2).FocusAsync();
        await StateAsync(first, 1, 1, "StateDraft");
        foreach (var (language, width, dark) in new[] { ("en", 1280, false), ("en", 390, false), ("en", 1280, true), ("es", 390, true), ("es", 1280, false), ("en", 800, false) })
        {
            await using var person = await AtGridAsync(site.Address, Demo.Contributor, language, width, dark);
            await Input(person, 0, 0).FillAsync("many");
            await Input(person, 0, 1).FocusAsync();
            await person.Page.Locator("#m0c0 .cell-say").WaitForAsync();
            await person.Page.Locator(width == 800 ? "#m0 [data-notes]" : "#m5 [data-notes]").ClickAsync();
            if (language == "es")
            {
                await lucia.Page.ReloadAsync();
                await lucia.ReadyAsync();
                await Input(lucia, 1, 0).FillAsync(width.ToString(CultureInfo.InvariantCulture));
                await Input(lucia, 1, 1).FocusAsync();
                await lucia.SaysAsync(lucia.Words.Start("GridSavedAt"));
                await Input(person, 1, 0).FillAsync("44");
                await Input(person, 1, 2).FocusAsync();
                await person.Page.Locator("#m1c0 .cell-conflict").WaitForAsync();
            }

            var file = string.Create(CultureInfo.InvariantCulture, $"grid-{language}-{width}{(dark ? "-dark" : "")}.png");
            await person.Page.ScreenshotAsync(new() { Path = Path.Combine(folder!, file), FullPage = true });
            person.Expected = _ => true;
        }
    }

    private async Task<RunningSite> OpenAsync(bool twelve = false)
    {
        Chromium.RequireIt();
        var site = await RunningSite.OpenAsync();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await site.FurnishAsync(async writer =>
        {
            await DueMeasures.AddAsync(writer, twelve ? 4 : 3, 3, today);
            if (twelve)
            {
                await DueMeasures.AddAsync(writer, 1, 12, today, history: 24, from: 5);
            }
        });
        return site;
    }

    private async Task<Visitor> AtGridAsync(Uri address, string email, string language, int width, bool dark = false)
    {
        var visitor = await chromium.VisitAsync(address, language, width, dark);
        await visitor.SignInAsync(email);
        await visitor.GoAsync("my-due");
        return visitor;
    }

    private static ILocator Input(Visitor visitor, int row, int cell) => visitor.Page.Locator(string.Create(CultureInfo.InvariantCulture, $"#m{row}c{cell}a"));

    private static Task StateAsync(Visitor visitor, int row, int cell, string key) =>
        Assertions.Expect(visitor.Page.Locator(string.Create(CultureInfo.InvariantCulture, $"#m{row}c{cell}s"))).ToContainTextAsync(visitor.Words[key]);

    private static Task ButtonAsync(Visitor visitor, int drafts) => Assertions.Expect(visitor.Page.Locator("[data-hand-in]")).ToHaveTextAsync(
        drafts switch
        {
            0 => visitor.Words["GridHandInNone"],
            1 => visitor.Words["GridHandInOne"],
            _ => string.Format(CultureInfo.InvariantCulture, visitor.Words["GridHandIn"], drafts),
        });

    private static Task<System.Text.Json.JsonElement?> PasteAsync(ILocator input, string block) => input.EvaluateAsync(
        """
        (input, block) => {
            input.focus();
            const data = new DataTransfer();
            data.setData('text/plain', block);
            input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """,
        block);

    private static async Task<IReadOnlyList<string>> WrongAsync(Visitor visitor)
    {
        var found = await visitor.Page.RunAxe(new Deque.AxeCore.Commons.AxeRunOptions
        {
            RunOnly = new Deque.AxeCore.Commons.RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
        });
        var over = await visitor.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth - innerWidth");
        return
        [
            .. found.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html}")),
            .. over > 0 ? [$"scrolls sideways by {over}"] : Array.Empty<string>(),
        ];
    }
}
