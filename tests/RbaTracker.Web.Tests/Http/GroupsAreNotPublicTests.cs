using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.People;
using RbaTracker.Domain.Words;
using RbaTracker.Testing;
using RbaTracker.Web.Features.Reporting;
using RbaTracker.Web.Tests.Rights;

namespace RbaTracker.Web.Tests.Http;

/// <summary>
/// Looks for a value of a group at every address that answers to everybody, on both databases. The values were approved, and were put into
/// a release past its rule: what keeps them from the public is the publishing, not the page on which a release is planned.
/// </summary>
public abstract partial class GroupsAreNotPublicTests(DatabaseKind kind) : IAsyncLifetime
{
    /// <summary>The name of the group; no page has this word otherwise.</summary>
    private const string Mark = "Zyxquorians";

    private TestSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await TestSite.StartAsync(kind);

    public ValueTask DisposeAsync() => _site is null ? ValueTask.CompletedTask : _site.DisposeAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_public_address_shows_the_value_of_a_group()
    {
        var published = await PublishAsync();

        var found = await AskEverywhereAsync();

        // It sees what there is to see: everyone's own number, on pages and in files, in both languages.
        Assert.True(found.Count > 30, $"{found.Count} addresses");
        foreach (var address in new[] { "/measures/park-visits", "/es/measures/park-visits", "/measures/park-visits.csv", "/es/measures/park-visits.csv" })
        {
            Assert.Matches(EveryonesNumber(), found[address]);
        }

        Assert.Contains(found, one => one.Key.StartsWith("/measures/still-housed", StringComparison.Ordinal));
        Assert.Empty(found.Where(one => GroupsNumber().IsMatch(one.Value) || one.Value.Contains(Mark, StringComparison.OrdinalIgnoreCase)).Select(one => one.Key));

        // Nor is it where the next public page would find it.
        await using var db = _site.Read();
        Assert.Equal(2, await db.DataPoints.CountAsync(point => point.StartMonth == Sample.Quarter(2026, 2).StartMonth, Cancellation));
        Assert.All(await db.DataPoints.Select(point => point.GroupId).Distinct().ToListAsync(Cancellation), group => Assert.Equal(GroupId.Total, group));
        Assert.All(await db.DataPointRevisions.Select(point => point.GroupId).Distinct().ToListAsync(Cancellation), group => Assert.Equal(GroupId.Total, group));
        Assert.All(await db.Summaries.Select(summary => summary.GroupId).Distinct().ToListAsync(Cancellation), group => Assert.Equal(GroupId.Total, group));
        Assert.Equal(2, await db.Entries.CountAsync(entry => entry.GroupId != GroupId.Total && entry.State == EntryState.Approved, Cancellation));
        Assert.Equal(2, published);
    }

    [Fact]
    public void A_number_is_found_however_it_is_written()
    {
        foreach (var written in new[] { "48613.27", "48,613.3", "48.613,27", "48 613,3", "48\u00a0613", "48\u202f613", "4.861327E+4", "48613" })
        {
            Assert.Matches(GroupsNumber(), $"x {written} y");
        }

        Assert.DoesNotMatch(GroupsNumber(), "486.13 and 48,612");
    }

    /// <summary>Two values of everyone together and two of a group, all approved, all in a release whose day has come.</summary>
    private async Task<int> PublishAsync()
    {
        await _site.KeepByAgeAsync(Mark, TestSite.Housing, TestSite.Parks);
        await ApproveAsync(TestPeople.Omar, TestSite.Parks, null, await _site.HandInAsync(TestPeople.Nina, TestSite.Parks, null, "71924.58"));
        await ApproveAsync(TestPeople.Omar, TestSite.Parks, Grouped.Young, await _site.HandInAsync(TestPeople.Nina, TestSite.Parks, Grouped.Young, "48613.27"));
        await ApproveAsync(TestPeople.Marcus, TestSite.Housing, null, await _site.HandInAsync(TestPeople.Ana, TestSite.Housing, null, null, "119", "127"));
        await ApproveAsync(TestPeople.Marcus, TestSite.Housing, Grouped.Young, await _site.HandInAsync(TestPeople.Ana, TestSite.Housing, Grouped.Young, null, "48613.27", "59246.81"));
        var dana = await _site.ActorAsync(TestPeople.Dana);
        var approved = (await _site.WithAsync<ReleasesQuery, ReleasesView>(releases => releases.RunAsync(Cancellation))).Approved;
        Assert.All(approved, one => Assert.Null(one.Group));
        await _site.WithAsync<PlanRelease>(plan => plan.RunAsync(dana, new PlanReleaseForm
        {
            On = Sample.Today.AddDays(1),
            Values = [.. approved.Select(one => (one.Entry.CurveId, one.Entry.StartMonth, one.Entry.Version))],
        }));
        await _site.WithAsync<Writer>(writer => writer.RunAsync(Actor.Clockwork, async db =>
        {
            var release = await db.Releases.Where(one => one.PublishedAt == null).Select(one => one.Id).SingleAsync();
            await db.Entries.Where(entry => entry.GroupId != GroupId.Total).ExecuteUpdateAsync(entry => entry.SetProperty(one => one.ReleaseId, release));
        }));
        _site.Clock.Advance(TimeSpan.FromDays(1));

        return await _site.WithAsync<PublishDueReleases, int>(publish => publish.RunAsync(Actor.Clockwork));
    }

