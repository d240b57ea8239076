namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// What <see cref="BaselineForecast"/> expects: the forecast part of a baseline with everything that a lock must freeze.
/// docs/methods/forecast-baseline.md.
/// </summary>
public sealed record BaselineAnswer : Answer
{
    internal BaselineAnswer(int n, int season, IReadOnlyList<Warning> warnings, Reason? reason)
        : base(BaselineForecast.Method, BaselineForecast.Version, n, warnings, reason) => Season = season;

    /// <summary>How many periods a season's cycle has: 1 where there is no season, 4 for quarters, 12 for months.</summary>
    public int Season { get; }

    /// <summary>The periods ahead, nearest first; empty where there is no forecast.</summary>
    public IReadOnlyList<ForecastStep> Steps { get; init; } = [];

    /// <summary>The methods that were averaged; empty where there is no forecast.</summary>
    public IReadOnlyList<ForecastMember> Members { get; init; } = [];

    /// <summary>The season that was taken out and put back in; null where none was.</summary>
    public SeasonalPattern? Pattern { get; init; }

    /// <summary>
    /// The first period that was used; later than the series' first where a long gap parts it. Null where there is no forecast.
    /// </summary>
    public int? FirstPeriod { get; init; }

    /// <inheritdoc/>
    public bool Equals(BaselineAnswer? other) =>
        base.Equals(other)
        && Season == other.Season
        && FirstPeriod == other.FirstPeriod
        && Equals(Pattern, other.Pattern)
        && Steps.SequenceEqual(other.Steps)
        && Members.SequenceEqual(other.Members);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Season, FirstPeriod, Steps.Count, Members.Count);
}
