using System.Globalization;

namespace RbaTracker.Statistics.Trends;

/// <summary>What is asked of every estimated share and its sample.</summary>
public static class Proportion
{
    /// <summary>The largest sample: two of them still add up to an integer.</summary>
    public const int LargestSample = 1_000_000_000;

    /// <summary>Fewer expected on one side than this, and the normal approximation is rough (Cochran's usual rule).</summary>
    internal const double FewExpected = 5;

    internal static bool IsSmall(double share, int n) => Math.Min(share, 1 - share) * n < FewExpected;

    internal static void Require(double share, int n, string shareName, string nName)
    {
        if (!(share >= 0 && share <= 1))
        {
            throw new ArgumentOutOfRangeException(
                shareName,
                string.Create(CultureInfo.InvariantCulture, $"A share lies from 0 to 1; {share} does not. 65 % is 0.65."));
        }

        if (n is < 1 or > LargestSample)
        {
            throw new ArgumentOutOfRangeException(
                nName, string.Create(CultureInfo.InvariantCulture, $"A sample has from 1 to {LargestSample} answers; {n} is outside."));
        }
    }
}
