using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Reporting;

namespace RbaTracker.Domain.Tests.Reporting;

/// <summary>The worked examples of docs/methods/fiscal-calendar.md: the first quarter of FY2025, due on 20 October 2024.</summary>
public sealed class DueCycleTests
{
    private static readonly CurveCalendar Quarters = Sample.Calendar(Frequency.Quarterly, yearStartMonth: 7, dueAfterDays: 20);
    private static readonly Period First = Sample.Quarter(2024, 3);

    public static TheoryData<DateOnly, DueState> NothingHandedIn => new()
    {
        { new(2024, 6, 30), DueState.NotDue },
        { new(2024, 7, 1), DueState.NotDue },
        { new(2024, 9, 30), DueState.NotDue },
        { new(2024, 10, 1), DueState.Due },
        { new(2024, 10, 20), DueState.Due },
        { new(2024, 10, 21), DueState.Late },
        { new(2025, 10, 21), DueState.Late },
    };

    public static TheoryData<DateOnly, int> Missed => new()
    {
        // The last known value is of the fourth quarter of FY2024.
        { new(2024, 10, 20), 0 },
        { new(2024, 10, 21), 1 },
        { new(2025, 1, 20), 1 },
        { new(2025, 1, 21), 2 },
        { new(2025, 4, 20), 2 },
        { new(2025, 4, 21), 3 },
        { new(2024, 7, 1), 0 },
    };

    [Theory]
    [MemberData(nameof(NothingHandedIn))]
    public void A_value_is_awaited_from_the_end_of_its_period_and_late_after_its_due_day(DateOnly today, DueState expected)
    {
        Assert.Equal(expected, DueCycle.StateOf(Quarters, First, entry: null, published: false, today));
        Assert.Equal(expected == DueState.Late, DueCycle.IsLate(Quarters, First, entry: null, published: false, today));
    }

    [Theory]
    [InlineData(EntryState.Draft, DueState.Draft)]
    [InlineData(EntryState.Submitted, DueState.Submitted)]
    [InlineData(EntryState.Returned, DueState.Returned)]
    [InlineData(EntryState.Approved, DueState.Approved)]
    public void An_entry_under_way_says_where_it_stands_also_over_a_published_value(EntryState entry, DueState expected)
    {
        var longAfter = new DateOnly(2025, 10, 21);
        Assert.Equal(expected, DueCycle.StateOf(Quarters, First, entry, published: false, longAfter));
        Assert.Equal(expected, DueCycle.StateOf(Quarters, First, entry, published: true, longAfter));
    }

    [Fact]
    public void A_published_value_is_never_awaited()
    {
        Assert.Equal(DueState.Published, DueCycle.StateOf(Quarters, First, entry: null, published: true, new DateOnly(2025, 10, 21)));
        Assert.Equal(DueState.Published, DueCycle.StateOf(Quarters, First, entry: null, published: true, new DateOnly(2024, 7, 1)));
    }

    [Theory]
    [InlineData(null, false, true)]
    [InlineData(EntryState.Draft, false, true)]
    [InlineData(EntryState.Returned, false, true)]
    [InlineData(EntryState.Submitted, false, false)]
    [InlineData(EntryState.Approved, false, false)]
    [InlineData(null, true, false)]
    [InlineData(EntryState.Draft, true, false)]
    [InlineData(EntryState.Returned, true, false)]
    public void Late_is_what_is_not_handed_in_after_its_due_day(EntryState? entry, bool published, bool late)
    {
        Assert.Equal(late, DueCycle.IsLate(Quarters, First, entry, published, new DateOnly(2024, 10, 21)));
        Assert.False(DueCycle.IsLate(Quarters, First, entry, published, new DateOnly(2024, 10, 20)));
    }

    [Theory]
    [MemberData(nameof(Missed))]
    public void More_than_one_missed_period_makes_a_curve_stale(DateOnly today, int missed) =>
        Assert.Equal(missed, DueCycle.MissedPeriods(Quarters, Sample.Quarter(2024, 2).StartMonth, today));

    [Fact]
    public void A_curve_without_any_value_has_missed_none_because_it_has_not_begun() =>
        Assert.Equal(0, DueCycle.MissedPeriods(Quarters, latest: null, new DateOnly(2030, 1, 1)));

    [Fact]
    public void A_yearly_count_in_January_is_late_by_its_own_calendar()
    {
        var yearly = Sample.Calendar(Frequency.Yearly, yearStartMonth: 1, dueAfterDays: 90);

        Assert.Equal(DueState.NotDue, DueCycle.StateOf(yearly, Sample.Year(2025), null, false, new DateOnly(2025, 12, 31)));
        Assert.Equal(DueState.Due, DueCycle.StateOf(yearly, Sample.Year(2025), null, false, new DateOnly(2026, 3, 31)));
        Assert.Equal(DueState.Late, DueCycle.StateOf(yearly, Sample.Year(2025), null, false, new DateOnly(2026, 4, 1)));
    }

    [Fact]
    public void Each_missed_period_is_one_that_is_late()
    {
        var random = new Random(23);
        for (var i = 0; i < 2_000; i++)
        {
            var calendar = Sample.Calendar((Frequency)random.Next(0, 4), random.Next(1, 13), random.Next(0, 120));
            var today = new DateOnly(2026, 1, 1).AddDays(random.Next(0, 900));
            var latest = calendar.PeriodOf(new DateOnly(2025, 1, 1).AddDays(random.Next(0, 900)));

            var late = 0;
            for (var period = latest.Next; period.Start <= today; period = period.Next)
            {
                late += DueCycle.IsLate(calendar, period, entry: null, published: false, today) ? 1 : 0;
            }

            Assert.Equal(late, DueCycle.MissedPeriods(calendar, latest.StartMonth, today));
        }
    }
}
