using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;

namespace RbaTracker.Web.Shell;

/// <summary>Spares public pages what the framework adds to every page for forms and circuits: they have neither.</summary>
internal static class PublicPageParts
{
    private const string FieldName = "__RequestVerificationToken";

    /// <summary>No antiforgery cookie and token for a page without a form: two encryptions, and a cookie that a shared page must not have.</summary>
    public static void AddTokenlessPublicPages(this IServiceCollection services)
    {
        var frameworks = services.Single(service => service.ServiceType == typeof(IAntiforgery)).ImplementationType!;
        services.AddSingleton<IAntiforgery>(provider => new ForPagesWithForms((IAntiforgery)ActivatorUtilities.CreateInstance(provider, frameworks)));
    }

    /// <summary>No encrypted state for a circuit at the end of a page that starts none: 1.3 KB, made anew for each request.</summary>
    /// <remarks>
    /// The framework writes it on all pages as soon as one of them may be interactive, and asks an internal record of the endpoint
    /// which modes there may be. Public pages get that record with none. Should the record go, the state is back and nothing else.
    /// </remarks>
    public static void WithoutStateOnPublicPages(this IEndpointConventionBuilder pages) => pages.Add(page =>
    {
        if (!page.Metadata.OfType<PublicPageAttribute>().Any())
        {
            return;
        }

        for (var i = 0; i < page.Metadata.Count; i++)
        {
            if (page.Metadata[i].GetType() is { Name: "ConfiguredRenderModesMetadata" } modes)
            {
                page.Metadata[i] = Activator.CreateInstance(modes, [Array.Empty<IComponentRenderMode>()])!;
            }
        }
    });

    private sealed class ForPagesWithForms(IAntiforgery framework) : IAntiforgery
    {
        private static readonly AntiforgeryTokenSet None = new(null, null, FieldName, null);

        public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => IsPublic(httpContext) ? None : framework.GetAndStoreTokens(httpContext);

        public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => IsPublic(httpContext) ? None : framework.GetTokens(httpContext);

        public Task<bool> IsRequestValidAsync(HttpContext httpContext) => framework.IsRequestValidAsync(httpContext);

        public Task ValidateRequestAsync(HttpContext httpContext) => framework.ValidateRequestAsync(httpContext);

        public void SetCookieTokenAndHeader(HttpContext httpContext)
        {
            if (!IsPublic(httpContext))
            {
                framework.SetCookieTokenAndHeader(httpContext);
            }
        }

        private static bool IsPublic(HttpContext context) =>
            HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null;
    }
}
