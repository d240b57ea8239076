using System.Net;
using RbaTracker.Domain.People;
using RbaTracker.Testing;
using RbaTracker.Web.Features.Results;
using RbaTracker.Web.Shared.Records;

namespace RbaTracker.Web.Tests.Features.Office;

/// <summary>The lists of the office's records and their history, over HTTP.</summary>
public sealed class RecordListsTests : IAsyncLifetime
{
    private TestSite _site = null!;
    private Actor _dana = Actor.Nobody;

    public async ValueTask InitializeAsync()
    {
        _site = await TestSite.StartAsync();
        _dana = await _site.ActorAsync(TestPeople.Dana);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private Task MakeAsync(string code, string english, string spanish) => _site.WithAsync<SaveFocusArea>(save => save.RunAsync(
        _dana, new FocusAreaForm { Code = code, NameEnglish = english, NameSpanish = spanish }));

    private Task RetireAsync(string code) => _site.WithAsync<RetireRecord>(retire => retire.RunAsync(
        _dana, new RetireForm { Kind = "focus-areas", Code = code, Version = 1, On = Sample.Today, ReasonEnglish = "It is done." }));

    private static IEnumerable<string> Names(Answer answer) => answer.Page.QuerySelectorAll(".record-name").Select(name => name.TextContent);

    [Fact]
    public async Task The_hub_counts_every_kind_and_leads_to_its_list_and_to_a_new_one()
    {
        var hub = await (await _site.SignInAsync(TestPeople.Dana)).GetAsync("/records");

        Assert.Equal(
            RecordKinds.All.SelectMany(kind => new[] { $"records/{kind.Slug}", $"records/{kind.Slug}/new" }),
            hub.Page.QuerySelectorAll(".kind a").Select(link => link.GetAttribute("href")));
        Assert.Contains("1 in use", hub.Page.QuerySelectorAll(".kind")[1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_in_the_order_of_the_readers_language_and_filters_in_the_address()
    {
        await MakeAsync("a", "Zebras", "Árboles");
        await MakeAsync("b", "Apples", "Zapatos");
        await MakeAsync("c", "Old", "Viejo");
        await RetireAsync("c");
        var dana = await _site.SignInAsync(TestPeople.Dana);

        Assert.Equal(["Apples", "Zebras"], Names(await dana.GetAsync("/records/focus-areas")));
        Assert.Equal(["Árboles", "Zapatos"], Names(await dana.GetAsync("/es/records/focus-areas")));
        Assert.Equal(["Old"], Names(await dana.GetAsync("/records/focus-areas?state=retired")));
        Assert.Equal(["Apples", "Old", "Zebras"], Names(await dana.GetAsync("/records/focus-areas?state=all")));
        Assert.Equal(["Árboles"], Names(await dana.GetAsync("/es/records/focus-areas?q=arbol&state=nonsense")));
        var none = await dana.GetAsync("/records/focus-areas?q=%3Cscript%3E");
        Assert.Empty(Names(none));
        Assert.Contains("Nothing is found", none.Words, StringComparison.Ordinal);
        Assert.Equal("<script>", none.Page.QuerySelector("[name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do_next()
    {
        var list = await (await _site.SignInAsync(TestPeople.Dana)).GetAsync("/records/strategies");

        Assert.Contains("Begin with “New strategy”", list.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_has_pages()
    {
        for (var i = 0; i < 51; i++)
        {
            await MakeAsync($"area-{i:00}", $"Area {i:00}", "");
        }

        var dana = await _site.SignInAsync(TestPeople.Dana);

        Assert.Equal(50, Names(await dana.GetAsync("/records/focus-areas")).Count());
        Assert.Equal(["Area 50"], Names(await dana.GetAsync("/records/focus-areas?page=2")));
        Assert.Equal(["Area 50"], Names(await dana.GetAsync("/records/focus-areas?page=999999999")));
        Assert.Equal(50, Names(await dana.GetAsync("/records/focus-areas?page=-1")).Count());
    }

    [Theory]
    [InlineData("/records/no-such-kind")]
    [InlineData("/records/results/no-such-result")]
    [InlineData("/records/results/Not A Code")]
    [InlineData("/records/positions/no-such-position")]
    [InlineData("/records/results/no-such-result/history")]
    [InlineData("/records/no-such-kind/x/history")]
    public async Task What_is_not_there_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await _site.SignInAsync(TestPeople.Dana)).GetAsync(address)).Status);

    [Fact]
    public async Task The_history_says_who_changed_what_from_what_to_what()
    {
        await MakeAsync("homes", "Homes", "Hogares");
        var form = await _site.WithAsync<ResultFormQuery, ResultForm>(async query => (await query.RunAsync("safe-stable-home"))!);
        (form.NameEnglish, form.FocusArea) = ("Everyone has a home", "homes");
        await _site.WithAsync<SaveResult>(save => save.RunAsync(_dana, form));
        var dana = await _site.SignInAsync(TestPeople.Dana);

        var history = await dana.GetAsync("/records/results/safe-stable-home/history");

        var latest = history.Page.QuerySelector(".history-step")!;
        Assert.Contains("Dana Cho", latest.TextContent, StringComparison.Ordinal);
        Assert.Contains("15 Jul 2026", latest.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Name, in English", "Focus area"], latest.QuerySelectorAll("dt").Select(label => label.TextContent).Order(StringComparer.Ordinal).Reverse());
        Assert.Contains("Everyone has a safe, stable home", latest.QuerySelector("del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(latest.QuerySelectorAll("ins"), now => now.TextContent.Contains("Homes", StringComparison.Ordinal));
        Assert.Contains("Created", history.Page.QuerySelectorAll(".history-step")[^1].TextContent, StringComparison.Ordinal);
        Assert.Contains("Housing support", history.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Park", history.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_of_a_record_is_in_words_of_the_readers_language()
    {
        await MakeAsync("homes", "Homes", "Hogares");
        await RetireAsync("homes");
        var dana = await _site.SignInAsync(TestPeople.Dana);

        var history = await dana.GetAsync("/es/records/focus-areas/homes/history");

        Assert.Contains("Historial: Hogares", history.Words, StringComparison.Ordinal);
        Assert.Contains("Retirado desde", history.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Retirement", history.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestPeople.Ana)]
    [InlineData(TestPeople.Marcus)]
    [InlineData(TestPeople.Carla)]
    public async Task Who_does_not_edit_records_sees_none_of_it(string email)
    {
        var visitor = await _site.SignInAsync(email);

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/records")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/records/results/safe-stable-home/history")).Status);
        Assert.DoesNotContain((await visitor.GetAsync("/account")).Page.QuerySelectorAll("nav a"), link => link.GetAttribute("href") == "records");
    }
}
