using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RbaTracker.Domain.People;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Tests.Rights;

/// <summary>A page of the route table.</summary>
/// <param name="Pattern">Its route.</param>
/// <param name="Page">Its component.</param>
public sealed record PageRoute(string Pattern, Type Page)
{
    /// <summary>An address of each route that has places. A new route with places needs a line here.</summary>
    private static readonly Dictionary<string, string> Filled = new()
    {
        ["/results/{Code}"] = "/results/safe-stable-home",
        ["/programs/{Code}"] = "/programs/housing-support",
        ["/measures/{Code}"] = "/measures/still-housed",
        ["/measures/{Code}/edit"] = "/measures/still-housed/edit",
        ["/indicators/{Code}"] = "/indicators/people-without-shelter",
        ["/records/indicators/{Code}"] = "/records/indicators/people-without-shelter",
        ["/records/measures/{Code}"] = "/records/measures/still-housed",
        ["/records/curves/{Code}/definitions"] = "/records/curves/still-housed/definitions",
        ["/records/curves/{Code}/targets"] = "/records/curves/still-housed/targets",
        ["/records/curves/{Code}/benchmarks"] = "/records/curves/still-housed/benchmarks",
        ["/scorecards/{Code}"] = "/scorecards/council",
        ["/scorecards/{Code}/{View}"] = "/scorecards/council/departments",
        ["/departments/{Code}"] = "/departments/housing",
        ["/records/{Kind}"] = "/records/results",
        ["/records/{Kind}/{Key}/history"] = "/records/results/safe-stable-home/history",
        ["/records/focus-areas/{Code}"] = "/records/focus-areas/new",
        ["/records/results/{Code}"] = "/records/results/safe-stable-home",
        ["/records/strategies/{Code}"] = "/records/strategies/new",
        ["/records/programs/{Code}"] = "/records/programs/housing-support",
        ["/records/scorecards/{Code}"] = "/records/scorecards/council",
        ["/records/dimensions/{Code}"] = "/records/dimensions/new",
        ["/records/units/{Code}"] = "/records/units/parks",
        ["/records/positions/{Id}"] = "/records/positions/new",
        ["/record/{Code}/{Start}"] = "/record/still-housed/2026-04",
        ["/record/{Code}/{Start}/groups"] = "/record/still-housed/2026-04/groups",
        ["/record/{Code}/groups"] = "/record/still-housed/groups",
    };

    /// <summary>Its address where that has a number which each database gives anew.</summary>
    public string? Numbered { get; init; }

    public bool IsPublic => Page.GetCustomAttribute<PublicPageAttribute>() is not null;

    public bool IsWorkspace => Page.GetCustomAttribute<WorkspacePageAttribute>() is not null;

    public bool AllowsAnonymous => Page.GetCustomAttribute<AllowAnonymousAttribute>() is not null;

    /// <summary>The duty that its policy asks for.</summary>
    public Duty? Duty => Page.GetCustomAttribute<AuthorizeAttribute>()?.Policy is { } policy ? Enum.Parse<Duty>(policy) : null;

    /// <summary>An address of it.</summary>
    public string Address => Numbered ?? (Pattern.Contains('{', StringComparison.Ordinal) ? Filled.GetValueOrDefault(Pattern) ?? throw new InvalidOperationException($"Say in {nameof(PageRoute)} an address of {Pattern}.") : Pattern);

    /// <summary>The pages that the site answers with.</summary>
    public static IReadOnlyList<PageRoute> Of(TestSite site) =>
        [.. Endpoints(site)
            .Select(endpoint => (endpoint.RoutePattern.RawText, endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type))
            .Where(route => route.Type is not null)
            .Select(route => new PageRoute("/" + route.RawText!.TrimStart('/'), route.Type!) { Numbered = route.RawText!.Contains("people/{Id}", StringComparison.Ordinal) ? Person(site, route.RawText!) : null })
            .DistinctBy(route => route.Pattern)];

    private static string Person(TestSite site, string pattern)
    {
        using var db = site.Read();
        var id = db.People.First().Id;
        return "/" + (pattern.EndsWith("history", StringComparison.Ordinal) ? Links.PersonHistory(id) : Links.Person(id));
    }

    /// <summary>Everything that the site answers to.</summary>
    public static IEnumerable<RouteEndpoint> Endpoints(TestSite site) =>
        site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
}
