using RbaTracker.Domain.Calendars;
using RbaTracker.Domain.Rules;
using RbaTracker.Domain.Words;

namespace RbaTracker.Domain.Curves;

/// <summary>A standard, or the values of a comparable place, that a curve is shown beside. It judges nothing by itself.</summary>
public sealed class Benchmark
{
    /// <summary>The longest name and the longest source.</summary>
    public const int WordsMaxLength = 300;

    private readonly List<BenchmarkPoint> _points = [];

    internal Benchmark(int number) => (Number, Name, Source) = (number, Text.None, Text.None);

    private Benchmark() => (Name, Source) = (Text.None, Text.None);

    /// <summary>Tells those of one curve apart.</summary>
    public int Number { get; private set; }

    /// <summary>Whose values they are.</summary>
    public Text Name { get; private set; }

    /// <summary>Where they come from.</summary>
    public Text Source { get; private set; }

    /// <summary>Whether they are counted in the same way. If not, the page says so.</summary>
    public bool SameDefinition { get; private set; }

    /// <summary>The values: one for a benchmark, more for a comparison series.</summary>
    public IReadOnlyList<BenchmarkPoint> Points => _points;

    internal void State(Text name, Text source, bool sameDefinition, IReadOnlyCollection<(Period Period, decimal Number)> points)
    {
        Rule.Require(name.HasWords, Broken.BenchmarkNeedsName);
        Rule.Require(source.HasWords, Broken.BenchmarkNeedsSource);
        Rule.Require(Math.Max(name.Longest, source.Longest) <= WordsMaxLength, Broken.DescriptionTooLong, WordsMaxLength);
        Rule.Require(points.Count > 0, Broken.BenchmarkNeedsValue);
        Rule.Require(points.DistinctBy(point => point.Period.StartMonth).Count() == points.Count, Broken.BenchmarkPeriodTwice);
        (Name, Source, SameDefinition) = (name, source, sameDefinition);
        var wanted = points.Select(point => new BenchmarkPoint(point.Period.StartMonth, point.Number)).ToList();
        _points.RemoveAll(point => !wanted.Contains(point));
        _points.AddRange(wanted.Except(_points));
    }
}

/// <summary>A comparable value of a period.</summary>
/// <param name="StartMonth">The first month of the period.</param>
/// <param name="Value">The value, in the curve's unit.</param>
public sealed record BenchmarkPoint(int StartMonth, decimal Value);
