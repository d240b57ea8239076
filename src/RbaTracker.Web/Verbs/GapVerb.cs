using System.CommandLine;
using RbaTracker.Web.Features.Import;

namespace RbaTracker.Web.Verbs;

/// <summary>The gap between the groups of a file and the summary measures of all of them, without a database.</summary>
internal static class GapVerb
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "CSV with a header: group, population, value and, for intervals, numerator and denominator." };
        var adverse = new Option<bool>("--adverse") { Description = "A high value is bad." };
        var ordered = new Option<bool>("--ordered") { Description = "The groups have an order: the most disadvantaged first." };
        var reference = new Option<string?>("--reference") { Description = "Compare with this group rather than with the best." };
        var per = new Option<double>("--per") { Description = "What a value is per, where it is made of numerator and denominator: 100 (default), 1000 …", DefaultValueFactory = _ => 100 };
        var format = new Option<PrintedAs>("--format") { Description = "table (default), csv or json." };
        var verb = new Command("gap", "Print the gap between groups and the summary measures of inequality: rba gap FILE.csv.") { file, adverse, ordered, reference, per, format };
        verb.SetAction(parsed => Run(
            parsed.GetValue(file)!,
            new GapWish(!parsed.GetValue(adverse), parsed.GetValue(ordered), parsed.GetValue(reference), parsed.GetValue(per)),
            parsed.GetValue(format)));
        return verb;
    }

    private static int Run(FileInfo file, GapWish wish, PrintedAs format)
    {
        if (!file.Exists)
        {
            throw new SettingsRefusedException($"There is no file {file.FullName}.");
        }

        using var text = file.OpenText();
        GapReport report;
        try
        {
            report = GapReport.Of(GapGroup.Read(text, wish.Per), wish);
        }
        catch (FileRefusedException refused)
        {
            throw new SettingsRefusedException(refused.Refusal.Sentence);
        }
        catch (ArgumentException refused)
        {
            throw new SettingsRefusedException(refused.Message);
        }

        Console.Out.Write(report.Text(format));
        return 0;
    }
}
