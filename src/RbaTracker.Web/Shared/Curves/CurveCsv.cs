using System.Globalization;
using System.Text;
using RbaTracker.Domain.Calendars;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>Writes a published curve as CSV: culture-free, exact, with the targets. The same points as on the page, from the same query.</summary>
public static class CurveCsv
{
    private const string Header = "period,value,numerator,denominator,target,kind,absence,revision,note\n";

    /// <summary>The whole file.</summary>
    public static string Write(PublishedCurve curve)
    {
        var csv = new StringBuilder(Header);
        foreach (var point in curve.Points)
        {
            Period period = curve.Facts.Calendar.PeriodFrom(point.StartMonth);
            csv.Append(period).Append(',')
                .Append(Exact(point.Measured(curve.Facts.Scale))).Append(',')
                .Append(Exact(point.Numerator)).Append(',')
                .Append(Exact(point.Denominator)).Append(',')
                .Append(Exact(curve.TargetFor(point.StartMonth)?.Wanted)).Append(',')
                .Append(point.Absence is null ? point.Kind.ToString() : "").Append(',')
                .Append(point.Absence?.ToString()).Append(',')
                .Append(CultureInfo.InvariantCulture, $"{point.Revision}").Append(',')
                .Append(Quoted(point.PublicNote)).Append('\n');
        }

        return csv.ToString();
    }

    private static string Exact(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "";

    // A text that a spreadsheet would take for a formula gets an apostrophe before it.
    private static string Quoted(string? note)
    {
        if (string.IsNullOrEmpty(note))
        {
            return "";
        }

        var safe = note[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + note : note;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
