using System.Globalization;
using RbaTracker.Statistics.Distributions;

namespace RbaTracker.Statistics.Trends;

/// <summary>
/// Two survey estimates that come with margins of error, of any unit: are they further apart than the two samples explain? Formula,
/// sources and a worked example: docs/methods/estimate-comparison.md (U.S. Census Bureau, Understanding and Using American Community
/// Survey Data, chapter 7).
/// </summary>
/// <remarks>Takes the samples as drawn apart from each other: overlapping multi-year estimates are not.</remarks>
public static class EstimateComparison
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Comparison of two estimates";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>The confidence of the margins that the American Community Survey prints.</summary>
    public const double CensusConfidence = 0.90;

    /// <summary>Compares an estimate with an earlier or other one.</summary>
    /// <param name="first">An estimate in any unit.</param>
    /// <param name="firstMargin">Its margin of error in the same unit, zero or above.</param>
    /// <param name="second">The other estimate.</param>
    /// <param name="secondMargin">The other's margin of error.</param>
    /// <param name="confidence">How sure both margins are, as a share above 0 and below 1.</param>
    /// <returns>The test, its signs those of first − second; <see cref="Reason.NoSpread"/> where both margins are zero.</returns>
    /// <exception cref="ArgumentException">An estimate or margin is not finite, too large, or a margin is below zero.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not above 0 and below 1.</exception>
    public static EstimateComparisonAnswer Compare(
        double first, double firstMargin, double second, double secondMargin, double confidence = CensusConfidence)
    {
        var halfWidth = Confidence.HalfWidth(confidence);
        RequireNumber(first, nameof(first));
        RequireNumber(second, nameof(second));
        RequireMargin(firstMargin, nameof(firstMargin));
        RequireMargin(secondMargin, nameof(secondMargin));

        var difference = first - second;
        var margin = double.Hypot(firstMargin, secondMargin);
        var z = difference / (margin / halfWidth);
        if (!double.IsFinite(z))
        {
            return new EstimateComparisonAnswer(Reason.NoSpread) { Difference = difference };
        }

        return new EstimateComparisonAnswer(reason: null)
        {
            Difference = difference,
            Margin = margin,
            Z = z,
            P = Normal.TwoSided(z),
        };
    }

    private static void RequireNumber(double value, string name)
    {
        if (!(Math.Abs(value) <= Series.LargestValue))
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture, $"An estimate must be finite and at most {Series.LargestValue}; {value} is not."),
                name);
        }
    }

    private static void RequireMargin(double margin, string name)
    {
        if (!(margin >= 0 && margin <= Series.LargestValue))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"A margin of error is from 0 to {Series.LargestValue}; {margin} is not."),
                name);
        }
    }
}
