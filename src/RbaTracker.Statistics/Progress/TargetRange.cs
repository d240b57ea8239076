using System.Globalization;

namespace RbaTracker.Statistics.Progress;

/// <summary>
/// Whether a value meets a target that may be a floor, a ceiling or both: docs/methods/target-range.md. Both ends are included.
/// </summary>
public static class TargetRange
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Target met within a range";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Holds a value against the range.</summary>
    /// <param name="actual">The value.</param>
    /// <param name="lowest">The lowest value that meets the target; null where there is no floor.</param>
    /// <param name="highest">The highest value that meets the target; null where there is no ceiling.</param>
    /// <returns>Whether it is met, and how far outside the value is.</returns>
    /// <exception cref="ArgumentException">
    /// There is neither floor nor ceiling, the floor is above the ceiling, or a number is not finite or beyond <see
    /// cref="Series.LargestValue"/>.
    /// </exception>
    public static TargetRangeAnswer Judge(double actual, double? lowest, double? highest)
    {
        Finite.Require(actual, "A value", nameof(actual));
        Finite.Require(lowest ?? 0, "A floor", nameof(lowest));
        Finite.Require(highest ?? 0, "A ceiling", nameof(highest));
        if (lowest is null && highest is null)
        {
            throw new ArgumentException("A target has a floor, a ceiling or both; neither was given.", nameof(lowest));
        }

        if (lowest > highest)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"The floor {lowest} is above the ceiling {highest}."), nameof(lowest));
        }

        var outside = Outside(actual, lowest, highest);
        return new TargetRangeAnswer { Met = outside == 0, Outside = outside };
    }

    private static double Outside(double actual, double? lowest, double? highest)
    {
        if (lowest is { } floor && actual < floor && !Ties.Tied(actual, floor))
        {
            return actual - floor;
        }

        return highest is { } ceiling && actual > ceiling && !Ties.Tied(actual, ceiling) ? actual - ceiling : 0;
    }
}
