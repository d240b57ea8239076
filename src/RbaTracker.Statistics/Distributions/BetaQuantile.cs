using MathNet.Numerics;

namespace RbaTracker.Statistics.Distributions;

/// <summary>
/// Quantiles of the beta distribution, precise relative to themselves: a limit of one in a thousand million keeps as many digits as one
/// of a half. Sought in the logarithm, because a search by absolute steps stops too early near zero. See docs/methods/clopper-pearson.md.
/// </summary>
internal static class BetaQuantile
{
    private const double LowestLog = -690;

    /// <summary>The x at or below which the share <paramref name="p"/> of Beta(a, b) lies.</summary>
    /// <param name="p">Above 0 and below 1.</param>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    internal static double Of(double p, double a, double b)
    {
        var (low, high, log) = (LowestLog, 0.0, Math.Max(LowestLog / 2, Math.Log(a / (a + b))));
        var logBeta = SpecialFunctions.GammaLn(a) + SpecialFunctions.GammaLn(b) - SpecialFunctions.GammaLn(a + b);

        // In logarithms on both sides the lower tail is nearly straight, so Newton's steps soon arrive; a step out of the bracket halves it.
        for (var round = 0; round < 200 && high - low > Smallest(log); round++)
        {
            var x = Math.Exp(log);
            var share = SpecialFunctions.BetaRegularized(a, b, x);
            (low, high) = share < p ? (log, high) : (low, log);
            var slope = Math.Exp((a * log) + ((b - 1) * Math.Log(1 - x)) - logBeta) / share;
            var next = log - (Math.Log(share / p) / slope);
            if (!(next > low && next < high))
            {
                next = (low + high) / 2;
            }
            else if (Math.Abs(next - log) <= Smallest(log))
            {
                return Math.Exp(next);
            }

            log = next;
        }

        return log <= LowestLog + 1 ? 0 : Math.Exp(log);

        static double Smallest(double log) => 2e-15 * Math.Max(1, -log);
    }
}
