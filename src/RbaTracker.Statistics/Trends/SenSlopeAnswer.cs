namespace RbaTracker.Statistics.Trends;

/// <summary>
/// What <see cref="SenSlope"/> found. All numbers are null where there were fewer than two points. docs/methods/sens-slope.md.
/// </summary>
public sealed record SenSlopeAnswer : Answer
{
    internal SenSlopeAnswer(int n, double confidence, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(SenSlope.Method, SenSlope.Version, n, warnings, reason) => Confidence = confidence;

    /// <summary>How sure the interval is, as a share.</summary>
    public double Confidence { get; }

    /// <summary>The median change from one period to the next, in the values' unit.</summary>
    public double? Slope { get; init; }

    /// <summary>The lower end of the slope's interval; null where the points are too few for it.</summary>
    public double? Lower { get; init; }

    /// <summary>The upper end of the slope's interval; null where the points are too few for it.</summary>
    public double? Upper { get; init; }

    /// <summary>The line at period index 0: the median of value − slope × period, so that as many points lie above it as below.</summary>
    public double? Intercept { get; init; }

    /// <summary>
    /// The other intercept in use: median value − slope × median period. Given to compare with other software; the line uses
    /// <see cref="Intercept"/>.
    /// </summary>
    public double? InterceptOfMedians { get; init; }

    /// <summary>The height of the line at a period.</summary>
    /// <param name="period">An index counted as the series counts.</param>
    /// <returns>In the values' unit; null where there is no line.</returns>
    public double? At(int period) => Intercept + (Slope * period);
}
