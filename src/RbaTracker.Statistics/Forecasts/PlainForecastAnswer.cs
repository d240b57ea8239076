namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// What one of the plain methods expects: <see cref="NaiveForecast"/>, <see cref="SeasonalNaiveForecast"/>, <see cref="DriftForecast"/>,
/// <see cref="NaiveTwoForecast"/>. They are what a better method must beat. docs/methods/forecast-plain.md.
/// </summary>
public sealed record PlainForecastAnswer : Answer
{
    internal PlainForecastAnswer(string method, int n, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(method, 1, n, warnings, reason)
    {
    }

    /// <summary>The periods ahead, nearest first; empty where there is no forecast.</summary>
    public IReadOnlyList<ForecastStep> Steps { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(PlainForecastAnswer? other) => base.Equals(other) && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Steps.Count);
}
