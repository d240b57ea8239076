using System.CommandLine;
using RbaTracker.Statistics;
using RbaTracker.Statistics.ControlCharts;

namespace RbaTracker.Web.Verbs;

/// <summary>The XmR control chart of a file, point by point, without a database.</summary>
internal static class SpcVerb
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = $"CSV with a header: period and value. Periods look like {SeriesFile.Shapes}." };
        var better = new Option<Wanted>("--better") { Description = "Which way is better: higher, lower or neither (default)." };
        var target = new Option<double?>("--target") { Description = "The target, for whether it can be relied on." };
        var rebase = new Option<string[]>("--rebase") { Description = "A period at which new limits start; may be given more than once." };
        var ghost = new Option<string[]>("--ghost") { Description = "A period that is shown and left out of every calculation; may be given more than once." };
        var fixAfter = new Option<int?>("--fix-after") { Description = "Make limits from so many first points of each group only." };
        var allRanges = new Option<bool>("--all-ranges") { Description = "Keep moving ranges that are themselves beyond their limit." };
        var format = new Option<PrintedAs>("--format") { Description = "table (default), csv or json." };
        var verb = new Command("spc", "Print the control chart of a series: rba spc FILE.csv.") { file, better, target, rebase, ghost, fixAfter, allRanges, format };
        verb.SetAction(parsed =>
        {
            var series = SeriesFile.Read(parsed.GetValue(file)!);
            try
            {
                var chart = XmrChart.Of(series.Series, new XmrSettings
                {
                    RebaseAt = [.. (parsed.GetValue(rebase) ?? []).Select(series.IndexOf)],
                    Ghosted = [.. (parsed.GetValue(ghost) ?? []).Select(series.IndexOf)],
                    FixAfter = parsed.GetValue(fixAfter),
                    ScreenRanges = !parsed.GetValue(allRanges),
                });
                Print(series, chart, parsed.GetValue(better), parsed.GetValue(target), parsed.GetValue(format));
                return 0;
            }
            catch (ArgumentException refused)
            {
                throw new SettingsRefusedException(refused.Message);
            }
        });
        return verb;
    }

    private static void Print(SeriesFile series, XmrAnswer chart, Wanted better, double? target, PrintedAs format)
    {
        if (chart.Points.Count == 0)
        {
            throw new SettingsRefusedException("No point is left to draw limits from.");
        }

        List<IReadOnlyList<KeyValuePair<string, object?>>> rows = [.. chart.Points.Select(point => Row(series, chart.Groups[point.Group], point, better))];
        Console.Out.Write(SeriesText.Of(rows, format));
        if (format == PrintedAs.Table)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine($"variation: {XmrIcons.Variation(chart, better)}");
            Console.Out.WriteLine($"assurance: {XmrIcons.Assurance(chart, target, better)?.ToString() ?? "none"}");
            if (chart.RebaseFrom is { } from)
            {
                Console.Out.WriteLine($"new limits may be due from: {series.LabelOf(from)}");
            }

            foreach (var warning in chart.Warnings)
            {
                Console.Out.WriteLine($"warning: {warning}");
            }
        }
    }

    private static IReadOnlyList<KeyValuePair<string, object?>> Row(SeriesFile series, XmrGroup limits, XmrPoint point, Wanted better) =>
    [
        new("period", series.LabelOf(point.Period)),
        new("value", point.Value),
        new("mean", limits.Mean),
        new("lower", limits.Lower),
        new("upper", limits.Upper),
        new("signal", point.Ghosted ? "Ghosted" : point.Signal.ToString()),
        new("type", XmrIcons.TypeOf(point.Signal, better).ToString()),
    ];
}
