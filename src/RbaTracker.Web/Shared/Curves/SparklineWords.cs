using System.Globalization;
using Microsoft.AspNetCore.Components;
using RbaTracker.Domain.Judgements;
using RbaTracker.Web.Shared.Wording;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>Draws the sparkline of a summary row from the points that it keeps.</summary>
public static class SparklineWords
{
    /// <summary>The drawing, or nothing where there are too few points.</summary>
    public static MarkupString Draw(SummaryRow row)
    {
        var values = new List<double?>();
        var months = row.Facts.Calendar.Months;
        int? last = null;
        foreach (var point in row.Sparkline.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = point.IndexOf(':', StringComparison.Ordinal);
            var month = int.Parse(point.AsSpan(0, colon), CultureInfo.InvariantCulture);
            for (var missing = last + months; missing < month; missing += months)
            {
                values.Add(null);
            }

            values.Add((double)decimal.Parse(point.AsSpan(colon + 1), CultureInfo.InvariantCulture));
            last = month;
        }

        var level = row.Summary?.Level ?? Level.NoData;
        return new MarkupString(Sparkline.Write(values, LevelWords.Tone(level), (double?)row.Summary?.Target));
    }
}
