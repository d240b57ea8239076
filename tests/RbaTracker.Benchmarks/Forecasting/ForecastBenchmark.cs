using System.Diagnostics;
using System.Globalization;
using RbaTracker.Statistics;
using RbaTracker.Statistics.Forecasts;
using RbaTracker.Testing;

namespace RbaTracker.Benchmarks.Forecasting;

/// <summary>
/// The baseline forecast on the competitions' public series: how near it comes beside R's methods on the same series, how often its
/// bands hold, and what a series costs beside the naive forecast.
/// </summary>
internal sealed class ForecastBenchmark : Benchmark
{
    private static readonly string[] Files = ["m1_tuning", "m3_tuning_588", "m3_60", "short", "gaps"];
    private static readonly (char Frequency, string Name, double Bar)[] Frequencies = [('Y', "yearly", 2), ('Q', "quarterly", 5), ('M', "monthly", 15)];
    private static readonly string[] Theirs = ["comb_et", "comb_shd", "dotm", "ets", "thetaf", "damped", "drift", "snaive", "naive"];

    private readonly Dictionary<string, List<Scored>> _scored = [];
    private readonly Dictionary<char, List<double>> _milliseconds = [];
    private readonly Dictionary<char, Pairs> _pairs = [];
    private readonly Dictionary<char, double> _bytes = [];

    public override Task PrepareAsync()
    {
        foreach (var file in Files)
        {
            _scored[file] = [.. ForecastCase.Of($"forecast_{file}_series.jsonl").Select(Scored.Of)];
            PrintAccuracy(file);
        }

        foreach (var (frequency, _, _) in Frequencies)
        {
            (_milliseconds[frequency], _pairs[frequency]) = ([], new Pairs());
        }

        return Task.CompletedTask;
    }

    public override Task RoundAsync()
    {
        foreach (var (frequency, _, _) in Frequencies)
        {
            long bytes = 0;
            var items = Timed(frequency).ToList();
            foreach (var item in items)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var ours = Milliseconds(() => BaselineForecast.Of(item.Series, item.Case.Season, item.Case.Test.Count));
                bytes += GC.GetAllocatedBytesForCurrentThread() - before;
                _milliseconds[frequency].Add(ours);
                _pairs[frequency].Add(ours, Milliseconds(() => NaiveForecast.Of(item.Series, item.Case.Test.Count)));
            }

            _bytes[frequency] = (double)bytes / items.Count / 1024;
        }

