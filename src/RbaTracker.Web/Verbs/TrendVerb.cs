using System.CommandLine;
using RbaTracker.Statistics.ChangePoints;
using RbaTracker.Statistics.Trends;

namespace RbaTracker.Web.Verbs;

/// <summary>The trend tests of a file, without a database.</summary>
internal static class TrendVerb
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = $"CSV with a header: period and value. Periods look like {SeriesFile.Shapes}." };
        var format = new Option<PrintedAs>("--format") { Description = "table (default), csv or json." };
        var verb = new Command("trend", "Print the trend of a series: rba trend FILE.csv.") { file, format };
        verb.SetAction(parsed =>
        {
            var series = SeriesFile.Read(parsed.GetValue(file)!);
            try
            {
                Console.Out.Write(SeriesText.Of([.. Lines(series).Select(Row)], parsed.GetValue(format)));
                return 0;
            }
            catch (ArgumentException refused)
            {
                throw new SettingsRefusedException(refused.Message);
            }
        });
        return verb;
    }

    private static IEnumerable<(string Measure, object? Value)> Lines(SeriesFile file)
    {
        var (series, yearly) = (file.Series, file.Season == 1);
        var (test, line, alike) = (MannKendall.Test(series), SenSlope.Fit(series), HamedRao.Test(series));
        var arrow = TrendArrow.Of(series, yearly ? TrendArrow.MostYears : TrendArrow.MostPoints);
        yield return ("points", test.N);
        yield return ("arrow", arrow.Direction?.ToString());
        yield return ("arrow p", arrow.P);
        yield return ("Mann-Kendall S", test.S);
        yield return ("Mann-Kendall variance", test.Variance);
        yield return ("Mann-Kendall z", test.Z);
        yield return ("Mann-Kendall p", test.P);
        yield return ("tau-b", test.TauB);
        yield return ("Hamed-Rao factor", alike.Factor);
        yield return ("Hamed-Rao p", alike.P);
        yield return ("Sen's slope", line.Slope);
        yield return ("Sen's slope lower", line.Lower);
        yield return ("Sen's slope upper", line.Upper);
        if (!yearly)
        {
            var seasonal = SeasonalMannKendall.Test(series, file.Season);
            yield return ("seasonal Mann-Kendall S", seasonal.S);
            yield return ("seasonal Mann-Kendall p", seasonal.P);
            yield return ("seasonal slope a year", seasonal.SlopePerYear);
        }

        foreach (var step in StepSuggestions.Find(series).Steps)
        {
            yield return ("possible step", file.LabelOf(step.FirstPeriod));
        }
    }

    private static IReadOnlyList<KeyValuePair<string, object?>> Row((string Measure, object? Value) line) =>
        [new("measure", line.Measure), new("value", line.Value)];
}
