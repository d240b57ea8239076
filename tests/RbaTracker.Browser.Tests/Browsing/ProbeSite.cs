using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;

namespace RbaTracker.Browser.Tests.Browsing;

/// <summary>One small interactive page with the product's own copy of Blazor's script, for what no page of the product does yet.</summary>
internal sealed class ProbeSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ProbeSite(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    public static async Task<ProbeSite> OpenAsync(RunningSite product)
    {
        using var client = new HttpClient();
        var script = await client.GetByteArrayAsync(new Uri(product.Address, "_framework/blazor.web.js"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        var app = builder.Build();
        app.UseAntiforgery();
        app.MapGet("/_framework/blazor.web.js", () => TypedResults.Bytes(script, "text/javascript"));
        app.MapGet("/probe.js", () => TypedResults.Text(
            """
            export async function ask(page, words) {
                const answer = await page.invokeMethodAsync('Answer', words + ', asks the module');
                return answer + ', says the page';
            }
            export async function size(stream) { return (await stream.arrayBuffer()).byteLength; }
            export function bytes(count) { return new Uint8Array(count); }
            """,
            "text/javascript"));
        app.MapRazorComponents<ProbeDocument>().AddInteractiveServerRenderMode();
        await app.StartAsync();
        return new ProbeSite(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>The document around the page.</summary>
internal sealed class ProbeDocument : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!DOCTYPE html>");
        builder.OpenElement(1, "html");
        builder.AddMarkupContent(2, "<head><base href=\"/\" /><title>Probe</title></head>");
        builder.OpenElement(3, "body");
        builder.OpenComponent<ProbePage>(4);
        builder.AddComponentRenderMode(RenderMode.InteractiveServer);
        builder.CloseComponent();
        builder.AddMarkupContent(5, "<script src=\"/_framework/blazor.web.js\"></script>");
        builder.CloseElement();
        builder.CloseElement();
    }
}

/// <summary>Calls a module, is called by it, and sends a stream each way.</summary>
[Route("/")]
public sealed class ProbePage : ComponentBase
{
    private const int Size = 1_000_000;

    private string _said = "";

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    /// <summary>What the module asks.</summary>
    [JSInvokable]
    public string Answer(string words) => $"{words}, answers the server";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "p");
        builder.AddAttribute(1, "id", "said");
        builder.AddContent(2, _said);
        builder.CloseElement();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            await using var module = await Script.InvokeAsync<IJSObjectReference>("import", "/probe.js");
            using var here = DotNetObjectReference.Create(this);
            var answer = await module.InvokeAsync<string>("ask", here, "The server");
            using var outward = new DotNetStreamReference(new MemoryStream(new byte[Size]));
            var sent = await module.InvokeAsync<int>("size", outward);
            await using var inward = await module.InvokeAsync<IJSStreamReference>("bytes", Size);
            _said = $"{answer}. {sent} out, {inward.Length} in.";
            StateHasChanged();
        }
    }
}
