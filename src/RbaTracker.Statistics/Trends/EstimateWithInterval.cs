using System.Globalization;

namespace RbaTracker.Statistics.Trends;

/// <summary>A published estimate with its 95 % interval, in any one unit.</summary>
public readonly record struct EstimateWithInterval
{
    /// <summary>Takes an estimate and the ends of its interval.</summary>
    /// <param name="value">The estimate, from <paramref name="lower"/> to <paramref name="upper"/>.</param>
    /// <param name="lower">The lower end of the 95 % interval.</param>
    /// <param name="upper">The upper end of the 95 % interval.</param>
    /// <exception cref="ArgumentException">
    /// A number is not finite or beyond <see cref="Series.LargestValue"/>, or they are out of order.
    /// </exception>
    public EstimateWithInterval(double value, double lower, double upper)
    {
        if (!(Math.Abs(value) <= Series.LargestValue))
        {
            throw new ArgumentException(
                Say($"An estimate must be finite and at most {Series.LargestValue}; {value} is not."),
                nameof(value));
        }

        if (!(lower <= value && lower >= -Series.LargestValue))
        {
            throw new ArgumentException(
                Say($"The lower end must be a number at or below the estimate {value}; {lower} is not."),
                nameof(lower));
        }

        if (!(upper >= value && upper <= Series.LargestValue))
        {
            throw new ArgumentException(
                Say($"The upper end must be a number at or above the estimate {value}; {upper} is not."),
                nameof(upper));
        }

        (Value, Lower, Upper) = (value, lower, upper);
    }

    /// <summary>The estimate.</summary>
    public double Value { get; }

    /// <summary>The lower end of its 95 % interval.</summary>
    public double Lower { get; }

    /// <summary>The upper end of its 95 % interval.</summary>
    public double Upper { get; }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
