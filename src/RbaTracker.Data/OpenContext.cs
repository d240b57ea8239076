using Microsoft.EntityFrameworkCore;

namespace RbaTracker.Data;

/// <summary>Contexts for pages that ask several queries.</summary>
public static class OpenContext
{
    /// <summary>A context whose connection stays open until the context is put away.</summary>
    /// <remarks>EF opens and closes it for each query otherwise, and with each opening teaches SQLite its two dozen functions anew.</remarks>
    public static async Task<RbaDbContext> OpenAsync(this IDbContextFactory<RbaDbContext> contexts, CancellationToken cancellation = default)
    {
        var db = await contexts.CreateDbContextAsync(cancellation).ConfigureAwait(false);
        try
        {
            await db.Database.OpenConnectionAsync(cancellation).ConfigureAwait(false);
            return db;
        }
        catch
        {
            await db.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
