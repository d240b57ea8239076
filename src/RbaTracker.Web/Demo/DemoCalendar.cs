using RbaTracker.Domain.Calendars;

namespace RbaTracker.Web.Demo;

/// <summary>Where the periods of the demonstration lie, given the day on which it is loaded: the open quarter is always the current one.</summary>
internal sealed class DemoCalendar(DateOnly today)
{
    private const int Months = 60;
    private const int Quarters = 20;

    public DateOnly Today => today;

    /// <summary>The first day of this fiscal year.</summary>
    public DateOnly ThisYear { get; } = new(today.Month >= 7 ? today.Year : today.Year - 1, 7, 1);

    public CurveCalendar Of(DemoCurve curve)
    {
        var calendar = new CurveCalendar(curve.Frequency, curve.YearStart, 0, curve.YearsPerPeriod);
        return calendar with
        {
            DueAfterDays = curve.Frequency switch
            {
                Frequency.Monthly or Frequency.Quarterly => DaysToCome(calendar.LatestEnded(today)),
                Frequency.MultiYear => 240,
                _ => curve.YearStart == 1 ? 120 : 90,
            },
        };
    }

    /// <summary>The history: its first period and how many are published, and the period that waits for its value.</summary>
    public (Period First, int Count, Period? Open) HistoryOf(DemoCurve curve, CurveCalendar calendar)
    {
        var latest = calendar.LatestEnded(today);
        var waits = calendar.DueOn(latest) >= today;
        var count = curve.Frequency switch
        {
            Frequency.Monthly => Months,
            Frequency.Quarterly => Quarters,
            _ => curve.Through.Count,
        };
        var back = (waits ? 1 : 0) + curve.Missing + count - 1;
        return (calendar.PeriodFrom(latest.StartMonth - (back * calendar.Months)), count, waits ? latest : null);
    }

    /// <summary>The first day of a year of a curve: 0 is the one that holds today.</summary>
    public DateOnly YearOf(CurveCalendar calendar, int year)
    {
        var start = new DateOnly(today.Year, calendar.YearStartMonth, 1);
        return (start > today ? start.AddYears(-1) : start).AddYears(year);
    }

    // What ended last is due in a week or so, whenever the city is loaded: there is work, and it is not late yet.
    private int DaysToCome(Period latest)
    {
        var days = 20;
        while (latest.End.AddDays(days) < today.AddDays(6))
        {
            days += 15;
        }

        return days;
    }
}
