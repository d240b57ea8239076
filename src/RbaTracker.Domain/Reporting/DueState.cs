using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;

namespace RbaTracker.Domain.Reporting;

/// <summary>Where a period of a curve stands in the working year.</summary>
public enum DueState
{
    /// <summary>The period has not ended.</summary>
    NotDue,

    /// <summary>The period has ended and its value is awaited.</summary>
    Due,

    /// <summary>The due day has passed and nothing was handed in.</summary>
    Late,

    /// <summary>Begun, not handed in.</summary>
    Draft,

    /// <summary>Handed in.</summary>
    Submitted,

    /// <summary>Sent back.</summary>
    Returned,

    /// <summary>Approved, not public yet.</summary>
    Approved,

    /// <summary>Public.</summary>
    Published,
}

/// <summary>Reads where a period stands from what is stored and today's date. Lateness is a fact of today and never stored.</summary>
public static class DueCycle
{
    /// <summary>Where a period stands.</summary>
    /// <param name="calendar">The curve's calendar.</param>
    /// <param name="period">The period.</param>
    /// <param name="entry">The entry under way, or none.</param>
    /// <param name="published">Whether it has a published value.</param>
    /// <param name="today">The city's date.</param>
    public static DueState StateOf(CurveCalendar calendar, Period period, EntryState? entry, bool published, DateOnly today) => entry switch
    {
        EntryState.Draft => DueState.Draft,
        EntryState.Submitted => DueState.Submitted,
        EntryState.Returned => DueState.Returned,
        EntryState.Approved => DueState.Approved,
        _ when published => DueState.Published,
        _ when period.End >= today => DueState.NotDue,
        _ => calendar.DueOn(period) < today ? DueState.Late : DueState.Due,
    };

    /// <summary>Whether a period is late: its due day has passed and nothing has been handed in.</summary>
    public static bool IsLate(CurveCalendar calendar, Period period, EntryState? entry, bool published, DateOnly today) =>
        !published && entry is null or EntryState.Draft or EntryState.Returned
        && calendar.DueOn(period) < today;

    /// <summary>How many due periods after the last known one are missing. More than one: the curve is stale.</summary>
    /// <param name="calendar">The curve's calendar.</param>
    /// <param name="latest">The first month of the latest period with a value, or none.</param>
    /// <param name="today">The city's date.</param>
    public static int MissedPeriods(CurveCalendar calendar, int? latest, DateOnly today)
    {
        if (latest is null)
        {
            return 0;
        }

        var missed = 0;
        for (var period = calendar.PeriodFrom(latest.Value).Next; calendar.DueOn(period) < today; period = period.Next)
        {
            missed++;
        }

        return missed;
    }
}
