using System.Net;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using RbaTracker.Testing;
using RbaTracker.Web.Features.Searching;
using RbaTracker.Web.Shared.Records;

namespace RbaTracker.Web.Tests.Features;

/// <summary>Everything is found by a word of its name, in public and in the office, on both databases.</summary>
public abstract class SearchPageTests(DatabaseKind kind) : IAsyncLifetime
{
    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync(kind);

    public ValueTask DisposeAsync() => _site is null ? ValueTask.CompletedTask : _site.DisposeAsync();

    private static IEnumerable<string?> Found(Answer answer) => answer.Page.QuerySelectorAll("main .row-name a, main .found li a:first-child").Select(link => link.GetAttribute("href"));

    [Theory]
    [InlineData("housed", "measures/still-housed")]
    [InlineData("VIVIENDA", "programs/housing-support,measures/still-housed,departments/housing")]
    [InlineData("still hous", "measures/still-housed")]
    [InlineData("hogar seguro", "results/safe-stable-home")]
    [InlineData("people-without-shelter", "indicators/people-without-shelter")]
    [InlineData("of the park", "programs/park-care,measures/park-visits,departments/parks")]
    public async Task A_thing_is_found_by_words_of_its_name_in_either_language_and_by_its_code(string question, string addresses) =>
        Assert.Equal(addresses, string.Join(',', Found(await AskAsync(question))));

    [Fact]
    public async Task A_measure_is_found_as_the_row_that_it_is_everywhere()
    {
        var found = await AskAsync("/es", "housed");

        Assert.Equal("es", found.Page.DocumentElement.GetAttribute("lang"));
        Assert.StartsWith("Hogares que conservan su vivienda", found.Page.QuerySelector(".row-name a")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(found.Page.QuerySelector(".row-status svg"));
        Assert.Equal("programs/housing-support", found.Page.QuerySelector(".row-who a")!.GetAttribute("href"));
        Assert.Equal("/search?q=housed", found.Page.QuerySelector(".languages a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Nothing_found_says_so_in_words_and_leads_on()
    {
        var found = await AskAsync("<b>zebra & co");

        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Contains("all the words of “<b>zebra & co”", found.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("<b>zebra & co", found.Page.QuerySelector("#site-search")!.GetAttribute("value"));
        Assert.Contains("departments", found.Page.QuerySelectorAll("main .plain-list a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=%20%2c&kind=nonsense&page=-4")]
    public async Task Without_a_word_it_says_what_can_be_typed(string address)
    {
        var page = await _site.Visit().GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("The beginning of a word is enough", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_public_page_has_the_box_and_none_but_the_search_keeps_what_was_typed()
    {
        var page = (await _site.Visit().GetAsync("/about?q=somebody")).Page;

        Assert.Equal("search", page.QuerySelector("form[role=search]")!.GetAttribute("action"));
        Assert.Equal("", page.QuerySelector("#site-search")!.GetAttribute("value") ?? "");
        Assert.NotNull(page.QuerySelector("label[for=site-search]"));
    }

    [Fact]
    public async Task Each_question_has_its_own_answer_and_no_cookie()
    {
        var first = await AskAsync("housed");
        var other = await AskAsync("visits");

        Assert.Contains("Visits to parks", other.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Households still housed", other.Words, StringComparison.Ordinal);
        Assert.Equal("no-cache", first.Header("Cache-Control"));
        Assert.Equal("", first.Header("Set-Cookie"));
    }

    [Fact]
    public async Task A_retired_thing_is_found_by_the_office_only()
    {
        var priya = await _site.ActorAsync(TestPeople.Priya);
        await _site.WithAsync<RetireRecord>(retire => retire.RunAsync(
            priya, new RetireForm { Kind = "measures", Code = "park-visits", Version = 1, On = Sample.Today, ReasonEnglish = "It is done.", ReasonSpanish = "Terminó." }));

        var office = await (await _site.SignInAsync(TestPeople.Dana)).GetAsync("/records/search?q=visits");

        Assert.Empty(Found(await AskAsync("visits")));
        Assert.Equal(["records/measures/park-visits"], Found(office));
        Assert.Contains("Retired since", office.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_of_a_kind_stand_on_pages_of_their_own()
    {
        await AddMeasuresAsync(60);

        var all = await AskAsync("lamp");
        var third = await _site.Visit().GetAsync("/search?q=lamp&kind=measures&page=3");

        Assert.Equal(SearchQuery.Shown, Found(all).Count());
        Assert.Equal("search?q=lamp&kind=measures", all.Page.QuerySelector(".found-more a")!.GetAttribute("href"));
        Assert.Contains("All 60", all.Words, StringComparison.Ordinal);
        Assert.Equal(60 - (2 * SearchQuery.PageLength), Found(third).Count());
        Assert.Equal("search?q=lamp&kind=measures&page=2", third.Page.QuerySelector(".pages a[rel=prev]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_shorter_name_and_the_whole_word_come_first()
    {
        await AddMeasuresAsync(3, at => at switch { 0 => "Lamps on old streets", 1 => "Lamp posts", _ => "A lamp" });

        Assert.Equal(["measures/m2", "measures/m1", "measures/m0"], Found(await AskAsync("lamp")));
    }

    [Fact]
    public async Task More_than_can_be_counted_asks_for_another_word()
    {
        await AddMeasuresAsync(SearchQuery.Most + 5);

        Assert.Contains("more than 200", (await AskAsync("lamp")).Words, StringComparison.Ordinal);
        Assert.Contains("Another word narrows the search", (await _site.Visit().GetAsync("/search?q=lamp&kind=measures")).Words, StringComparison.Ordinal);
        Assert.Single(Found(await AskAsync("lamp 117")));
    }

    private Task<Answer> AskAsync(string question) => AskAsync("", question);

    private Task<Answer> AskAsync(string language, string question) => _site.Visit().GetAsync($"{language}/search?q={Uri.EscapeDataString(question)}");

    private Task AddMeasuresAsync(int count, Func<int, string>? name = null) => _site.WithAsync<Data.Writing.Writer>(writer => writer.RunAsync(Actor.Clockwork, db =>
    {
        var of = db.Measures.First(measure => measure.Code == Code.Of(TestSite.Parks));
        for (var at = 0; at < count; at++)
        {
            Curve curve = Sample.Curve();
            db.Add(new PerformanceMeasure(of.ProgramId, Code.Of($"m{at}"), Text.Of(name?.Invoke(at) ?? $"Lamp {at}"), Text.Of("Lamps that burn."), Question.HowMuch, of.Accountable, curve));
        }

        return Task.CompletedTask;
    }));

    public sealed class OnSqlite() : SearchPageTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : SearchPageTests(DatabaseKind.PostgreSql);
}
