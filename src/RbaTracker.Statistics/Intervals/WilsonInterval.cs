namespace RbaTracker.Statistics.Intervals;

/// <summary>
/// The Wilson score interval of a share: the interval to show for a proportion, good from small bases on and never outside 0 to 1.
/// Formula, sources and a worked example: docs/methods/wilson.md (Wilson 1927; Newcombe 1998).
/// </summary>
public static class WilsonInterval
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Wilson interval";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Gives the share x/n with its limits, as shares.</summary>
    /// <param name="x">How many of the base count, from 0 to <paramref name="n"/>; need not be whole.</param>
    /// <param name="n">The base; zero or below gives <see cref="Reason.NoBase"/>.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is no finite number in its range, or x is above n.</exception>
    public static IntervalAnswer Of(double x, double n, double confidence = Confidence.Usual)
    {
        Counts.Require(x, nameof(x));
        var z = Confidence.HalfWidth(confidence);
        if (!Counts.IsBase(n, nameof(n)))
        {
            return new IntervalAnswer(Method, Version, 0, confidence, Reason.NoBase);
        }

        Counts.RequirePart(x, n, nameof(x));
        return new IntervalAnswer(Method, Version, n, confidence)
        {
            Value = x / n,
            Lower = Lower(x, n, z),
            Upper = 1 - Lower(n - x, n, z),
        };
    }

    /// <summary>The lower root, written as product over larger root so that no two like numbers are subtracted.</summary>
    private static double Lower(double x, double n, double z)
    {
        var larger = (2 * x) + (z * z) + (z * Math.Sqrt((z * z) + (4 * x * (1 - (x / n)))));
        return x == 0 ? 0 : 2 * x * (x / n) / larger;
    }
}
