using RbaTracker.Statistics.Distributions;

namespace RbaTracker.Statistics.Intervals;

/// <summary>
/// The exact interval of a share: it never covers the truth less often than it says, and is wider than Wilson's for that. Formula,
/// sources and a worked example: docs/methods/clopper-pearson.md (Clopper and Pearson 1934).
/// </summary>
public static class ClopperPearson
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Clopper-Pearson interval";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Gives the share x/n with its limits, as shares.</summary>
    /// <param name="x">How many of the base count, from 0 to <paramref name="n"/>; need not be whole.</param>
    /// <param name="n">The base, at most <see cref="Counts.LargestExact"/>; zero or below gives <see cref="Reason.NoBase"/>.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is no finite number in its range, or x is above n.</exception>
    public static IntervalAnswer Of(double x, double n, double confidence = Confidence.Usual)
    {
        Counts.Require(x, nameof(x), Counts.LargestExact);
        Confidence.Require(confidence);
        if (!Counts.IsBase(n, nameof(n), Counts.LargestExact))
        {
            return new IntervalAnswer(Method, Version, 0, confidence, Reason.NoBase);
        }

        Counts.RequirePart(x, n, nameof(x));
        var (lower, upper) = Limits(x, n, confidence);
        return new IntervalAnswer(Method, Version, n, confidence) { Value = x / n, Lower = lower, Upper = upper };
    }

    internal static (double Lower, double Upper) Limits(double x, double n, double confidence)
    {
        var tail = (1 - confidence) / 2;
        var lower = x <= 0 ? 0 : BetaQuantile.Of(tail, x, n - x + 1);

        // The upper limit is one less the lower limit of those who do not count, which keeps its own precision near zero.
        var upper = x >= n ? 1 : 1 - BetaQuantile.Of(tail, n - x, x + 1);
        return (Math.Min(lower, x / n), Math.Max(upper, x / n));
    }
}
