using System.Globalization;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Words;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Shared.Wording;

/// <summary>How values, periods and dates are written for the reader, in the culture of the request.</summary>
public static class Show
{
    /// <summary>Fills the places of a sentence in the reader's culture.</summary>
    public static string Say(string sentence, params object?[] arguments) => string.Format(CultureInfo.CurrentCulture, sentence, arguments);

    /// <summary>The words of a public text in the reader's language.</summary>
    public static string InReadersLanguage(this Text text) => text.In(LanguagePath.Current);

    /// <summary>The language of a text where it is not the reader's, for its <c>lang</c> mark; else nothing.</summary>
    public static string? ForeignLanguage(this Text text)
    {
        var shown = text.LanguageShown(LanguagePath.Current);
        return shown == LanguagePath.Current ? null : shown;
    }

    /// <summary>A number with the measure's decimals, rounded half away from zero.</summary>
    public static string Number(decimal number, int decimals) =>
        Math.Round(number, decimals, MidpointRounding.AwayFromZero).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.CurrentCulture);

    /// <summary>A number with its sign of percent or dollar; the words of other units stand apart.</summary>
    public static string Measured(decimal number, Unit unit, int decimals) => unit switch
    {
        Unit.Percent => Say(Words.PercentForm, Number(number, decimals)),
        Unit.Currency => (number < 0 ? "−$" : "$") + Number(Math.Abs(number), decimals),
        Unit.YesNo => number == 0 ? Words.No : Words.Yes,
        _ => Number(number, decimals),
    };

    /// <summary>A number with its unit: 88%, $1,200, 328 people.</summary>
    public static string WithUnit(decimal number, Unit unit, int decimals, Text unitWords) =>
        unit is Unit.Percent or Unit.Currency or Unit.YesNo || !unitWords.HasWords
            ? Measured(number, unit, decimals)
            : $"{Measured(number, unit, decimals)} {unitWords.InReadersLanguage()}";

    /// <summary>A difference without its sign: 1.2 percentage points, 109 people.</summary>
    public static string Size(decimal difference, Unit unit, int decimals, Text unitWords) => unit == Unit.Percent
        ? Say(Number(Math.Abs(difference), decimals) is "1" or "1.0" ? Words.OnePoint : Words.Points, Number(Math.Abs(difference), decimals))
        : WithUnit(Math.Abs(difference), unit, decimals, unitWords);

    /// <summary>The name of a period: Q1 FY2027, FY2027, October 2026.</summary>
    public static string Name(this Period period, CurveCalendar calendar, FiscalCalendar fiscal)
    {
        var isFiscal = calendar.YearStartMonth == fiscal.StartMonth && fiscal.StartMonth != 1;
        var own = new FiscalCalendar(calendar.YearStartMonth);
        var year = own.YearOf(period.Start);
        return calendar.Frequency switch
        {
            Frequency.Monthly => Capital(period.Start.ToString("MMMM yyyy", CultureInfo.CurrentCulture)),
            Frequency.Quarterly => Say(isFiscal ? Words.FiscalQuarter : Words.Quarter, own.QuarterOf(period.Start), year),
            Frequency.HalfYearly => Say(isFiscal ? Words.FiscalHalf : Words.Half, own.HalfOf(period.Start), year),
            Frequency.Yearly when isFiscal => Say(Words.FiscalYear, year),
            Frequency.Yearly when calendar.YearStartMonth == 1 => period.Start.Year.ToString(CultureInfo.InvariantCulture),
            _ => $"{period.Start.Year.ToString(CultureInfo.InvariantCulture)}–{period.End.Year.ToString(CultureInfo.InvariantCulture)}",
        };
    }

    /// <summary>A day: 20 Oct 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>A moment in the city's time: 20 Oct 2026, 10:41.</summary>
    public static string Moment(DateTimeOffset instant, CityClock clock) =>
        clock.InCity(instant).ToString("d MMM yyyy, HH:mm", CultureInfo.CurrentCulture);

    private static string Capital(string name) => char.ToUpper(name[0], CultureInfo.CurrentCulture) + name[1..];
}