        return Task.CompletedTask;
    }

    public override IEnumerable<Bar> Bars()
    {
        foreach (var file in Files)
        {
            var (ours, theirs) = (Owa(_scored[file]), Theirs.Select(method => OwaOf(file, method)).ToArray());
            var (mean, theta) = (theirs[0], theirs[Array.IndexOf(Theirs, "thetaf")]);
            var bar = double.IsNaN(mean) ? theta : mean;
            var isBinding = file is "m1_tuning" or "m3_tuning_588";
            yield return new(
                $"OWA on {_scored[file].Count} series of {file}",
                ours.Say("0.0000"),
                bar.Say("0.0000"),
                (ours / bar).Times(),
                isBinding ? $"≤ {bar.Say("0.0000")} ({(double.IsNaN(mean) ? "R's Theta" : "R's mean of smoothing and Theta")})" : "shown",
                !isBinding || ours <= bar);
        }

        foreach (var (frequency, name, _) in Frequencies)
        {
            for (var place = 0; place < 2; place++)
            {
                var scores = new[] { "m1_tuning", "m3_tuning_588" }
                    .SelectMany(file => _scored[file].Where((_, i) => i % 2 == place))
                    .Where(item => item.Case.Frequency == frequency)
                    .Select(item => item.Ours)
                    .ToList();
                var (within80, within95) = (scores.Average(score => score.Within80!.Value), scores.Average(score => score.Within95!.Value));
                yield return new(
                    $"within the bands of 80 % and 95 %, {name}, {(place == 0 ? "tuned" : "other")} half of M1 and M3, {scores.Count} series",
                    $"{within80.Say("0.000")}, {within95.Say("0.000")}",
                    "",
                    "",
                    "0.77 to 0.85, 0.93 to 0.975",
                    within80 is >= 0.77 and <= 0.85 && within95 is >= 0.93 and <= 0.975);
            }
        }

        foreach (var (frequency, name, bar) in Frequencies)
        {
            var sorted = _milliseconds[frequency].Order().ToList();
            var median = Pairs.Median(sorted);
            yield return new(
                $"ms for a {name} series, p50 (p95), {_bytes[frequency].Say("0")} KiB; baseline: the naive forecast",
                $"{median.Say("0.00")} ({sorted[(int)(0.95 * sorted.Count)].Say("0.00")})",
                _pairs[frequency].Baseline.Say("0.0000"),
                _pairs[frequency].Ratio.Times(),
                $"≤ {bar.Say()}",
                median <= bar);
        }
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static double Milliseconds(Func<Answer> forecast)
    {
        var started = Stopwatch.GetTimestamp();
        forecast();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>The longer half's kind: M3's series, as many of each frequency.</summary>
    private IEnumerable<Scored> Timed(char frequency) => _scored["m3_tuning_588"].Where(item => item.Case.Frequency == frequency);

    private void PrintAccuracy(string file)
    {
        Console.WriteLine($"## {file}");
        Console.WriteLine("| method | OWA Y | Q | M | all | within 80 %, 95 % Y | Q | M | MSIS Y | Q | M |\n|---|---|---|---|---|---|---|---|---|---|---|");
        var items = _scored[file];
        var groups = Frequencies.Select(kind => items.Where(item => item.Case.Frequency == kind.Frequency).ToList()).ToList();
        var owas = groups.Append(items).Select(group => Owa(group).Say("0.000"));
        var within = groups.Select(group => $"{group.Average(item => item.Ours.Within80)?.Say("0.000")}, {group.Average(item => item.Ours.Within95)?.Say("0.000")}");
        var widths = groups.Select(group => group.Average(item => item.Ours.Msis)?.Say("0.00") ?? "");
        Console.WriteLine($"| baseline forecast | {string.Join(" | ", owas.Concat(within).Concat(widths))} |");
        foreach (var method in Theirs)
        {
            var rows = Frequencies.Select(kind => Summary(file, kind.Frequency.ToString(), method)).Append(Summary(file, "ALL", method)).ToList();
            if (rows[3] is not null)
            {
                var cells = rows.Select(row => Cell(row, 5, "0.000"))
                    .Concat(rows.Take(3).Select(row => $"{Cell(row, 7, "0.000")}, {Cell(row, 8, "0.000")}"))
                    .Concat(rows.Take(3).Select(row => Cell(row, 6, "0.00")));
                Console.WriteLine($"| R {method} | {string.Join(" | ", cells)} |");
            }
        }
    }

    private static string Cell(string[]? row, int column, string format) =>
        row is null || row[column] is "NA" or "" ? "" : double.Parse(row[column], CultureInfo.InvariantCulture).Say(format);

    private static double OwaOf(string file, string method) =>
        Summary(file, "ALL", method) is { } row ? double.Parse(row[5], CultureInfo.InvariantCulture) : double.NaN;

    private static string[]? Summary(string file, string frequency, string method) =>
        File.ReadLines(Require.Reference($"forecast_{file}_summary.csv"))
            .Select(line => line.Replace("\"", "", StringComparison.Ordinal).Split(','))
            .FirstOrDefault(cells => cells[0] == frequency && cells[1] == method);

    private static double Owa(List<Scored> items) => ForecastScore.Owa([.. items.Select(item => item.Ours)], [.. items.Select(item => item.Yardstick)]);

    private sealed record Scored(ForecastCase Case, Series Series, ForecastScore Ours, ForecastScore Yardstick)
    {
        public static Scored Of(ForecastCase item)
        {
            var series = Series.From(0, item.Train.ToArray());
            var ours = BaselineForecast.Of(series, item.Season, item.Test.Count).Steps;
            var yardstick = NaiveTwoForecast.Of(series, item.Season, item.Test.Count).Steps;
            return new Scored(
                item,
                series,
                ForecastScore.Of(
                    item,
                    [.. ours.Select(step => step.Mean)],
                    [.. ours.Select(step => (step.Low80!.Value, step.High80!.Value, step.Low95!.Value, step.High95!.Value))]),
                ForecastScore.Of(item, [.. yardstick.Select(step => step.Mean)]));
        }
    }
}
