using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace RbaTracker.Web.Shell;

/// <summary>Keeps public pages in memory under the publish stamp and the city's date: a release or midnight makes them anew.</summary>
/// <remarks>
/// A kept page is answered before anything else looks at the request: no culture, no route, no cookie. That, and pages kept
/// compressed, is why this is not the framework's output cache (docs/decisions/0008-kept-pages.md). Only whole answers of pages
/// that say <see cref="PublicPageAttribute"/> are kept, and only what was found, so that made-up addresses fill nothing.
/// </remarks>
/// <param name="city">Knows the publish stamp.</param>
/// <param name="clock">Knows the city's date, which lateness depends on.</param>
/// <param name="configuration"><c>Cache:Public=off</c> measures what a page costs that nobody has read yet.</param>
internal sealed class KeptPages(CurrentCity city, CityClock clock, IConfiguration configuration)
{
    private const long MostBytes = 64 * 1024 * 1024;
    private const int UsualSize = 32 * 1024;

    private static readonly string Build = typeof(KeptPages).Module.ModuleVersionId.ToString("N")[..8];

    private readonly bool _isOff = string.Equals(configuration["Cache:Public"], "off", StringComparison.OrdinalIgnoreCase);

    private volatile Shelf _shelf = new(-1, default);

    /// <summary>Answers from memory where it can.</summary>
    public Task ServeAsync(HttpContext context, RequestDelegate next) =>
        !_isOff && HttpMethods.IsGet(context.Request.Method) && Today() is var shelf && shelf.Pages.TryGetValue(AddressOf(context.Request), out var page)
            ? page.SendAsync(context, shelf.Tag)
            : next(context);

    /// <summary>Lets a public page be made, sends it and keeps it.</summary>
    public async Task KeepAsync(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is null)
        {
            await next(context);
            return;
        }

        // The shelf is taken before the page is made: what is published meanwhile puts up a new shelf, and this page on the old one.
        var (shelf, address, response) = (Today(), FullAddressOf(context.Request), context.Response);
        var (client, buffer) = (response.Body, new MemoryStream(UsualSize));
        try
        {
            response.Body = buffer;
            await next(context);
        }
        finally
        {
            response.Body = client;
        }

        var body = buffer.ToArray();
        response.OnStarting(WithoutOneReadersHeaders, response);
        if (context.GetEndpoint()!.Metadata.GetMetadata<PublicPageAttribute>()!.ReadsQuery)
        {
            response.Headers.CacheControl = "no-cache";
            await response.BodyWriter.WriteAsync(body, context.RequestAborted);
            return;
        }

        if (response.StatusCode == StatusCodes.Status200OK)
        {
            response.Headers.ETag = shelf.Tag;
            response.Headers.Vary = HeaderNames.AcceptEncoding;
            response.Headers.CacheControl = "public, max-age=60";
            response.ContentLength = body.Length;
        }

        await response.BodyWriter.WriteAsync(body, context.RequestAborted);
        if (response.StatusCode == StatusCodes.Status200OK && !_isOff)
        {
            Keep(shelf, address, new KeptPage(response.Headers, body));
        }
    }

    private static Task WithoutOneReadersHeaders(object state)
    {
        var response = (HttpResponse)state;
        response.Headers.Remove(HeaderNames.SetCookie);
        response.Headers.Remove(HeaderNames.Pragma);
        return Task.CompletedTask;
    }

    /// <summary>No query changes a page that is kept, so none makes another copy; a page that reads one is not kept.</summary>
    private static string AddressOf(HttpRequest request) => request.Path.Value ?? "";

    /// <summary>The same address after the language has become the path base.</summary>
    private static string FullAddressOf(HttpRequest request) => request.PathBase.Add(request.Path).Value ?? "";

    private Shelf Today()
    {
        var (stamp, today, shelf) = (city.PublishStamp, clock.Today, _shelf);
        return shelf.Stamp == stamp && shelf.Date == today ? shelf : _shelf = new Shelf(stamp, today);
    }

    private void Keep(Shelf shelf, string address, KeptPage page)
    {
        if (shelf.Pages.TryAdd(address, page) && shelf.Add(page.Size) > MostBytes)
        {
            // One page can be asked for in many spellings. Rather than count who is read most, begin again: a page costs a millisecond.
            Interlocked.CompareExchange(ref _shelf, new Shelf(shelf.Stamp, shelf.Date), shelf);
        }
    }

    /// <summary>The pages of one publish stamp and one day.</summary>
    private sealed class Shelf(long stamp, DateOnly date)
    {
        private long _bytes;

        public long Stamp { get; } = stamp;

        public DateOnly Date { get; } = date;

        /// <summary>Names the state of all pages: what is published, the day, and the build that made them. Weak, because the compressed page has it too.</summary>
        public string Tag { get; } = string.Create(CultureInfo.InvariantCulture, $"W/\"{Build}-{stamp}-{date:yyyyMMdd}\"");

        public ConcurrentDictionary<string, KeptPage> Pages { get; } = new(StringComparer.Ordinal);

        public long Add(long bytes) => Interlocked.Add(ref _bytes, bytes);
    }
}