    private async Task ApproveAsync(string email, string measure, string? group, int version)
    {
        var actor = await _site.ActorAsync(email);
        await _site.WithAsync<ApproveEntry>(approve => approve.RunAsync(actor, Grouped.Review(measure, group, version)));
    }

    /// <summary>The answers of all public pages and endpoints with all codes in both languages, and of what they lead to.</summary>
    private async Task<Dictionary<string, string>> AskEverywhereAsync()
    {
        var waiting = new Queue<string>((await AddressesAsync()).SelectMany(address => new[] { address, "/es" + address }));
        var found = new Dictionary<string, string>();
        while (waiting.TryDequeue(out var address))
        {
            if (found.ContainsKey(address))
            {
                continue;
            }

            var answer = await _site.Visit().GetAsync(address);
            found.Add(address, $"{answer.Body}\n{answer.Response.Headers}{answer.Response.Content.Headers}");
            if (answer.Status == HttpStatusCode.OK && answer.Header("Content-Type").StartsWith("text/html", StringComparison.Ordinal))
            {
                Links(answer.Page, address).ForEach(waiting.Enqueue);
            }
        }

        return found;
    }

    private async Task<IReadOnlyList<string>> AddressesAsync()
    {
        await using var db = _site.Read();
        var codes = new Dictionary<string, List<Code>>
        {
            ["measures"] = await db.Measures.Select(one => one.Code).ToListAsync(Cancellation),
            ["indicators"] = await db.Indicators.Select(one => one.Code).ToListAsync(Cancellation),
            ["programs"] = await db.Programs.Select(one => one.Code).ToListAsync(Cancellation),
            ["results"] = await db.Results.Select(one => one.Code).ToListAsync(Cancellation),
            ["departments"] = await db.Units.Select(one => one.Code).ToListAsync(Cancellation),
            ["scorecards"] = await db.Scorecards.Select(one => one.Code).ToListAsync(Cancellation),
        };
        Assert.All(codes.Values, Assert.NotEmpty);
        var pages = PageRoute.Of(_site);
        Assert.True(pages.Count(page => page.IsPublic) >= 7);

        // Staff's own pages turn a visitor away; they are asked as well, for a guard that is missing.
        var patterns = PageRoute.Endpoints(_site)
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is not { HttpMethods: { Count: > 0 } methods } || methods.Contains("GET"))
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Where(pattern => !pattern.StartsWith("/_", StringComparison.Ordinal) && !pattern.Contains("{*", StringComparison.Ordinal));
        var staff = pages.Where(page => !page.IsPublic).Select(page => page.Address);
        var measures = new[] { TestSite.Parks, TestSite.Housing };
        return [.. pages.Where(page => page.IsPublic).Select(page => page.Pattern).Concat(patterns)
            .SelectMany(pattern => Filled(pattern, codes))
            .Concat(staff)
            .Concat(measures.SelectMany(measure => new[] { $"/record/{measure}/groups", $"/record/{measure}/2026-04/groups", $"/review?measure={measure}&period=2026-04&group={Grouped.Young}" }))
            .Distinct()];
    }

    private static IEnumerable<string> Filled(string pattern, Dictionary<string, List<Code>> codes)
    {
        if (!pattern.Contains('{', StringComparison.Ordinal))
        {
            return [pattern];
        }

        var of = codes.GetValueOrDefault(pattern.Split('/')[1]) ?? throw new InvalidOperationException($"Say in this test which codes fill {pattern}.");
        return of.Select(code => CodePlace().Replace(pattern, code.Value).Replace("{View}", "departments", StringComparison.Ordinal));
    }

    private static List<string> Links(IHtmlDocument page, string here)
    {
        var site = new Uri("http://site.example");
        var root = new Uri(site, page.QuerySelector("base")?.GetAttribute("href") ?? here);
        return [.. page.QuerySelectorAll("a[href], link[href], area[href], img[src], source[src], iframe[src], object[data]")
            .Select(element => element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("data"))
            .Select(link => Uri.TryCreate(root, link, out var address) ? address : null)
            .Where(address => address?.Host == site.Host && address.Scheme == site.Scheme)
            .Select(address => address!.PathAndQuery)
            .Where(address => !Assets().IsMatch(address))];
    }

    /// <summary>48613.27 in any writing: whole, rounded, with any separator of thousands, or as a power of ten.</summary>
    [GeneratedRegex(@"48\D?613|48\D{0,8}613(?=[.,]\d)|4[.,]8613\d*E", RegexOptions.IgnoreCase)]
    private static partial Regex GroupsNumber();

    [GeneratedRegex(@"71\D?924")]
    private static partial Regex EveryonesNumber();

    [GeneratedRegex(@"\{code\}", RegexOptions.IgnoreCase)]
    private static partial Regex CodePlace();

    [GeneratedRegex(@"\.(css|js|woff2?|ico)(\?|$)")]
    private static partial Regex Assets();

    public sealed class OnSqlite() : GroupsAreNotPublicTests(DatabaseKind.Sqlite);

    public sealed class OnPostgreSql() : GroupsAreNotPublicTests(DatabaseKind.PostgreSql);
}
