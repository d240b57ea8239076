using RbaTracker.Domain.Calendars;

namespace RbaTracker.Domain.Tests.Calendars;

/// <summary>The worked examples of docs/methods/fiscal-calendar.md.</summary>
public sealed class CurveCalendarTests
{
    public static TheoryData<Frequency, int, DateOnly, string> Days => new()
    {
        { Frequency.Monthly, 7, new(2024, 2, 29), "2024-02-01/P1M" },
        { Frequency.Quarterly, 7, new(2024, 9, 30), "2024-07-01/P3M" },
        { Frequency.Quarterly, 7, new(2025, 1, 1), "2025-01-01/P3M" },
        { Frequency.Quarterly, 2, new(2025, 1, 31), "2024-11-01/P3M" },
        { Frequency.HalfYearly, 7, new(2025, 1, 1), "2025-01-01/P6M" },
        { Frequency.HalfYearly, 10, new(2025, 3, 31), "2024-10-01/P6M" },
        { Frequency.Yearly, 7, new(2025, 6, 30), "2024-07-01/P12M" },
        { Frequency.Yearly, 10, new(2024, 10, 1), "2024-10-01/P12M" },
        { Frequency.Yearly, 9, new(2025, 8, 31), "2024-09-01/P12M" },

        // A count on one night in January keeps the calendar year, whatever the city's fiscal year.
        { Frequency.Yearly, 1, new(2025, 1, 28), "2025-01-01/P12M" },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void A_day_lies_in_one_period_of_the_curve(Frequency frequency, int yearStartMonth, DateOnly day, string expected) =>
        Assert.Equal(expected, Sample.Calendar(frequency, yearStartMonth).PeriodOf(day).ToString());

    [Fact]
    public void A_period_of_several_years_is_counted_from_year_zero()
    {
        var everyTwo = Sample.Calendar(Frequency.MultiYear, 7, yearsPerPeriod: 2);

        Assert.Equal("2024-07-01/P24M", everyTwo.PeriodOf(new DateOnly(2025, 12, 31)).ToString());
        Assert.Equal("2024-07-01/P24M", everyTwo.PeriodOf(new DateOnly(2026, 6, 30)).ToString());
        Assert.Equal("2026-07-01/P24M", everyTwo.PeriodOf(new DateOnly(2026, 7, 1)).ToString());
    }

    [Fact]
    public void The_value_of_the_first_quarter_is_due_twenty_days_after_it_ends()
    {
        var calendar = Sample.Calendar(Frequency.Quarterly, 7, dueAfterDays: 20);
        Assert.Equal(new DateOnly(2024, 10, 20), calendar.DueOn(calendar.PeriodOf(new DateOnly(2024, 7, 1))));
    }

    [Fact]
    public void With_no_days_to_wait_it_is_due_on_the_last_day() =>
        Assert.Equal(new DateOnly(2024, 2, 29), Sample.Calendar(Frequency.Monthly, dueAfterDays: 0).DueOn(Sample.Month(2024, 2)));

    [Theory]
    [InlineData(2026, 6, 30, 2026, 1)]
    [InlineData(2026, 7, 1, 2026, 2)]
    [InlineData(2026, 1, 1, 2025, 4)]
    public void The_latest_ended_period_ended_before_today(int year, int month, int day, int endedYear, int endedQuarter) =>
        Assert.Equal(Sample.Quarter(endedYear, endedQuarter), Sample.Calendar().LatestEnded(new DateOnly(year, month, day)));

    [Fact]
    public void A_calendar_has_periods_of_its_length_that_begin_where_its_own_begin()
    {
        var quarters = Sample.Calendar(Frequency.Quarterly, 7);

        Assert.True(quarters.Has(Sample.Quarter(2026, 1)));
        Assert.False(quarters.Has(Sample.Month(2026, 1)));
        Assert.False(quarters.Has(Period.Of(new DateOnly(2026, 2, 1), 3)));
        Assert.False(Sample.Calendar(Frequency.Yearly, 7).Has(Sample.Year(2026)));
        Assert.True(Sample.Calendar(Frequency.Yearly, 7).Has(Sample.Year(2026, 7)));
    }

    [Theory]
    [InlineData(0, 20, 1)]
    [InlineData(13, 20, 1)]
    [InlineData(7, -1, 1)]
    [InlineData(7, 20, 0)]
    public void A_calendar_that_no_year_can_have_is_refused(int yearStartMonth, int dueAfterDays, int yearsPerPeriod) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CurveCalendar(Frequency.MultiYear, yearStartMonth, dueAfterDays, yearsPerPeriod));

    [Theory]
    [InlineData(Frequency.Monthly, 1, 1)]
    [InlineData(Frequency.Quarterly, 1, 3)]
    [InlineData(Frequency.HalfYearly, 1, 6)]
    [InlineData(Frequency.Yearly, 1, 12)]
    [InlineData(Frequency.MultiYear, 2, 24)]
    [InlineData(Frequency.MultiYear, 5, 60)]
    public void Every_day_lies_in_exactly_one_period_whatever_month_the_year_begins_in(Frequency frequency, int years, int months)
    {
        for (var startMonth = 1; startMonth <= 12; startMonth++)
        {
            var calendar = Sample.Calendar(frequency, startMonth, yearsPerPeriod: years);
            Assert.Equal(months, calendar.Months);
            for (var day = new DateOnly(2019, 12, 25); day.Year < 2028; day = day.AddDays(3))
            {
                var period = calendar.PeriodOf(day);

                Assert.True(period.Contains(day));
                Assert.True(calendar.Has(period) && calendar.Has(period.Next) && calendar.Has(period.Previous));
                Assert.Equal(period, calendar.PeriodOf(period.Start));
                Assert.Equal(period, calendar.PeriodOf(period.End));
                Assert.Equal(period, calendar.PeriodFrom(period.StartMonth));
                Assert.Equal(period.Next, calendar.PeriodOf(period.End.AddDays(1)));
                Assert.True(calendar.LatestEnded(day).End < day);
                Assert.Equal(startMonth - 1, (period.StartMonth % 12 % Math.Min(months, 12)) + ((startMonth - 1) / Math.Min(months, 12) * Math.Min(months, 12)));
            }
        }
    }

    [Fact]
    public void The_days_on_which_clocks_are_changed_are_days_like_others()
    {
        // In the United States clocks go forward on 8 March and back on 1 November 2026.
        var calendar = Sample.Calendar(Frequency.Monthly, dueAfterDays: 1);

        Assert.Equal(new DateOnly(2026, 11, 1), calendar.DueOn(Sample.Month(2026, 10)));
        Assert.Equal(Sample.Month(2026, 3), calendar.PeriodOf(new DateOnly(2026, 3, 8)));
        for (var days = 0; days <= 400; days++)
        {
            var due = Sample.Calendar(Frequency.Monthly, dueAfterDays: days).DueOn(Sample.Month(2026, 2));
            Assert.Equal(new DateOnly(2026, 2, 28).DayNumber + days, due.DayNumber);
        }
    }
}
