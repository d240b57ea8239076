using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Reporting;
using RbaTracker.Domain.Rules;
using RbaTracker.Testing;
using RbaTracker.Web.Features.DataEntry;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Tests.Features;

/// <summary>The entry grid behind its script: what is drawn, what is asked of the database, and what each cell is answered.</summary>
public sealed class EntryGridTests : PageTest
{
    private const string Quarter = "2026-04-01/P3M";

    [Fact]
    public async Task It_draws_a_field_for_each_period_with_its_name_and_no_field_for_what_was_handed_in()
    {
        await AddAsync(count: 2, months: 3);
        await HandInAsync(TestPeople.Ana);
        await SignInAsync(TestPeople.Ana);

        var page = Render<MyDuePage>();

        var monthly = page.Find("tr[data-code=due-1]");
        Assert.Equal(3, monthly.QuerySelectorAll(".cell input").Length);
        Assert.Equal(
            ["Households placed in a home", "April 2026"],
            monthly.QuerySelector("input")!.GetAttribute("aria-labelledby")!.Split(' ').Select(id => page.Find($"#{id}").TextContent));
        Assert.Contains("a year ago", monthly.QuerySelector(".cell")!.TextContent, StringComparison.Ordinal);
        var housing = page.Find("tr[data-code=still-housed]");
        Assert.Empty(housing.QuerySelectorAll("input"));
        Assert.Contains("93.7%", housing.TextContent, StringComparison.Ordinal);
        Assert.Contains("Handed in", housing.TextContent, StringComparison.Ordinal);
        Assert.Equal("still-housed", page.FindAll("tr[data-code]")[^1].GetAttribute("data-code"));
        Assert.Contains("4 late · 2 due by 20 Jul 2026 · 1 done", Plain(page.Find(".tally").TextContent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_asks_the_database_as_often_for_twenty_measures_as_for_two()
    {
        var ana = await Site.ActorAsync(TestPeople.Ana);
        await AddAsync(count: 2, months: 3);

        // The organisation is read by the first to ask.
        await AskedAsync(ana);
        var few = await AskedAsync(ana);
        await AddAsync(count: 18, months: 12, from: 3);

        Assert.Equal(few, await AskedAsync(ana));
        Assert.True(few is > 3 and <= 12, $"{few} statements");
    }

    [Fact]
    public async Task A_long_missing_curve_shows_its_last_twelve_periods()
    {
        await AddAsync(count: 1, months: 15);

        var rows = await RowsAsync();

        var row = rows.Single(row => row.Code.Value == "due-1");
        Assert.Equal(12, row.Cells.Count);
        Assert.All(row.Cells.Take(9), cell => Assert.NotNull(cell.YearAgo));
        Assert.Equal(Sample.Month(2026, 6), row.Cells[^1].Period);
    }

    [Fact]
    public async Task A_cell_is_saved_and_says_what_was_made_of_it()
    {
        var answer = await SaveAsync(Cell("119", "127"));

        Assert.Equal((CellAnswer.Saved, "Draft", "93.7%"), (answer.Outcome, answer.State, answer.Shown));
        var entry = await StoredAsync();
        Assert.Equal((answer.Stored!.Version, EntryState.Draft, 119m, 127m), (entry!.Version, entry.State, entry.Numerator, entry.Denominator));
    }

    [Theory]
    [InlineData("en", "not collected", "Not collected")]
    [InlineData("en", "N/A", "Does not apply")]
    [InlineData("es", "no se recopilo", "No se recopiló")]
    [InlineData("es", "No aplica", "No corresponde")]
    public async Task A_reason_is_read_in_the_persons_language(string language, string typed, string written)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = LanguagePath.CultureOf(language);

        var answer = await SaveAsync(Cell(typed, ""));

        Assert.Equal((CellAnswer.Saved, written), (answer.Outcome, answer.Stored!.First));
        Assert.NotNull((await StoredAsync())!.Absence);
    }

    [Fact]
    public async Task A_lone_percent_is_a_value_without_parts()
    {
        Assert.Equal(CellAnswer.Saved, (await SaveAsync(Cell("93.4%", ""))).Outcome);

        Assert.Equal(93.4m, (await StoredAsync())!.Number);
    }

    [Theory]
    [InlineData("many", "127", "“many” is not a number", "first")]
    [InlineData("119", "", "both the numerator and the denominator", "second")]
    [InlineData("128", "127", "a share cannot be more than the whole", null)]
    [InlineData("not collected", "127", "not both", null)]
    public async Task What_cannot_be_read_is_refused_at_its_cell(string first, string second, string sentence, string? part)
    {
        var answer = await SaveAsync(Cell(first, second));

        Assert.Equal((CellAnswer.Refused, part), (answer.Outcome, answer.Part));
        Assert.Contains(sentence, answer.Sentence, StringComparison.Ordinal);
        Assert.Null(await StoredAsync());
    }

    [Fact]
    public async Task One_refused_cell_keeps_no_other_from_being_saved()
    {
        await AddAsync(count: 1, months: 3);
        var ana = await Site.ActorAsync(TestPeople.Ana);

        var answer = await Site.WithAsync<SaveCells, GridAnswer>(save => save.RunAsync(ana,
        [
            Cell("41", "", code: "due-1", period: "2026-04-01/P1M"),
            Cell("many", "", code: "due-1", period: "2026-05-01/P1M"),
            Cell("43", "", code: "due-1", period: "2026-06-01/P1M"),
            Cell("44", "", code: TestSite.Parks, period: Quarter),
            Cell("45", "", code: "due-1", period: "2026-07-01/P3M"),
            Cell("46", "", code: "no such thing", period: "nonsense"),
        ]));

        Assert.Equal(["saved", "refused", "saved", "refused", "refused", "refused"], answer.Cells.Select(cell => cell.Outcome));
        Assert.StartsWith("Not saved", answer.Said, StringComparison.Ordinal);
        await using var db = Site.Read();
        Assert.Equal(2, await db.Entries.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_cell_that_somebody_changed_meanwhile_is_shown_and_not_overwritten()
    {
        await HandInAsync(TestPeople.Lucia, "111", "127", handIn: false);

        var answer = await SaveAsync(Cell("119", "127"));

        Assert.Equal(CellAnswer.Conflict, answer.Outcome);
        Assert.Contains("Lucía Vega saved 87.4% (111 / 127)", answer.Sentence, StringComparison.Ordinal);
        Assert.Contains("119 / 127", answer.Sentence, StringComparison.Ordinal);
        Assert.Equal(("111", "127", true), (answer.Stored!.First, answer.Stored.Second, answer.IsOpen));
        Assert.Equal(111m, (await StoredAsync())!.Numerator);
        Assert.Equal(CellAnswer.Saved, (await SaveAsync(Cell("119", "127", version: answer.Stored.Version))).Outcome);
        Assert.Equal(119m, (await StoredAsync())!.Numerator);
    }

    [Fact]
    public async Task A_cell_that_is_sent_twice_is_saved_once()
    {
        var first = await SaveAsync(Cell("119", "127"));
        var again = await SaveAsync(Cell("119", "127"));

        Assert.Equal((CellAnswer.Saved, first.Stored!.Version), (again.Outcome, again.Stored!.Version));
    }

    [Fact]
    public async Task What_was_handed_in_meanwhile_can_only_be_kept()
    {
        var saved = await SaveAsync(Cell("119", "127"));
        await HandInAsync(TestPeople.Lucia, "111", "127", version: saved.Stored!.Version);

        var answer = await SaveAsync(Cell("120", "127", version: saved.Stored.Version));

        Assert.Equal((CellAnswer.Conflict, false), (answer.Outcome, answer.IsOpen));
    }

    [Fact]
    public async Task An_emptied_draft_is_taken_away_and_what_was_sent_back_is_not()
    {
        var saved = await SaveAsync(Cell("119", "127"));

        var emptied = await SaveAsync(Cell("", "", version: saved.Stored!.Version));

        Assert.Equal((CellAnswer.Saved, "Due", 0), (emptied.Outcome, emptied.State, emptied.Stored!.Version));
        Assert.Null(await StoredAsync());
        var version = await HandInAsync(TestPeople.Ana);
        var marcus = await Site.ActorAsync(TestPeople.Marcus);
        await Site.WithAsync<Web.Features.Reporting.ReturnEntry>(back => back.RunAsync(
            marcus, new Web.Features.Reporting.ReviewForm { Code = Sample.Code(TestSite.Housing), StartMonth = Sample.Quarter(2026, 2).StartMonth, Version = version, Comment = "All sites?" }));
        Assert.Equal(CellAnswer.Refused, (await SaveAsync(Cell("", "", version: version + 1))).Outcome);
        Assert.Equal(EntryState.Returned, (await StoredAsync())!.State);
    }

    [Fact]
    public async Task Drafts_are_handed_in_together_and_each_refusal_is_its_own()
    {
        await AddAsync(count: 1, months: 2);
        var ana = await Site.ActorAsync(TestPeople.Ana);
        var saved = await Site.WithAsync<SaveCells, GridAnswer>(save => save.RunAsync(ana,
            [Cell("119", "127"), Cell("41", "", code: "due-1", period: "2026-05-01/P1M"), Cell("42", "", code: "due-1", period: "2026-06-01/P1M")]));

        var answer = await Site.WithAsync<SaveCells, GridAnswer>(save => save.SubmitAsync(ana,
        [
            saved.Cells[0].Stored!,
            saved.Cells[1].Stored!,
            saved.Cells[2].Stored! with { Version = 99 },
            Cell("1", "", code: TestSite.Parks, period: Quarter, version: 1),
        ]));

        Assert.Equal(["saved", "saved", "refused", "refused"], answer.Cells.Select(cell => cell.Outcome));
        Assert.Equal(nameof(DueState.Submitted), answer.Cells[0].State);
        Assert.StartsWith("2 handed in", answer.Said, StringComparison.Ordinal);
        await using var db = Site.Read();
        Assert.Equal(2, await db.Entries.CountAsync(entry => entry.State == EntryState.Submitted, TestContext.Current.CancellationToken));
        Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Action == nameof(SubmitEntries), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_draft_of_another_department_is_neither_handed_in_nor_taken_away()
    {
        var saved = await SaveAsync(Cell("119", "127"));
        var nina = await Site.ActorAsync(TestPeople.Nina);
        var (code, period) = (Sample.Code(TestSite.Housing), Sample.Quarter(2026, 2));

        var submit = await Assert.ThrowsAsync<BrokenRuleException>(() => Site.WithAsync<SubmitEntries>(command => command.RunAsync(
            nina, new SubmitEntriesForm { Drafts = [new DraftToSubmit(code, period, saved.Stored!.Version)] })));
        var discard = await Assert.ThrowsAsync<BrokenRuleException>(() => Site.WithAsync<DiscardEntry>(command => command.RunAsync(
            nina, new DiscardEntryForm(code, period, saved.Stored!.Version))));

        Assert.Equal((Broken.NotYourDuty, Broken.NotYourDuty), (submit.Rule, discard.Rule));
        Assert.Equal(EntryState.Draft, (await StoredAsync())!.State);
    }

    private static TypedCell Cell(string first, string second, int version = 0, string code = TestSite.Housing, string period = Quarter) =>
        new(code, period, version, first, second, nameof(ValueKind.Final), null, null);

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<CellAnswer> SaveAsync(TypedCell cell)
    {
        var ana = await Site.ActorAsync(TestPeople.Ana);
        return (await Site.WithAsync<SaveCells, GridAnswer>(save => save.RunAsync(ana, [cell]))).Cells.Single();
    }

    private async Task<IReadOnlyList<DueRow>> RowsAsync()
    {
        var ana = await Site.ActorAsync(TestPeople.Ana);
        return await Site.WithAsync<MyDueQuery, IReadOnlyList<DueRow>>(query => query.RunAsync(ana));
    }

    private async Task<int> AskedAsync(Domain.People.Actor actor)
    {
        Site.Sql.Clear();
        await Site.WithAsync<MyDueQuery>(query => query.RunAsync(actor));
        return Site.Sql.Asked.Count;
    }

    private Task AddAsync(int count, int months, int from = 1) =>
        Site.WithAsync<Writer>(writer => DueMeasures.AddAsync(writer, count, months, Sample.Today, history: 30, from));

    private async Task<Entry?> StoredAsync()
    {
        await using var db = Site.Read();
        return await db.Entries.AsNoTracking().SingleOrDefaultAsync();
    }
}
