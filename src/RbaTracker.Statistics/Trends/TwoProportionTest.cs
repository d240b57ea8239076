using RbaTracker.Statistics.Distributions;

namespace RbaTracker.Statistics.Trends;

/// <summary>
/// The z test of two proportions: are two estimated shares further apart than chance in drawing the two samples explains? Formula,
/// sources and worked examples: docs/methods/two-proportions.md (Fleiss, Levin and Paik 2003, chapter 3, without continuity correction).
/// </summary>
/// <remarks>Takes both as simple random samples drawn apart from each other.</remarks>
public static class TwoProportionTest
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Two-proportion z test";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Compares a share with an earlier or other one.</summary>
    /// <param name="first">A share from 0 to 1; not a percentage.</param>
    /// <param name="firstN">How many were asked for the first, from 1 to <see cref="Proportion.LargestSample"/>.</param>
    /// <param name="second">A share from 0 to 1.</param>
    /// <param name="secondN">How many were asked for the second.</param>
    /// <returns>The test, its signs those of first − second, with the margin of each share.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share is not from 0 to 1, or a sample is not in its range.</exception>
    public static TwoProportionAnswer Compare(double first, int firstN, double second, int secondN)
    {
        Proportion.Require(first, firstN, nameof(first), nameof(firstN));
        Proportion.Require(second, secondN, nameof(second), nameof(secondN));

        var n = firstN + secondN;
        var pooled = Math.Clamp(((first * firstN) + (second * secondN)) / n, Math.Min(first, second), Math.Max(first, second));
        var error = Math.Sqrt(pooled * (1 - pooled) * ((1.0 / firstN) + (1.0 / secondN)));
        var difference = first - second;
        var z = error > 0 ? difference / error : 0;

        return new TwoProportionAnswer(n, Warnings(pooled, Math.Min(firstN, secondN)))
        {
            Difference = difference,
            Pooled = pooled,
            StandardError = error,
            Z = z,
            P = Normal.TwoSided(z),
            FirstMargin = MarginOfError.Of(first, firstN),
            SecondMargin = MarginOfError.Of(second, secondN),
        };
    }

    private static List<Warning> Warnings(double pooled, int smaller)
    {
        var warnings = new List<Warning>();
        if (pooled is 0 or 1)
        {
            warnings.Add(Warning.NoVariation);
        }

        if (Proportion.IsSmall(pooled, smaller))
        {
            warnings.Add(Warning.SmallCounts);
        }

        return warnings;
    }
}
