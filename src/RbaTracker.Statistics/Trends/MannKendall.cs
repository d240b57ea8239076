using RbaTracker.Statistics.Distributions;

namespace RbaTracker.Statistics.Trends;

/// <summary>
/// The Mann-Kendall test: do values tend to rise or to fall over time, whatever the shape of the rise? Formula, sources and a worked
/// example: docs/methods/mann-kendall.md (Mann 1945; Kendall 1975; Gilbert 1987, section 16.4).
/// </summary>
/// <remarks>Takes the points as independent of each other and free of season; time grows with the square of their number.</remarks>
public static class MannKendall
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Mann-Kendall";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>The most points for which the exact p-value is counted out.</summary>
    public const int MostPointsForExact = 50;

    /// <summary>Tests a series for a monotonic trend.</summary>
    /// <param name="series">The observed values, oldest first; only their order in time matters, so gaps do not.</param>
    /// <returns>The test; with <see cref="Reason.TooFewPoints"/> in place of numbers below two points.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    public static MannKendallAnswer Test(Series series)
    {
        ArgumentNullException.ThrowIfNull(series);

        var n = series.Count;
        if (n < 2)
        {
            return new MannKendallAnswer(n, [Warning.FewPoints, Warning.TooFewToDecide], Reason.TooFewPoints);
        }

        var levels = Ties.Levels(series.Values, out var sizes);
        var s = Score(levels);
        var variance = Variance(n, sizes);
        var pairs = n * (n - 1.0) / 2;
        var untied = pairs - sizes.Sum(size => size * (size - 1.0) / 2);
        var z = StandardScore(s, variance);
        var hasTies = sizes.Length < n;

        return new MannKendallAnswer(n, Warnings(n, sizes), reason: null)
        {
            S = s,
            Variance = variance,
            TauA = s / pairs,
            TauB = untied > 0 ? s / Math.Sqrt(untied * pairs) : 0,
            Z = z,
            PNormal = Normal.TwoSided(z),
            PExact = hasTies || n > MostPointsForExact ? null : ExactP(n, s),
        };
    }

    /// <summary>The variance of S when nothing changes: [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18 over groups of t tied values.</summary>
    internal static double Variance(int n, ReadOnlySpan<int> tieSizes)
    {
        // In whole numbers, so that all values tied gives zero and not a trace of rounding.
        var sum = Term(n);
        foreach (var size in tieSizes)
        {
            sum -= Term(size);
        }

        return (double)sum / 18;

        static Int128 Term(Int128 t) => t * (t - 1) * ((2 * t) + 5);
    }

    /// <summary>S in standard deviations, moved one towards zero; zero without variance.</summary>
    internal static double StandardScore(long s, double variance) => variance > 0 ? (s - Math.Sign(s)) / Math.Sqrt(variance) : 0;

    /// <summary>S: pairs that rise less pairs that fall, by the levels of the values in their order in time.</summary>
    internal static long Score(ReadOnlySpan<int> levels)
    {
        long s = 0;
        for (var later = 1; later < levels.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                s += Math.Sign(levels[later] - levels[earlier]);
            }
        }

        return s;
    }

    private static double ExactP(int n, long s)
    {
        // The rarer of rising and falling pairs, so that the smaller tail is summed; the distribution is symmetric.
        var rarer = (int)(((n * (n - 1L) / 2) - Math.Abs(s)) / 2);
        return Math.Min(1, 2 * KendallDistribution.AtMost(n, rarer));
    }

    private static List<Warning> Warnings(int n, int[] tieSizes)
    {
        var warnings = TrendWarnings.Of(n, tieSizes);
        if (n < 10 && tieSizes.Length > 1 && tieSizes.Length < n)
        {
            warnings.Add(Warning.RoughApproximation);
        }

        return warnings;
    }
}
