namespace RbaTracker.Statistics.Trends;

/// <summary>What <see cref="TrendArrow"/> found; N is the points looked at. docs/methods/trend-arrow.md.</summary>
public sealed record TrendArrowAnswer : Answer
{
    internal TrendArrowAnswer(int n, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(TrendArrow.Method, TrendArrow.Version, n, warnings, reason)
    {
    }

    /// <summary>The direction of the number; null below five points.</summary>
    public TrendDirection? Direction { get; init; }

    /// <summary>The first period looked at.</summary>
    public int? FirstPeriod { get; init; }

    /// <summary>The last period looked at.</summary>
    public int? LastPeriod { get; init; }

    /// <summary>How likely so clear a direction, either way, is without any trend.</summary>
    public double? P { get; init; }

    /// <summary>Sen's slope: the median change from one period to the next.</summary>
    public double? Slope { get; init; }
}
