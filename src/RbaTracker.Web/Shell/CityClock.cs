namespace RbaTracker.Web.Shell;

/// <summary>The city's time: due dates, lateness and releases follow the city's date, wherever the machine stands.</summary>
public sealed class CityClock(TimeProvider time, CurrentCity city)
{
    /// <summary>This instant, in UTC.</summary>
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>The city's time zone.</summary>
    public TimeZoneInfo Zone => city.Zone;

    /// <summary>The city's date.</summary>
    public DateOnly Today => DateOf(Now);

    /// <summary>The city's date at an instant.</summary>
    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(InCity(instant).DateTime);

    /// <summary>An instant in the city's time.</summary>
    public DateTimeOffset InCity(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, Zone);
}
