namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// The values that cannot be passed, such as 0 and 100 for a percentage. A forecast and its bands are cut off there after everything
/// else; what they were made of is not. docs/methods/forecast-baseline.md.
/// </summary>
public sealed record ForecastCap
{
    /// <summary>Sets the bounds.</summary>
    /// <param name="lower">The least possible value, or null where there is none.</param>
    /// <param name="upper">The greatest possible value, or null where there is none.</param>
    /// <exception cref="ArgumentException">A bound is no finite number, or the lower is not below the upper.</exception>
    public ForecastCap(double? lower, double? upper)
    {
        if (lower is { } low && !double.IsFinite(low))
        {
            throw new ArgumentException("A bound is a finite number; where there is none, leave it out.", nameof(lower));
        }

        if (upper is { } high && !double.IsFinite(high))
        {
            throw new ArgumentException("A bound is a finite number; where there is none, leave it out.", nameof(upper));
        }

        if (lower >= upper)
        {
            throw new ArgumentException("The upper bound must lie above the lower one.", nameof(upper));
        }

        (Lower, Upper) = (lower, upper);
    }

    /// <summary>The least possible value, or null where there is none.</summary>
    public double? Lower { get; }

    /// <summary>The greatest possible value, or null where there is none.</summary>
    public double? Upper { get; }

    /// <summary>Cuts a step and its bands off at the bounds.</summary>
    internal ForecastStep Clip(ForecastStep step) => step with
    {
        Mean = Clip(step.Mean)!.Value,
        Low80 = Clip(step.Low80),
        High80 = Clip(step.High80),
        Low95 = Clip(step.Low95),
        High95 = Clip(step.High95),
    };

    private double? Clip(double? value) => value < Lower ? Lower : value > Upper ? Upper : value;
}
