using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RbaTracker.Domain.People;
using RbaTracker.Testing;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Tests.Features;

/// <summary>An interactive page drawn in memory, over the real services and database of a whole site.</summary>
public abstract class PageTest : BunitContext, IAsyncLifetime
{
    private AsyncServiceScope _scope;

    // A machine that runs everything at once may take its time; what never comes fails all the same.
    static PageTest() => DefaultWaitTimeout = TimeSpan.FromSeconds(30);

    protected TestSite Site { get; private set; } = null!;

    protected Actor Actor { get; private set; } = Actor.Nobody;

    public async ValueTask InitializeAsync()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = LanguagePath.CultureOf("en");
        Site = await TestSite.StartAsync();
        _scope = Site.Services.CreateAsyncScope();
        Services.AddRadzenComponents();
        Services.AddFallbackServiceProvider(_scope.ServiceProvider);

        // A list of services is never asked of the fallback, so the validators are handed over one by one.
        foreach (var validator in FluentValidation.AssemblyScanner.FindValidatorsInAssembly(typeof(WebHost).Assembly, includeInternalTypes: true))
        {
            Services.AddScoped(validator.InterfaceType, _ => _scope.ServiceProvider.GetRequiredService(validator.InterfaceType));
        }

        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    /// <summary>Says who is at the keyboard from now on.</summary>
    protected async Task SignInAsync(string email)
    {
        Actor = await Site.ActorAsync(email);
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, Actor.Person!.Value.Value.ToString()), new Claim(ClaimTypes.GivenName, Actor.Name)], "test");
        var authentication = (IHostEnvironmentAuthenticationStateProvider)_scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>();
        authentication.SetAuthenticationState(Task.FromResult(new AuthenticationState(new ClaimsPrincipal(identity))));
    }

    /// <summary>The sentence at a field, or none.</summary>
    protected static string? At<TPage>(IRenderedComponent<TPage> page, string field)
        where TPage : IComponent => page.FindAll($"#field-{field}-error").SingleOrDefault()?.TextContent;

    /// <summary>Presses the button with these words.</summary>
    protected static void Press<TPage>(IRenderedComponent<TPage> page, string words)
        where TPage : IComponent => page.FindAll("button").Single(button => button.TextContent.Trim() == words).Click();

    /// <summary>Types into a field, which may still be on its way.</summary>
    protected static void Type<TPage>(IRenderedComponent<TPage> page, string field, string typed)
        where TPage : IComponent => page.WaitForElement($"[name='{field}']").Change(typed);

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        await _scope.DisposeAsync();
        await Site.DisposeAsync();
    }

    /// <summary>A value of the housing measure for the second quarter of 2026, handed in by a person.</summary>
    protected async Task<int> HandInAsync(string email, string numerator = "119", string denominator = "127", int version = 0, bool handIn = true)
    {
        var actor = await Site.ActorAsync(email);
        return await Site.WithAsync<Web.Features.DataEntry.RecordDataPoint, int>(record => record.RunAsync(actor, new Web.Features.DataEntry.RecordDataPointForm
        {
            Code = Sample.Code(TestSite.Housing),
            Period = Sample.Quarter(2026, 2),
            Numerator = numerator,
            Denominator = denominator,
            HandIn = handIn,
            Version = version,
        }));
    }

    /// <summary>That value, approved by the approver of the department.</summary>
    protected async Task ApproveAsync()
    {
        var version = await HandInAsync(TestPeople.Ana);
        var marcus = await Site.ActorAsync(TestPeople.Marcus);
        await Site.WithAsync<Web.Features.Reporting.ApproveEntry>(approve => approve.RunAsync(
            marcus, new Web.Features.Reporting.ReviewForm { Code = Sample.Code(TestSite.Housing), StartMonth = Sample.Quarter(2026, 2).StartMonth, Version = version }));
    }
}
