using Microsoft.AspNetCore.Diagnostics;

namespace RbaTracker.Web.Shell;

/// <summary>Writes the reference that the error page shows into the log beside the failure, so that the one leads to the other.</summary>
internal sealed partial class NamedErrors(ILogger<NamedErrors> log) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        Failed(log, httpContext.TraceIdentifier, exception);
        return ValueTask.FromResult(false);
    }

    [LoggerMessage(LogLevel.Error, "Reference {Reference}")]
    private static partial void Failed(ILogger log, string reference, Exception failure);
}
