namespace RbaTracker.Statistics.Inequality;

/// <summary>A number with its standard error and limits; these are null where no standard error of every group is known.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">Of the value, or of its logarithm where the property says so.</param>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
public readonly record struct Estimated(double Value, double? StandardError, double? Lower, double? Upper)
{
    /// <summary>With limits value ± z × error; null where the value is beyond a number.</summary>
    internal static Estimated? Of(double value, double? error, double z)
    {
        if (!double.IsFinite(value))
        {
            return null;
        }

        var (lower, upper) = (value - (z * error), value + (z * error));
        return IsFinite(error) && IsFinite(lower) && IsFinite(upper)
            ? new Estimated(value, error, lower, upper)
            : new Estimated(value, null, null, null);
    }

    /// <summary>With limits value × exp(± z × error of the logarithm); null where the value is beyond a number.</summary>
    internal static Estimated? OfRatio(double value, double? errorOfLog, double z)
    {
        if (!double.IsFinite(value))
        {
            return null;
        }

        var (lower, upper) = (value * Exp(-z * errorOfLog), value * Exp(z * errorOfLog));
        return IsFinite(errorOfLog) && IsFinite(lower) && IsFinite(upper)
            ? new Estimated(value, errorOfLog, lower, upper)
            : new Estimated(value, null, null, null);

        static double? Exp(double? x) => x is { } known ? Math.Exp(known) : null;
    }

    private static bool IsFinite(double? number) => number is { } known && double.IsFinite(known);
}
