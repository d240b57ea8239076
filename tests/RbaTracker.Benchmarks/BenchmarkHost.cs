using RbaTracker.Benchmarks.Bulk;
using RbaTracker.Benchmarks.Forecasting;
using RbaTracker.Benchmarks.Grid;
using RbaTracker.Benchmarks.Importing;
using RbaTracker.Benchmarks.Pages;
using RbaTracker.Benchmarks.Scale;
using RbaTracker.Benchmarks.Starting;
using RbaTracker.Benchmarks.Summaries;
using RbaTracker.Benchmarks.Writing;

namespace RbaTracker.Benchmarks;

/// <summary>
/// Holds the product against its bars: <c>dotnet run -c Release --project tests/RbaTracker.Benchmarks -- NAME|all|micro</c>. Each row is
/// a ratio to a baseline that does the same work in the same run; the exit code is 1 where a bar is missed after three rounds.
/// </summary>
internal static class BenchmarkHost
{
    private const int MostRounds = 3;

    private static readonly Dictionary<string, Func<Benchmark>> Known = new()
    {
        ["writer"] = () => new WriterBenchmark(),
        ["bulk"] = () => new BulkBenchmark(),
        ["import"] = () => new ImportBenchmark(),
        ["summaries"] = () => new SummariesBenchmark(),
        ["scale"] = () => new ScaleBenchmark(),
        ["grid"] = () => new GridBenchmark(),
        ["page"] = () => new PageBenchmark(PageBenchmark.Measure, "measure page"),
        ["scorecard"] = () => new PageBenchmark(PageBenchmark.Scorecard, "scorecard of 50 rows with sparklines"),
        ["forecast"] = () => new ForecastBenchmark(),
        ["cold"] = () => new ColdStartBenchmark(),
    };

    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["child", var kind, .. var settings]:
                return await ChildServers.RunAsync(kind, settings);
            case ["micro", .. var rest]:
                BenchmarkDotNet.Running.BenchmarkRunner.Run<Micro.MicroBenchmarks>(args: rest);
                return 0;
            case ["all"]:
                return await MeasureAsync(Known.Keys);
            case [_, ..] when args.All(Known.ContainsKey):
                return await MeasureAsync(args);
            default:
                Console.Error.WriteLine($"Say what to measure: {string.Join(", ", Known.Keys)}, all or micro.");
                return 2;
        }
    }

    private static async Task<int> MeasureAsync(IEnumerable<string> names)
    {
        var bars = new List<Bar>();
        foreach (var name in names)
        {
            await using var benchmark = Known[name]();
            Console.WriteLine($"# {name}");
            await benchmark.PrepareAsync();
            var found = new List<Bar>();

            // A neighbour on a shared machine can spoil a round. It cannot make one: ours and the baseline take turns.
            for (var round = 1; round <= MostRounds && (round == 1 || found.Exists(bar => !bar.Holds)); round++)
            {
                await benchmark.RoundAsync();
                found = [.. benchmark.Bars()];
                Console.WriteLine($"## round {round}");
                found.ForEach(Console.WriteLine);
            }

            bars.AddRange(found);
        }

        Console.WriteLine();
        Console.WriteLine(Bar.Head);
        bars.ForEach(Console.WriteLine);
        return bars.TrueForAll(bar => bar.Holds) ? 0 : 1;
    }
}
