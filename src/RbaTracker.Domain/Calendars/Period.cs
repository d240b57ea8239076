using System.Globalization;

namespace RbaTracker.Domain.Calendars;

/// <summary>A stretch of whole months that a value is about.</summary>
public sealed record Period
{
    // The first and the last month that a date can have a day before and after.
    private const int FirstMonth = 1 * 12;
    private const int LastMonth = (9999 * 12) + 10;

    private Period(int startMonth, int months) => (StartMonth, Months) = (startMonth, months);

    /// <summary>The first month, counted from January of year 0: how the data-point tables store a period.</summary>
    public int StartMonth { get; }

    /// <summary>How many months it lasts.</summary>
    public int Months { get; }

    /// <summary>Its first day.</summary>
    public DateOnly Start => FirstDayOf(StartMonth);

    /// <summary>Its last day.</summary>
    public DateOnly End => FirstDayOf(StartMonth + Months).AddDays(-1);

    /// <summary>The period after it, of the same length.</summary>
    public Period Next => Of(StartMonth + Months, Months);

    /// <summary>The period before it, of the same length.</summary>
    public Period Previous => Of(StartMonth - Months, Months);

    /// <summary>The same period a year before.</summary>
    public Period YearBefore => Of(StartMonth - 12, Months);

    /// <summary>The period that begins with a month.</summary>
    /// <param name="startMonth">Months from January of year 0 to its first month.</param>
    /// <param name="months">Its length; at least 1.</param>
    public static Period Of(int startMonth, int months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(months, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(startMonth, FirstMonth);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, LastMonth - startMonth + 1);
        return new Period(startMonth, months);
    }

    /// <summary>The period that begins with the month of a day.</summary>
    public static Period Of(DateOnly firstDay, int months) => Of(MonthOf(firstDay), months);

    /// <summary>The month of a day, counted from January of year 0.</summary>
    public static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    /// <summary>Reads the ISO 8601 form, <c>2026-01-01/P3M</c>.</summary>
    /// <exception cref="FormatException">It is of another form, or does not begin on the first of a month.</exception>
    public static Period Parse(string iso)
    {
        var slash = iso.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || iso.Length < slash + 4 || iso[slash + 1] != 'P' || iso[^1] != 'M'
            || !DateOnly.TryParseExact(iso.AsSpan(0, slash), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            || start.Day != 1
            || !int.TryParse(iso.AsSpan(slash + 2, iso.Length - slash - 3), NumberStyles.None, CultureInfo.InvariantCulture, out var months)
            || months < 1
            || months > LastMonth - MonthOf(start) + 1)
        {
            throw new FormatException($"'{iso}' is not a period such as 2026-01-01/P3M.");
        }

        return Of(start, months);
    }

    /// <summary>Whether a day lies in it.</summary>
    public bool Contains(DateOnly day) => MonthOf(day) >= StartMonth && MonthOf(day) < StartMonth + Months;

    /// <summary>The ISO 8601 form, <c>2026-01-01/P3M</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-dd}/P{Months}M");

    private static DateOnly FirstDayOf(int month) => new(month / 12, (month % 12) + 1, 1);
}
