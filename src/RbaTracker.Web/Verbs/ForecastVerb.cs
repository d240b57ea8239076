using System.CommandLine;
using System.Globalization;
using RbaTracker.Statistics.Forecasts;

namespace RbaTracker.Web.Verbs;

/// <summary>Where the series of a file is headed if nothing changes, with bands, without a database.</summary>
internal static class ForecastVerb
{
    public static Command Make()
    {
        var file = new Argument<FileInfo>("FILE") { Description = $"CSV with a header: period and value. Periods look like {SeriesFile.Shapes}." };
        var horizon = new Option<int?>("--horizon") { Description = "How many periods ahead: 3 years, 8 quarters or 12 months unless said." };
        var lower = new Option<double?>("--lower") { Description = "The least possible value, such as 0." };
        var upper = new Option<double?>("--upper") { Description = "The greatest possible value, such as 100." };
        var format = new Option<PrintedAs>("--format") { Description = "table (default), csv or json." };
        var verb = new Command("forecast", "Print the forecast of a series if nothing changes, with its 80 and 95 % bands: rba forecast FILE.csv.") { file, horizon, lower, upper, format };
        verb.SetAction(parsed =>
        {
            var series = SeriesFile.Read(parsed.GetValue(file)!);
            var (low, high) = (parsed.GetValue(lower), parsed.GetValue(upper));
            try
            {
                Print(series, BaselineForecast.Of(series.Series, series.Season, parsed.GetValue(horizon), low is null && high is null ? null : new ForecastCap(low, high)), parsed.GetValue(format));
                return 0;
            }
            catch (ArgumentException refused)
            {
                throw new SettingsRefusedException(refused.Message);
            }
        });
        return verb;
    }

    private static void Print(SeriesFile series, BaselineAnswer answer, PrintedAs format)
    {
        if (answer.Steps.Count == 0)
        {
            throw new SettingsRefusedException(string.Create(CultureInfo.InvariantCulture, $"A forecast needs at least {BaselineForecast.FewestPoints} values; there are {answer.N}."));
        }

        Console.Out.Write(SeriesText.Of([.. answer.Steps.Select(step => Row(series, step))], format));
        if (format == PrintedAs.Table)
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"method: {answer.Method}, version {answer.Version}, of {answer.N} values"));
            foreach (var member in answer.Members)
            {
                Console.Out.WriteLine($"averaged: {Said(member)}");
            }

            foreach (var warning in answer.Warnings)
            {
                Console.Out.WriteLine($"warning: {warning}");
            }
        }
    }

    private static IReadOnlyList<KeyValuePair<string, object?>> Row(SeriesFile series, ForecastStep step) =>
    [
        new("period", series.NameOf(step.Period)),
        new("forecast", step.Mean),
        new("low80", step.Low80),
        new("high80", step.High80),
        new("low95", step.Low95),
        new("high95", step.High95),
    ];

    private static string Said(ForecastMember member)
    {
        var fitted = new (string Name, double? Number)[] { ("alpha", member.Alpha), ("beta", member.Beta), ("gamma", member.Gamma), ("phi", member.Phi), ("theta", member.Theta) }
            .Where(one => one.Number is not null)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Name} {one.Number:0.###}, "));
        return string.Create(CultureInfo.InvariantCulture, $"{member.Kind}, {string.Concat(fitted)}weight {member.Weight:0.##}");
    }
}
