using System.Globalization;

namespace RbaTracker.Statistics.Progress;

/// <summary>What is asked of every number here.</summary>
internal static class Finite
{
    internal static void Require(double value, string what, string name)
    {
        if (!(Math.Abs(value) <= Series.LargestValue))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{what} must be finite and at most {Series.LargestValue}; {value} is not."),
                name);
        }
    }
}
