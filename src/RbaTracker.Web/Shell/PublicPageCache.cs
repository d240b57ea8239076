using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Net.Http.Headers;

namespace RbaTracker.Web.Shell;

/// <summary>Keeps public pages under the publish stamp, the city's date and the language: a release or midnight makes them anew.</summary>
/// <remarks>
/// The framework's own policy never stores a page of components: the first visitor's antiforgery cookie forbids it, and forcing it
/// would hand one visitor's cookie to all. So the cookie is taken off before the answer is stored; a public page has no form.
/// </remarks>
internal sealed class PublicPageCache(CurrentCity city, CityClock clock, IConfiguration configuration) : IOutputCachePolicy
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    // Cache:Public=off measures what a page costs that nobody has read yet.
    private readonly bool _isOff = string.Equals(configuration["Cache:Public"], "off", StringComparison.OrdinalIgnoreCase);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var isPublic = HttpMethods.IsGet(request.Method) && context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null;
        context.EnableOutputCaching = isPublic;
        context.AllowCacheLookup = isPublic && !_isOff;
        context.AllowCacheStorage = isPublic && !_isOff;
        context.AllowLocking = isPublic && !_isOff;
        if (!isPublic)
        {
            return ValueTask.CompletedTask;
        }

        // No query changes a public page yet, so none makes another copy; a page that reads one says so here.
        context.CacheVaryByRules.QueryKeys = "";
        context.CacheVaryByRules.VaryByValues["stamp"] = city.PublishStamp.ToString(CultureInfo.InvariantCulture);
        context.CacheVaryByRules.VaryByValues["today"] = clock.Today.ToString("O", CultureInfo.InvariantCulture);
        context.CacheVaryByRules.VaryByValues["language"] = LanguagePath.Current;
        context.ResponseExpirationTimeSpan = Kept;

        context.HttpContext.Response.OnStarting(static state =>
        {
            var response = (HttpResponse)state;
            response.Headers.Remove(HeaderNames.SetCookie);
            response.Headers.Remove(HeaderNames.Pragma);
            if (response.StatusCode == StatusCodes.Status200OK)
            {
                response.Headers.CacheControl = "public, max-age=60";
            }

            return Task.CompletedTask;
        }, context.HttpContext.Response);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        // Only a page that was found is kept, so that made-up addresses cannot fill the cache.
        context.AllowCacheStorage &= context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }
}
