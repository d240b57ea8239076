using Microsoft.EntityFrameworkCore;
using RbaTracker.Data;
using RbaTracker.Data.Reporting;
using RbaTracker.Domain.City;
using RbaTracker.Domain.Words;

namespace RbaTracker.Web.Shell;

/// <summary>The city's settings and the publish stamp as this node knows them: read by every page, so kept in memory.</summary>
public sealed class CurrentCity(IDbContextFactory<RbaDbContext> contexts)
{
    private volatile Known _known = new(new CitySettings(Text.Of("City")), 0, TimeZoneInfo.Utc);

    /// <summary>The settings. Read only: a change is made by a command.</summary>
    public CitySettings Settings => _known.Settings;

    /// <summary>How often something public has changed; cached pages are kept under it.</summary>
    public long PublishStamp => _known.Stamp;

    /// <summary>The city's time zone.</summary>
    public TimeZoneInfo Zone => _known.Zone;

    /// <summary>Reads them anew: at the start, after a change on this node, and now and then for changes on others.</summary>
    public async Task ReadAsync(CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var settings = await db.Settings.AsNoTracking().SingleOrDefaultAsync(cancellation);
        var stamp = await db.Set<PublishStamp>().AsNoTracking().Select(row => row.Number).SingleOrDefaultAsync(cancellation);
        if (settings is not null)
        {
            _known = new Known(settings, stamp, TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone));
        }
    }

    private sealed record Known(CitySettings Settings, long Stamp, TimeZoneInfo Zone);
}
