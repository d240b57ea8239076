using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RbaTracker.Data.Writing;
using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Curves;
using RbaTracker.Domain.Measures;
using RbaTracker.Domain.People;
using Written = RbaTracker.Domain.Words;

namespace RbaTracker.Testing;

/// <summary>Measures of one program of the demonstration city that wait for their values: a full desk for one contributor.</summary>
public static class DueMeasures
{
    private static readonly (string English, string Spanish)[] Names =
    [
        ("Households placed in a home", "Hogares alojados en una vivienda"),
        ("Calls answered at the housing line", "Llamadas atendidas en la línea de vivienda"),
        ("Nights spent in shelters", "Noches en albergues"),
        ("Families helped with rent", "Familias con ayuda para el alquiler"),
        ("Days from application to keys", "Días desde la solicitud hasta las llaves"),
        ("Apartments inspected", "Apartamentos inspeccionados"),
    ];

    /// <summary>Adds monthly counts whose last months wait, each with more than a year of public values before them.</summary>
    /// <param name="writer">The writer of the city.</param>
    /// <param name="count">How many measures.</param>
    /// <param name="months">How many months of each wait.</param>
    /// <param name="today">The day on which they wait.</param>
    /// <param name="history">How many public values each has.</param>
    /// <param name="from">The number of the first.</param>
    public static Task AddAsync(Writer writer, int count, int months, DateOnly today, int history = 14, int from = 1) => writer.RunAsync(Actor.Clockwork, async db =>
    {
        var like = await db.Measures.AsNoTracking().SingleAsync(measure => measure.Code == Sample.Code("still-housed"));
        var calendar = new CurveCalendar(Frequency.Monthly, YearStartMonth: 7, DueAfterDays: 20);
        var last = calendar.LatestEnded(today).StartMonth - months;
        var measures = Enumerable.Range(from, count).Select(number => Measure(like, number, calendar)).ToList();
        db.AddRange(measures);
        await db.SaveChangesAsync();
        foreach (var curve in measures.Select(measure => measure.Curve))
        {
            var points = Sample.Points(curve, calendar.PeriodFrom(last - history + 1), Enumerable.Range(0, history).Select(at => 200m + (curve.Id.Value % 7 * 20) + (at * 3)));
            var summary = new CurveSummary(curve.Id, GroupId.Total);
            summary.Make(curve, [.. points], Sample.Now);
            db.AddRange(points);
            db.Add(summary);
        }
    });

    private static PerformanceMeasure Measure(PerformanceMeasure like, int number, CurveCalendar calendar)
    {
        var (english, spanish) = Names[(number - 1) % Names.Length];
        var round = number <= Names.Length ? "" : " " + ((number - 1) / Names.Length + 1).ToString(CultureInfo.InvariantCulture);
        return new PerformanceMeasure(
            like.ProgramId,
            Sample.Code(string.Create(CultureInfo.InvariantCulture, $"due-{number}")),
            Written.Text.Of(english + round, spanish + round),
            Sample.Text("How many there were in the month.", "Cuántos hubo en el mes."),
            Question.HowMuch,
            like.Accountable,
            Sample.Curve(calendar: calendar, decimals: 0));
    }
}
