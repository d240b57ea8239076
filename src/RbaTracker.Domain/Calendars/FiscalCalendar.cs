namespace RbaTracker.Domain.Calendars;

/// <summary>The city's fiscal year: named for the year it ends in. From July, FY2025 is 1 July 2024 to 30 June 2025.</summary>
public sealed record FiscalCalendar
{
    /// <summary>A year that begins with a month.</summary>
    /// <param name="startMonth">1 for January to 12 for December.</param>
    public FiscalCalendar(int startMonth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startMonth, 12);
        StartMonth = startMonth;
    }

    /// <summary>The first month of the year, 1 to 12.</summary>
    public int StartMonth { get; }

    /// <summary>The fiscal year of a day, named for the year it ends in.</summary>
    public int YearOf(DateOnly day) => StartMonth == 1 || day.Month < StartMonth ? day.Year : day.Year + 1;

    /// <summary>The quarter of a day in its fiscal year, 1 to 4.</summary>
    public int QuarterOf(DateOnly day) => (MonthsIntoYear(day) / 3) + 1;

    /// <summary>The half of a day in its fiscal year, 1 or 2.</summary>
    public int HalfOf(DateOnly day) => (MonthsIntoYear(day) / 6) + 1;

    /// <summary>The whole fiscal year.</summary>
    /// <param name="year">The year that it ends in.</param>
    public Period Year(int year) => Period.Of(new DateOnly(StartMonth == 1 ? year : year - 1, StartMonth, 1), 12);

    private int MonthsIntoYear(DateOnly day) => (day.Month - StartMonth + 12) % 12;
}
