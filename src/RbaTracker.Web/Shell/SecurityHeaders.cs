namespace RbaTracker.Web.Shell;

/// <summary>What a browser may do with our pages: two content security policies, one for each layout, and the usual headers.</summary>
internal static class SecurityHeaders
{
    /// <summary>Public pages load no script at all.</summary>
    private const string PublicPolicy =
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>Workspace pages add our own script, the circuit, and style attributes: the kit's dialogs and long lists need those.</summary>
    private const string WorkspacePolicy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; font-src 'self'; "
        + "img-src 'self' data:; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    internal static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var context = (HttpContext)state;
            var headers = context.Response.Headers;
            var metadata = context.GetEndpoint()?.Metadata;
            var isWorkspace = metadata?.GetMetadata<WorkspacePageAttribute>() is not null;
            headers.ContentSecurityPolicy = isWorkspace ? WorkspacePolicy : PublicPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
            if (isWorkspace && headers.CacheControl.Count == 0)
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        }, context);
        return next(context);
    });
}
