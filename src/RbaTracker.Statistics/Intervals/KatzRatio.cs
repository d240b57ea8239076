namespace RbaTracker.Statistics.Intervals;

/// <summary>
/// The interval of the ratio of two shares, by the logarithm of the ratio. docs/methods/katz-ratio.md (Katz, Baptista, Azen and Pike
/// 1978).
/// </summary>
public static class KatzRatio
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Katz interval of a ratio";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Gives (x1/n1) / (x2/n2) with its limits; no number where either count is zero.</summary>
    /// <param name="x1">How many count in the first group, from 0 to <paramref name="n1"/>.</param>
    /// <param name="n1">The first group's base; zero or below gives <see cref="Reason.NoBase"/>.</param>
    /// <param name="x2">How many count in the reference group, from 0 to <paramref name="n2"/>.</param>
    /// <param name="n2">The reference group's base; zero or below gives <see cref="Reason.NoBase"/>.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <returns>The ratio, with <see cref="Reason.ZeroCount"/> in its place where x1 or x2 is zero: then show the difference.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is no finite number in its range, or a part is above its base.</exception>
    public static IntervalAnswer Between(double x1, double n1, double x2, double n2, double confidence = Confidence.Usual)
    {
        Counts.Require(x1, nameof(x1));
        Counts.Require(x2, nameof(x2));
        var z = Confidence.HalfWidth(confidence);
        var (firstHasBase, secondHasBase) = (Counts.IsBase(n1, nameof(n1)), Counts.IsBase(n2, nameof(n2)));
        if (!firstHasBase || !secondHasBase)
        {
            return new IntervalAnswer(Method, Version, 0, confidence, Reason.NoBase);
        }

        Counts.RequirePart(x1, n1, nameof(x1));
        Counts.RequirePart(x2, n2, nameof(x2));
        if (x1 < Counts.Least || x2 < Counts.Least)
        {
            return new IntervalAnswer(Method, Version, n1 + n2, confidence, Reason.ZeroCount);
        }

        var log = Math.Log(x1 / n1) - Math.Log(x2 / n2);
        var error = Math.Sqrt(Math.Max(0, (1 / x1) - (1 / n1)) + Math.Max(0, (1 / x2) - (1 / n2)));
        return new IntervalAnswer(Method, Version, n1 + n2, confidence)
        {
            Value = x1 / n1 / (x2 / n2),
            Lower = Math.Exp(log - (z * error)),
            Upper = Math.Exp(log + (z * error)),
        };
    }
}
