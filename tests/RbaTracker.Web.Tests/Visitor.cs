using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace RbaTracker.Web.Tests;

/// <summary>An answer of the site.</summary>
public sealed record Answer(HttpResponseMessage Response, string Body)
{
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>Where a redirect leads to.</summary>
    public string? Location => Response.Headers.Location?.OriginalString;

    /// <summary>The body as a document.</summary>
    public IHtmlDocument Page => field ??= new HtmlParser().ParseDocument(Body);

    /// <summary>The words of the page, without those of scripts and style.</summary>
    public string Words => Page.Body!.TextContent;

    /// <summary>A header, wherever it stands; empty where it is not.</summary>
    public string Header(string name) =>
        Response.Headers.TryGetValues(name, out var values) || Response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : "";
}

/// <summary>A browser without script: keeps cookies, reads pages, sends forms.</summary>
public sealed class Visitor(HttpClient client)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<Answer> GetAsync(string address) => await ReadAsync(await client.GetAsync(At(address), Cancellation));

    /// <summary>Asks with a header, and takes the answer as it comes.</summary>
    public async Task<HttpResponseMessage> AskAsync(string address, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, At(address));
        request.Headers.TryAddWithoutValidation(header, value);
        return await client.SendAsync(request, Cancellation);
    }

    public async Task<Answer> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await ReadAsync(await client.PostAsync(At(address), form, Cancellation));
    }

    /// <summary>Opens a page, fills its form and sends it.</summary>
    /// <param name="address">The page.</param>
    /// <param name="form">Which form of it.</param>
    /// <param name="fields">What is typed; other fields are sent as they stand.</param>
    public async Task<Answer> SendAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        var page = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var found = page.Page.QuerySelector(form);
        Assert.NotNull(found);
        var sent = found.QuerySelectorAll("input[name]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        foreach (var (name, value) in fields)
        {
            sent[name] = value;
        }

        return await PostAsync(found.GetAttribute("action") is { } action ? "/" + action.TrimStart('/') : address, [.. sent.Select(field => (field.Key, field.Value))]);
    }

    public Task<Answer> SignInAsync(string email, string password, string? returnTo = null) => SendAsync(
        returnTo is null ? "/sign-in" : $"/sign-in?returnTo={Uri.EscapeDataString(returnTo)}",
        "main form",
        ("Form.Email", email),
        ("Form.Password", password));

    private static Uri At(string address) => new(address, UriKind.Relative);

    private static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(response, await response.Content.ReadAsStringAsync(Cancellation));
}
