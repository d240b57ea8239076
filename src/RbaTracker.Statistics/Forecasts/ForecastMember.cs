namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// One of the methods whose forecasts were averaged, with what was fitted, so that a page can say it in words. A number that the
/// method does not have is null. docs/methods/forecast-baseline.md.
/// </summary>
/// <param name="Kind">Which method.</param>
/// <param name="Weight">Its share in the average, the shares of all members adding up to one.</param>
public sealed record ForecastMember(ForecastMemberKind Kind, double Weight)
{
    /// <summary>How much of a surprise the level takes in, from 0 (none) to 1 (all).</summary>
    public double? Alpha { get; init; }

    /// <summary>How much of a surprise the trend takes in, from 0 to alpha.</summary>
    public double? Beta { get; init; }

    /// <summary>How much of a surprise the season takes in, from 0 to 1 − alpha.</summary>
    public double? Gamma { get; init; }

    /// <summary>What is left of the trend after each period: 1 is a straight line, 0.9 flattens soon. Null without a trend.</summary>
    public double? Phi { get; init; }

    /// <summary>How much of the line through all values counts in the Theta model: 1 − 1/theta of it.</summary>
    public double? Theta { get; init; }

    /// <summary>The last level, in the values' unit with the season taken out.</summary>
    public double? Level { get; init; }

    /// <summary>The trend a period after the last value, in the values' unit with the season taken out.</summary>
    public double? Trend { get; init; }

    /// <summary>Whether surprises are taken as shares of the level rather than as amounts.</summary>
    public bool Multiplicative { get; init; }
}
