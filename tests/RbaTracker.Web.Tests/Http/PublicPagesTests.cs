using System.Globalization;
using System.IO.Compression;
using System.Net;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Domain.City;
using RbaTracker.Domain.Curves;
using RbaTracker.Testing;
using RbaTracker.Web.Features.Admin;
using RbaTracker.Web.Features.DataEntry;
using RbaTracker.Web.Features.Reporting;

namespace RbaTracker.Web.Tests.Http;

/// <summary>What residents read, on both databases: in two languages, from the cache, and new at once after a release.</summary>
public abstract class PublicPagesTests(DatabaseKind kind) : IAsyncLifetime
{
    private const string Measure = "/measures/still-housed";

    private static readonly string[] Pages =
        ["/", "/about", "/results/safe-stable-home", "/programs/housing-support", Measure, "/indicators/people-without-shelter",
            "/scorecards", "/scorecards/council", "/scorecards/council/departments", "/search"];

    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync(kind);

    public ValueTask DisposeAsync() => _site is null ? ValueTask.CompletedTask : _site.DisposeAsync();

    public static TheoryData<string> PublicPages => [.. Pages];

    [Theory]
    [MemberData(nameof(PublicPages))]
    public async Task A_page_is_in_the_language_of_its_address_and_its_links_stay_there(string address)
    {
        var english = (await _site.Visit().GetAsync(address)).Page;
        var spanish = (await _site.Visit().GetAsync("/es" + address)).Page;

        Assert.Equal("en", english.DocumentElement.GetAttribute("lang"));
        Assert.Equal("/", english.QuerySelector("base")!.GetAttribute("href"));
        Assert.Equal("es", spanish.DocumentElement.GetAttribute("lang"));
        Assert.Equal("/es/", spanish.QuerySelector("base")!.GetAttribute("href"));

        // Relative links follow the base; one that begins with a slash would leave the language.
        var leaving = spanish.QuerySelectorAll("a[href^='/']")
            .Where(link => !link.GetAttribute("href")!.StartsWith("/es", StringComparison.Ordinal))
            .Select(link => link.GetAttribute("hreflang"));
        Assert.All(leaving, language => Assert.Equal("en", language));
        Assert.Equal(address, spanish.QuerySelector("link[rel=alternate][hreflang=en]")!.GetAttribute("href"));
        Assert.Equal("/es" + address, english.QuerySelector("link[rel=alternate][hreflang=es]")!.GetAttribute("href"));
    }

