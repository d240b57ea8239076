using RbaTracker.Domain.Calendars;

namespace RbaTracker.Domain.Tests.Calendars;

public sealed class PeriodTests
{
    public static TheoryData<string, DateOnly, DateOnly> Written => new()
    {
        { "2026-01-01/P3M", new(2026, 1, 1), new(2026, 3, 31) },
        { "2024-02-01/P1M", new(2024, 2, 1), new(2024, 2, 29) },
        { "2025-02-01/P1M", new(2025, 2, 1), new(2025, 2, 28) },
        { "2024-07-01/P12M", new(2024, 7, 1), new(2025, 6, 30) },
        { "2025-12-01/P1M", new(2025, 12, 1), new(2025, 12, 31) },
        { "2024-07-01/P24M", new(2024, 7, 1), new(2026, 6, 30) },
        { "0001-01-01/P1M", new(1, 1, 1), new(1, 1, 31) },
        { "9999-11-01/P1M", new(9999, 11, 1), new(9999, 11, 30) },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void A_period_is_whole_months_written_by_its_first_day_and_length(string iso, DateOnly start, DateOnly end)
    {
        var period = Period.Parse(iso);

        Assert.Equal((start, end), (period.Start, period.End));
        Assert.Equal(iso, period.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-01")]
    [InlineData("2026-01-01/")]
    [InlineData("2026-01-01/PM")]
    [InlineData("2026-01-01/P3")]
    [InlineData("2026-01-01/3M")]
    [InlineData("2026-01-01/P3D")]
    [InlineData("2026-01-01/P0M")]
    [InlineData("2026-01-01/P-3M")]
    [InlineData("2026-01-01/P+3M")]
    [InlineData("2026-01-01/P 3M")]
    [InlineData("2026-01-01/P3.0M")]
    [InlineData("2026-01-15/P3M")]
    [InlineData("2026-13-01/P3M")]
    [InlineData("2026-1-1/P3M")]
    [InlineData("01/01/2026/P3M")]
    [InlineData("0000-01-01/P3M")]
    [InlineData("9999-12-01/P1M")]
    [InlineData("2026-01-01/P2147483647M")]
    [InlineData("2026-01-01/P99999999999M")]
    public void What_is_no_period_is_refused_by_its_form(string text) => Assert.Throws<FormatException>(() => Period.Parse(text));

    [Theory]
    [InlineData(11, 1)]
    [InlineData(-12, 1)]
    [InlineData(12, 0)]
    [InlineData(12, -3)]
    [InlineData(119_999, 1)]
    [InlineData(12, int.MaxValue)]
    [InlineData(int.MaxValue, 1)]
    public void A_period_has_a_month_at_least_and_stays_within_the_dates_there_are(int startMonth, int months) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Of(startMonth, months));

    [Fact]
    public void Before_the_first_period_and_after_the_last_there_is_none()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Sample.Month(1, 1).Previous);
        Assert.Throws<ArgumentOutOfRangeException>(() => Sample.Month(1, 12).YearBefore);
        Assert.Throws<ArgumentOutOfRangeException>(() => Sample.Month(9999, 11).Next);
    }

    [Fact]
    public void A_period_holds_its_first_and_last_day_and_not_the_days_beside_them()
    {
        var quarter = Sample.Quarter(2024, 1);

        Assert.True(quarter.Contains(new DateOnly(2024, 1, 1)));
        Assert.True(quarter.Contains(new DateOnly(2024, 2, 29)));
        Assert.True(quarter.Contains(new DateOnly(2024, 3, 31)));
        Assert.False(quarter.Contains(new DateOnly(2023, 12, 31)));
        Assert.False(quarter.Contains(new DateOnly(2024, 4, 1)));
    }

    [Fact]
    public void The_same_period_a_year_before_has_the_same_months()
    {
        Assert.Equal(Sample.Quarter(2025, 1), Sample.Quarter(2026, 1).YearBefore);
        Assert.Equal(Sample.Year(2025, 7), Sample.Year(2026, 7).YearBefore);
        Assert.Equal(Sample.Year(2026, 7).Previous, Sample.Year(2026, 7).YearBefore);
    }

    [Fact]
    public void Periods_are_the_same_when_they_begin_and_last_alike()
    {
        Assert.Equal(Sample.Quarter(2026, 1), Period.Of(new DateOnly(2026, 1, 17), 3));
        Assert.NotEqual(Sample.Month(2026, 1), Sample.Quarter(2026, 1));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    [InlineData(12)]
    [InlineData(24)]
    [InlineData(60)]
    public void Reading_what_was_written_and_going_there_and_back_change_nothing(int months)
    {
        for (var start = new DateOnly(1895, 1, 1); start.Year < 2105; start = start.AddMonths(1))
        {
            var period = Period.Of(start, months);

            Assert.Equal(period, Period.Parse(period.ToString()));
            Assert.Equal(period, period.Next.Previous);
            Assert.Equal(period, period.Previous.Next);
            Assert.Equal(period.End.AddDays(1), period.Next.Start);
            Assert.True(period.Contains(period.Start) && period.Contains(period.End));
            Assert.False(period.Contains(period.Next.Start) || period.Contains(period.Previous.End));
            Assert.Equal(start.AddMonths(months), period.Next.Start);
            Assert.Equal(period, Period.Of(period.StartMonth, period.Months));
        }
    }
}
