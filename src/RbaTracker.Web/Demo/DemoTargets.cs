using RbaTracker.Domain.Calendars;

namespace RbaTracker.Web.Demo;

/// <summary>The targets of the demonstration: of two years before this one, of this one, and where there is a path, of the next.</summary>
internal static class DemoTargets
{
    private const int DaysBeforeTheYear = 12;

    public static void Aim(DemoMade made, DemoCalendar calendar)
    {
        if (made.Plan.PathTo is { } end)
        {
            var last = LastOf(made, calendar.YearOf(made.Curve.Calendar, 1));
            made.Curve.AimAlong(FirstOf(made, calendar, -1), made.Plan.Before!.Value, last, end, DecidedOn(made, calendar, -1));
            return;
        }

        for (var year = -2; year <= 0; year++)
        {
            if (made.Plan.OfTheYear is { } sum)
            {
                Spread(made, calendar, year, sum);
            }
            else if (made.Plan.Target is { } target)
            {
                // A yearly value is held against the year that just ended, a quarter against its own year.
                var isFormer = made.Curve.Calendar.Months >= 12 ? year < -1 : year < 0;
                AimAll(made, calendar, year, isFormer ? made.Plan.Before ?? target : target);
            }
        }

        if (made.Plan.DecidedAnew is { } anew)
        {
            var decided = calendar.Today.AddDays(-30);
            var from = calendar.YearOf(made.Curve.Calendar, 0);
            foreach (var period in PeriodsFrom(made, from))
            {
                made.Curve.Aim(period, anew.Wanted, decided > from ? decided : calendar.Today, anew.Reason);
            }
        }
    }

    private static void AimAll(DemoMade made, DemoCalendar calendar, int year, decimal wanted)
    {
        foreach (var period in PeriodsFrom(made, calendar.YearOf(made.Curve.Calendar, year)))
        {
            made.Curve.Aim(period, wanted, DecidedOn(made, calendar, year));
        }
    }

    /// <summary>A twentieth more is wanted each year; what has seasons keeps those of the year before.</summary>
    private static void Spread(DemoMade made, DemoCalendar calendar, int year, decimal sum)
    {
        var first = FirstOf(made, calendar, year);
        var at = (first.StartMonth - made.First.StartMonth) / made.Curve.Calendar.Months;
        var periods = 12 / made.Curve.Calendar.Months;
        List<decimal>? before = made.Plan.Season == 0
            ? null
            : [.. Enumerable.Range(at - periods, periods).Select(place => made.ValueAt(place).Number!.Value)];
        var more = made.Plan.Better == Domain.Curves.Polarity.LowerIsBetter ? -1 : 1;
        made.Curve.Phase(first, decimal.Round(sum * (1 + (more * 0.05m * year)), made.Curve.Decimals), before, DecidedOn(made, calendar, year));
    }

    private static IEnumerable<Period> PeriodsFrom(DemoMade made, DateOnly yearStart)
    {
        var period = made.Curve.Calendar.PeriodOf(yearStart);
        var end = Period.MonthOf(yearStart) + 12;
        for (; period.StartMonth < end; period = period.Next)
        {
            yield return period;
        }
    }

    private static Period FirstOf(DemoMade made, DemoCalendar calendar, int year) => made.Curve.Calendar.PeriodOf(calendar.YearOf(made.Curve.Calendar, year));

    private static Period LastOf(DemoMade made, DateOnly yearStart) => PeriodsFrom(made, yearStart).Last();

    private static DateOnly DecidedOn(DemoMade made, DemoCalendar calendar, int year) => calendar.YearOf(made.Curve.Calendar, year).AddDays(-DaysBeforeTheYear);
}
