using System.Globalization;
using RbaTracker.Statistics.Distributions;

namespace RbaTracker.Statistics;

/// <summary>How sure an interval shall be, as a share: 0.95 unless a city says otherwise.</summary>
internal static class Confidence
{
    internal const double Usual = 0.95;

    /// <summary>How many standard errors lie on either side: 1.96 for 95 %.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1, both excluded.</exception>
    internal static double HalfWidth(double confidence)
    {
        Require(confidence);
        return -Normal.Quantile((1 - confidence) / 2);
    }

    /// <exception cref="ArgumentOutOfRangeException">The confidence is not between 0 and 1, both excluded.</exception>
    internal static void Require(double confidence)
    {
        if (!(confidence > 0 && confidence < 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(confidence),
                string.Create(
                    CultureInfo.InvariantCulture, $"A confidence is a share above 0 and below 1, such as 0.95; {confidence} is not."));
        }
    }
}
