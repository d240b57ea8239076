namespace RbaTracker.Domain.Calendars;

/// <summary>When a curve has periods and when their values are due.</summary>
/// <param name="Frequency">How often.</param>
/// <param name="YearStartMonth">The month that its year begins in, 1 to 12: the city's fiscal year, the calendar year, the federal or the school year.</param>
/// <param name="DueAfterDays">Days from the end of a period to the day its value is due.</param>
/// <param name="YearsPerPeriod">For <see cref="Calendars.Frequency.MultiYear"/>: how many years a period lasts; otherwise 1.</param>
public sealed record CurveCalendar(Frequency Frequency, int YearStartMonth, int DueAfterDays, int YearsPerPeriod = 1)
{
    /// <summary>The month that its year begins in, 1 to 12.</summary>
    public int YearStartMonth { get; init; } = YearStartMonth is >= 1 and <= 12 ? YearStartMonth : throw new ArgumentOutOfRangeException(nameof(YearStartMonth));

    /// <summary>Days from the end of a period to the day its value is due.</summary>
    public int DueAfterDays { get; init; } = DueAfterDays >= 0 ? DueAfterDays : throw new ArgumentOutOfRangeException(nameof(DueAfterDays));

    /// <summary>How many years a multi-year period lasts; otherwise 1.</summary>
    public int YearsPerPeriod { get; init; } = YearsPerPeriod >= 1 ? YearsPerPeriod : throw new ArgumentOutOfRangeException(nameof(YearsPerPeriod));

    /// <summary>The length of a period in months.</summary>
    public int Months => Frequency switch
    {
        Frequency.Monthly => 1,
        Frequency.Quarterly => 3,
        Frequency.HalfYearly => 6,
        Frequency.Yearly => 12,
        Frequency.MultiYear => 12 * YearsPerPeriod,
        _ => throw new InvalidOperationException($"Unknown frequency {Frequency}."),
    };

    /// <summary>The period that holds a day.</summary>
    public Period PeriodOf(DateOnly day)
    {
        var month = Period.MonthOf(day);
        var intoPeriod = (((month - (YearStartMonth - 1)) % Months) + Months) % Months;
        return Period.Of(month - intoPeriod, Months);
    }

    /// <summary>The period that begins with a month of the data-point tables.</summary>
    public Period PeriodFrom(int startMonth) => Period.Of(startMonth, Months);

    /// <summary>Whether a period is one of this calendar's: of its length and beginning where its periods begin.</summary>
    public bool Has(Period period) => PeriodOf(period.Start) == period;

    /// <summary>The last day to hand in the value of a period.</summary>
    public DateOnly DueOn(Period period) => period.End.AddDays(DueAfterDays);

    /// <summary>The latest period that has ended before a day: the one whose value can be known.</summary>
    public Period LatestEnded(DateOnly today) => PeriodOf(today).Previous;
}