    [Theory]
    [MemberData(nameof(PublicPages))]
    public async Task A_Spanish_page_has_no_English_words(string address)
    {
        var spanish = (await _site.Visit().GetAsync("/es" + address)).Page;
        spanish.QuerySelectorAll("[lang=en]").ToList().ForEach(element => element.Remove());

        // The method's own name stays as it is in every language.
        var words = spanish.Body!.TextContent.Replace("Results-Based Accountability", "", StringComparison.Ordinal);

        var english = SentencesTests.Keys
            .Where(key => key.English != key.Spanish && key.English.Length > 5 && !key.English.Contains('{', StringComparison.Ordinal))
            .Where(key => words.Contains(key.English, StringComparison.Ordinal) && !words.Contains(key.Spanish, StringComparison.Ordinal))
            .Select(key => key.English)
            .ToList();

        Assert.Empty(english);
        Assert.DoesNotContain("Households", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Department", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_kept_for_everybody_without_a_cookie()
    {
        var first = await _site.Visit().GetAsync(Measure);
        _site.Sql.Clear();
        var second = await _site.Visit().GetAsync(Measure);

        Assert.Empty(_site.Sql.Asked);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(first.Header("ETag"), second.Header("ETag"));
        Assert.Equal(first.Header("Content-Security-Policy"), second.Header("Content-Security-Policy"));
        Assert.All(new[] { first, second }, answer =>
        {
            Assert.Equal("", answer.Header("Set-Cookie"));
            Assert.Contains("public", answer.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.DoesNotContain("no-", answer.Header("Cache-Control"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_reader_who_has_the_page_is_told_so_until_something_is_published()
    {
        var tag = (await _site.Visit().GetAsync(Measure)).Header("ETag");
        Assert.StartsWith("W/", tag, StringComparison.Ordinal);

        using var again = await _site.Visit().AskAsync(Measure, "If-None-Match", tag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        await EnterAsync(119, 127);
        await ReleaseAsync(Sample.Today);
        using var changed = await _site.Visit().AskAsync(Measure, "If-None-Match", tag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", true)]
    [InlineData("gzip", false)]
    [InlineData("br;q=0, gzip", false)]
    public async Task A_kept_page_travels_small_to_a_browser_that_can_unpack_it(string accepts, bool isSmall)
    {
        var whole = (await _site.Visit().GetAsync(Measure)).Body;

        using var answer = await _site.Visit().AskAsync(Measure, "Accept-Encoding", accepts);
        await using var sent = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(isSmall ? new BrotliStream(sent, CompressionMode.Decompress) : sent);

        Assert.Equal(isSmall ? ["br"] : [], answer.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], answer.Headers.Vary);
        Assert.Equal(whole, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.True(!isSmall || answer.Content.Headers.ContentLength < whole.Length / 3, $"{answer.Content.Headers.ContentLength} of {whole.Length}");
    }

    [Fact]
    public async Task A_query_makes_no_other_copy_of_a_page()
    {
        await _site.Visit().GetAsync(Measure);
        _site.Sql.Clear();

        var other = await _site.Visit().GetAsync(Measure + "?anything=1&else=2");

        Assert.Equal(HttpStatusCode.OK, other.Status);
        Assert.Empty(_site.Sql.Asked);
    }

    [Fact]
    public async Task A_copy_that_was_asked_for_with_a_query_does_not_show_the_query_to_others()
    {
        await _site.Visit().GetAsync(Measure + "?from=somebody");

        var other = await _site.Visit().GetAsync(Measure);

        Assert.DoesNotContain("somebody", other.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_two_languages_are_kept_apart()
    {
        await _site.Visit().GetAsync(Measure);
        var spanish = await _site.Visit().GetAsync("/es" + Measure);
        var english = await _site.Visit().GetAsync(Measure);

        Assert.Contains("Hogares que conservan su vivienda", spanish.Words, StringComparison.Ordinal);
        Assert.Contains("Households still housed", english.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_is_signed_in_gets_the_same_public_page_and_leaves_no_trace_in_it()
    {
        var person = await _site.SignInAsync(TestPeople.Ana);
        var theirs = await person.GetAsync(Measure);
        var everybodys = await _site.Visit().GetAsync(Measure);

        Assert.Equal(theirs.Body, everybodys.Body);
        Assert.Equal("", theirs.Header("Set-Cookie"));
        Assert.DoesNotContain("Ana Ruiz", everybodys.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_kept()
    {
        await _site.Visit().GetAsync("/measures/made-up");
        _site.Sql.Clear();

        var again = await _site.Visit().GetAsync("/measures/made-up");

        Assert.Equal(HttpStatusCode.NotFound, again.Status);
        Assert.NotEmpty(_site.Sql.Asked);
        Assert.DoesNotContain("public", again.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_is_seen_by_nobody_before_its_release_and_by_everybody_at_once_after_it()
    {
        var visitor = _site.Visit();
        Assert.DoesNotContain("93.7", (await visitor.GetAsync(Measure)).Words, StringComparison.Ordinal);

        await EnterAsync(119, 127);
        Assert.DoesNotContain("93.7", (await visitor.GetAsync(Measure)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("119,127", (await visitor.GetAsync(Measure + ".csv")).Body, StringComparison.Ordinal);
        await ReleaseAsync(Sample.Today);

        Assert.Contains("93.7%", (await visitor.GetAsync(Measure)).Words, StringComparison.Ordinal);
        Assert.Contains("93.7 %", (await visitor.GetAsync("/es" + Measure)).Words, StringComparison.Ordinal);
        Assert.Contains("93.7%", (await visitor.GetAsync("/results/safe-stable-home")).Words, StringComparison.Ordinal);
        Assert.Contains("2026-04-01/P3M,93.70078740157480314960629921", (await visitor.GetAsync(Measure + ".csv")).Body, StringComparison.Ordinal);
        Assert.Equal("", (await visitor.GetAsync(Measure)).Header("Set-Cookie"));
    }

    [Fact]
    public async Task A_download_is_the_same_in_every_language_and_culture()
    {
        var english = await _site.Visit().GetAsync(Measure + ".csv");
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        var spanish = await _site.Visit().GetAsync("/es" + Measure + ".csv");
        CultureInfo.CurrentCulture = before;

        Assert.Equal(HttpStatusCode.OK, english.Status);
        Assert.Equal(english.Body, spanish.Body);
        Assert.Equal("text/csv; charset=utf-8", english.Header("Content-Type"));
        var lines = english.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("period,value,numerator,denominator,target,kind,absence,revision,note", lines[0]);
        Assert.Equal(19, lines.Length);
        Assert.Equal("2021-10-01/P3M,81.48148148148148148148148148,88,108,85,Final,,1,", lines[1]);
    }

    [Fact]
    public async Task An_unknown_download_does_not_exist() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Visit().GetAsync("/measures/no-such-measure.csv")).Status);

    [Fact]
    public async Task A_city_that_says_Outcome_reads_Outcome_at_once()
    {
        var visitor = _site.Visit();
        Assert.Contains("Results", (await visitor.GetAsync("/about")).Words, StringComparison.Ordinal);
        var form = await _site.WithAsync<SettingsQuery, SettingsForm>(query => query.RunAsync());
        var label = form.Labels.Single(label => label.Word == Word.Result);
        (label.OneEnglish, label.ManyEnglish, label.OneSpanish, label.ManySpanish) = ("Outcome", "Outcomes", "Logro", "Logros");
        form.ProductEnglish = "Ridge Measures";
        var priya = await _site.ActorAsync(TestPeople.Priya);
        await _site.WithAsync<ChangeSettings>(change => change.RunAsync(priya, form));

        Assert.Contains("Outcomes", (await visitor.GetAsync("/about")).Words, StringComparison.Ordinal);
        Assert.Contains("Logros", (await visitor.GetAsync("/es/about")).Words, StringComparison.Ordinal);
        Assert.Contains("Outcomes", (await visitor.GetAsync("/indicators/people-without-shelter")).Words, StringComparison.Ordinal);
        Assert.EndsWith("Ridge Measures", (await visitor.GetAsync("/")).Page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_citys_accent_reaches_every_page_through_its_style_sheet()
    {
        var form = await _site.WithAsync<SettingsQuery, SettingsForm>(query => query.RunAsync());
        var before = (await _site.Visit().GetAsync("/")).Page.QuerySelector("link[href^='/css/city.css']")!.GetAttribute("href");
        form.Accent = "#7a1f1f";
        var priya = await _site.ActorAsync(TestPeople.Priya);
        await _site.WithAsync<ChangeSettings>(change => change.RunAsync(priya, form));

        var after = (await _site.Visit().GetAsync("/")).Page.QuerySelector("link[href^='/css/city.css']")!.GetAttribute("href");
        Assert.NotEqual(before, after);
        Assert.Contains("--accent: #7a1f1f", (await _site.Visit().GetAsync(after!)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_public_page_and_no_download_asks_for_what_is_not_public()
    {
        await EnterAsync(119, 127);
        foreach (var address in Pages.Append(Measure + ".csv").Append("/indicators/people-without-shelter.csv").Append("/search?q=housing"))
        {
            _site.Sql.Clear();
            Assert.Equal(HttpStatusCode.OK, (await _site.Visit().GetAsync(address)).Status);

            Assert.True(address is "/about" or "/search" || _site.Sql.Asked.Count > 0, address);
            Assert.DoesNotContain(_site.Sql.Asked, sql => StaffTables.Any(table => sql.Contains($"\"{table}\"", StringComparison.Ordinal) || sql.Contains($" {table} ", StringComparison.Ordinal)));
        }
    }

    private static readonly string[] StaffTables = ["entry", "audit_entry", "audit_seal", "account", "person", "appointment", "release", "position_holding"];

    [Fact]
    public async Task Health_says_that_the_site_lives_and_that_its_database_answers()
    {
        Assert.Equal("Healthy", (await _site.Visit().GetAsync("/healthz/live")).Body);
        Assert.Equal("Healthy", (await _site.Visit().GetAsync("/healthz/ready")).Body);
    }

    private async Task EnterAsync(int numerator, int denominator)
    {
        var (ana, marcus) = (await _site.ActorAsync(TestPeople.Ana), await _site.ActorAsync(TestPeople.Marcus));
        var period = Sample.Quarter(2026, 2);
        var form = new RecordDataPointForm
        {
            Code = Sample.Code(TestSite.Housing),
            Period = period,
            Numerator = numerator.ToString(CultureInfo.InvariantCulture),
            Denominator = denominator.ToString(CultureInfo.InvariantCulture),
            HandIn = true,
        };
        var version = await _site.WithAsync<RecordDataPoint, int>(record => record.RunAsync(ana, form));
        await _site.WithAsync<ApproveEntry>(approve => approve.RunAsync(
            marcus, new ReviewForm { Code = form.Code, StartMonth = period.StartMonth, Version = version }));
    }

    private async Task ReleaseAsync(DateOnly on)
    {
        var dana = await _site.ActorAsync(TestPeople.Dana);
        await using var db = _site.Read();
        var entry = await db.Entries.AsNoTracking().SingleAsync(entry => entry.State == EntryState.Approved);
        await _site.WithAsync<PlanRelease>(plan => plan.RunAsync(
            dana, new PlanReleaseForm { On = on, Values = [(entry.CurveId, entry.StartMonth, entry.Version)] }));
    }

    public sealed class OnSqlite() : PublicPagesTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : PublicPagesTests(DatabaseKind.PostgreSql);
}
