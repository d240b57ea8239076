namespace RbaTracker.Statistics.Forecasts;

/// <summary>The methods that a baseline may be averaged from.</summary>
public enum ForecastMemberKind
{
    /// <summary>The last value goes on.</summary>
    LastValue,

    /// <summary>Each period is as it was a season's cycle before.</summary>
    SeasonalNaive,

    /// <summary>Exponential smoothing of the values with the season taken out.</summary>
    ExponentialSmoothing,

    /// <summary>Exponential smoothing whose season may move.</summary>
    SeasonalExponentialSmoothing,

    /// <summary>The Theta model: a smoothed level pulled along the line through all values.</summary>
    Theta,

    /// <summary>A smoothed level that goes on by the mean step of the whole series.</summary>
    Drift,
}
