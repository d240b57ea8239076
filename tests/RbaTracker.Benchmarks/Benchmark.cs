using System.Globalization;

namespace RbaTracker.Benchmarks;

/// <summary>What is measured: prepared once, then in rounds, each of which adds to what the rounds before found.</summary>
internal abstract class Benchmark : IAsyncDisposable
{
    /// <summary>Makes the data and warms both sides up.</summary>
    public abstract Task PrepareAsync();

    /// <summary>Measures the baseline and ours in turn.</summary>
    public abstract Task RoundAsync();

    /// <summary>What all rounds so far say.</summary>
    public abstract IEnumerable<Bar> Bars();

    /// <summary>Clears up.</summary>
    public abstract ValueTask DisposeAsync();
}

/// <summary>A row of the table.</summary>
internal sealed record Bar(string What, string Ours, string Baseline, string Ratio, string Wanted, bool Holds)
{
    public const string Head = "| what | ours | baseline | ratio | bar | |\n|---|---|---|---|---|---|";

    public override string ToString() => $"| {What} | {Ours} | {Baseline} | {Ratio} | {Wanted} | {(Holds ? "holds" : "MISSED")} |";
}

/// <summary>Figures of ours and of the baseline, taken one after the other, so that both saw the same machine.</summary>
internal sealed class Pairs
{
    private readonly List<(double Ours, double Baseline)> _pairs = [];

    public double Ours => Median(_pairs.Select(pair => pair.Ours));

    public double Baseline => Median(_pairs.Select(pair => pair.Baseline));

    /// <summary>The median of the ratios pair by pair.</summary>
    public double Ratio => Median(_pairs.Select(pair => pair.Ours / pair.Baseline));

    public void Add(double ours, double baseline) => _pairs.Add((ours, baseline));

    public static double Median(IEnumerable<double> numbers)
    {
        var sorted = numbers.Order().ToList();
        return sorted.Count == 0 ? double.NaN : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}

internal static class Figures
{
    public static string Say(this double number, string format = "#,##0.##") => number.ToString(format, CultureInfo.InvariantCulture);

    public static string Times(this double ratio) => ratio.Say("0.00") + "×";
}
