using RbaTracker.Domain.Calendars;

namespace RbaTracker.Domain.Tests.Calendars;

/// <summary>The worked examples of docs/methods/fiscal-calendar.md.</summary>
public sealed class FiscalCalendarTests
{
    public static TheoryData<int, DateOnly, int, int, int> Days => new()
    {
        { 7, new(2024, 6, 30), 2024, 4, 2 },
        { 7, new(2024, 7, 1), 2025, 1, 1 },
        { 7, new(2024, 12, 31), 2025, 2, 1 },
        { 7, new(2025, 1, 1), 2025, 3, 2 },
        { 7, new(2025, 6, 30), 2025, 4, 2 },
        { 7, new(2025, 7, 1), 2026, 1, 1 },
        { 7, new(2024, 2, 29), 2024, 3, 2 },

        // A year from January is the calendar's own.
        { 1, new(2025, 1, 1), 2025, 1, 1 },
        { 1, new(2025, 12, 31), 2025, 4, 2 },

        // The federal year.
        { 10, new(2024, 9, 30), 2024, 4, 2 },
        { 10, new(2024, 10, 1), 2025, 1, 1 },

        // A year from February ends in the January after.
        { 2, new(2025, 1, 31), 2025, 4, 2 },
        { 2, new(2025, 2, 1), 2026, 1, 1 },
        { 12, new(2025, 11, 30), 2025, 4, 2 },
        { 12, new(2025, 12, 1), 2026, 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void A_day_lies_in_the_fiscal_year_named_for_the_year_it_ends_in(int startMonth, DateOnly day, int year, int quarter, int half)
    {
        var fiscal = new FiscalCalendar(startMonth);
        Assert.Equal((year, quarter, half), (fiscal.YearOf(day), fiscal.QuarterOf(day), fiscal.HalfOf(day)));
    }

    [Fact]
    public void From_July_the_fiscal_year_2025_is_July_2024_to_June_2025()
    {
        var year = new FiscalCalendar(7).Year(2025);
        Assert.Equal((new DateOnly(2024, 7, 1), new DateOnly(2025, 6, 30)), (year.Start, year.End));
    }

    [Fact]
    public void From_January_it_is_the_calendar_year() => Assert.Equal(Sample.Year(2025), new FiscalCalendar(1).Year(2025));

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    [InlineData(-1)]
    public void A_year_begins_in_one_of_twelve_months(int startMonth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalCalendar(startMonth));

    [Fact]
    public void Every_day_lies_in_its_year_in_a_quarter_that_agrees_with_the_curves()
    {
        for (var startMonth = 1; startMonth <= 12; startMonth++)
        {
            var fiscal = new FiscalCalendar(startMonth);
            var quarters = Sample.Calendar(Frequency.Quarterly, startMonth);
            for (var day = new DateOnly(2023, 1, 1); day.Year < 2027; day = day.AddDays(1))
            {
                var year = fiscal.Year(fiscal.YearOf(day));
                Assert.True(year.Contains(day));
                Assert.Equal(fiscal.YearOf(day), year.End.Year);
                Assert.Equal(year.StartMonth + ((fiscal.QuarterOf(day) - 1) * 3), quarters.PeriodOf(day).StartMonth);
                Assert.Equal((fiscal.QuarterOf(day) + 1) / 2, fiscal.HalfOf(day));
            }
        }
    }
}
