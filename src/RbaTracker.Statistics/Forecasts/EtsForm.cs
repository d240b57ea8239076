namespace RbaTracker.Statistics.Forecasts;

/// <summary>Whether and how a trend goes on.</summary>
internal enum EtsTrend
{
    /// <summary>No trend.</summary>
    None,

    /// <summary>A straight line.</summary>
    Straight,

    /// <summary>A line that flattens.</summary>
    Damped,
}

/// <summary>One of the six forms of exponential smoothing without a season. docs/methods/forecast-smoothing.md.</summary>
/// <param name="Trend">Whether and how the trend goes on.</param>
/// <param name="Multiplicative">Whether surprises are shares of the level; only for positive values.</param>
internal readonly record struct EtsForm(EtsTrend Trend, bool Multiplicative)
{
    /// <summary>How many smoothing parameters there are: alpha, beta, phi.</summary>
    internal int Parameters => Trend switch { EtsTrend.None => 1, EtsTrend.Straight => 2, _ => 3 };

    /// <summary>How many start values there are: the level, the trend.</summary>
    internal int Starts => Trend == EtsTrend.None ? 1 : 2;

    /// <summary>All that is fitted, the variance with it.</summary>
    internal int Fitted => Parameters + Starts + 1;
}
