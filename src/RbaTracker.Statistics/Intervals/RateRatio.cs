using MathNet.Numerics;
using RbaTracker.Statistics.Distributions;

namespace RbaTracker.Statistics.Intervals;

/// <summary>
/// The ratio of two rates of independent events. From ten events on in both the interval comes from the logarithm of the ratio, below
/// from the exact split of the events between the two. docs/methods/rate-ratio.md (Breslow and Day 1987; Lehmann and Romano 2005, 4.5).
/// </summary>
public static class RateRatio
{
    /// <summary>The name an answer by the logarithm carries.</summary>
    public const string LogMethod = "Rate ratio by logarithm";

    /// <summary>The name an exact answer carries.</summary>
    public const string ExactMethod = "Exact rate ratio";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    // Beyond it the p-value is summed no longer; the sum would take longer than a page may.
    private const double MostSummed = 1e6;

    /// <summary>The ratio by the rule: exact where either has fewer than ten events, else by the logarithm.</summary>
    /// <param name="x1">Events of the first group, at least 0.</param>
    /// <param name="exposure1">What they are counted in; zero or below gives <see cref="Reason.NoBase"/>.</param>
    /// <param name="x2">Events of the reference group, at least 0.</param>
    /// <param name="exposure2">What they are counted in; zero or below gives <see cref="Reason.NoBase"/>.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <returns>The ratio; <see cref="Reason.ZeroCount"/> without events in the reference group.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is no finite number in its range.</exception>
    public static RateRatioAnswer Between(
        double x1, double exposure1, double x2, double exposure2, double confidence = Confidence.Usual) =>
        Math.Min(x1, x2) < PoissonInterval.FewEvents && Math.Max(x1, x2) <= Counts.LargestExact
            ? Exact(x1, exposure1, x2, exposure2, confidence)
            : ByLogarithm(x1, exposure1, x2, exposure2, confidence);

    /// <summary>The ratio with limits exp(ln R ± z √(1/x1 + 1/x2)).</summary>
    /// <inheritdoc cref="Between"/>
    public static RateRatioAnswer ByLogarithm(
        double x1, double exposure1, double x2, double exposure2, double confidence = Confidence.Usual)
    {
        var z = Confidence.HalfWidth(confidence);
        if (Refusal(LogMethod, x1, exposure1, x2, exposure2, confidence, Counts.Largest) is { } refusal)
        {
            return refusal;
        }

        if (x1 < Counts.Least)
        {
            return new RateRatioAnswer(LogMethod, x1 + x2, confidence, Reason.ZeroCount);
        }

        var log = Math.Log(x1 / exposure1) - Math.Log(x2 / exposure2);
        var error = Math.Sqrt((1 / x1) + (1 / x2));
        return new RateRatioAnswer(LogMethod, x1 + x2, confidence)
        {
            Value = Math.Exp(log),
            Lower = Math.Exp(log - (z * error)),
            Upper = Math.Exp(log + (z * error)),
            P = Normal.TwoSided(log / error),
        };
    }

    /// <summary>The ratio with exact limits: given all events, the first group's number is binomial.</summary>
    /// <inheritdoc cref="Between"/>
    public static RateRatioAnswer Exact(double x1, double exposure1, double x2, double exposure2, double confidence = Confidence.Usual)
    {
        Confidence.Require(confidence);
        if (Refusal(ExactMethod, x1, exposure1, x2, exposure2, confidence, Counts.LargestExact / 2) is { } refusal)
        {
            return refusal;
        }

        var (lower, upper) = ClopperPearson.Limits(x1, x1 + x2, confidence);
        var exposures = exposure2 / exposure1;
        return new RateRatioAnswer(ExactMethod, x1 + x2, confidence)
        {
            Value = x1 / x2 * exposures,
            Lower = lower / (1 - lower) * exposures,
            Upper = upper < 1 ? upper / (1 - upper) * exposures : null,
            P = SplitP(x1, x1 + x2, exposure1 / (exposure1 + exposure2)),
        };
    }

    private static RateRatioAnswer? Refusal(
        string method, double x1, double exposure1, double x2, double exposure2, double confidence, double largest)
    {
        Counts.Require(x1, nameof(x1), largest);
        Counts.Require(x2, nameof(x2), largest);
        var (firstHasBase, secondHasBase) = (Counts.IsBase(exposure1, nameof(exposure1)), Counts.IsBase(exposure2, nameof(exposure2)));
        if (!firstHasBase || !secondHasBase)
        {
            return new RateRatioAnswer(method, 0, confidence, Reason.NoBase);
        }

        return x2 < Counts.Least ? new RateRatioAnswer(method, x1 + x2, confidence, Reason.ZeroCount) : null;
    }

    /// <summary>The share of splits that are no likelier than the one seen; null for counts that are not whole or beyond summing.</summary>
    private static double? SplitP(double x, double m, double share)
    {
        if (m > MostSummed || x != Math.Floor(x) || m != Math.Floor(m) || !(share > 0 && share < 1))
        {
            return null;
        }

        var (logShare, logRest, all) = (Math.Log(share), Math.Log(1 - share), SpecialFunctions.GammaLn(m + 1));
        var seen = LogLikelihood(x) + 1e-7;
        var sum = 0.0;
        for (var k = 0.0; k <= m; k++)
        {
            var log = LogLikelihood(k);
            sum += log <= seen ? Math.Exp(log) : 0;
        }

        return Math.Min(1, sum);

        double LogLikelihood(double k) =>
            all - SpecialFunctions.GammaLn(k + 1) - SpecialFunctions.GammaLn(m - k + 1) + (k * logShare) + ((m - k) * logRest);
    }
}
