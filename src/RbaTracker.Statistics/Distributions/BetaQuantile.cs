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
        var (low, high) = (LowestLog, 0.0);
        var (atLow, atHigh) = (-p, 1 - p);
        if (Distance(low) >= 0)
        {
            return 0;
        }

        // The secant's step, kept within the half of the bracket by halving every third round, so that it ends whatever the curve.
        for (var round = 0; round < 400 && high - low > 1e-15 * Math.Max(1, -low); round++)
        {
            var next = round % 3 == 2 ? (low + high) / 2 : low + ((high - low) * (atLow / (atLow - atHigh)));
            if (!(next > low && next < high))
            {
                next = (low + high) / 2;
                if (!(next > low && next < high))
                {
                    break;
                }
            }

            var distance = Distance(next);
            if (distance < 0)
            {
                (low, atLow) = (next, distance);
            }
            else if (distance > 0)
            {
                (high, atHigh) = (next, distance);
            }
            else
            {
                return Math.Exp(next);
            }
        }

        return Math.Exp((low + high) / 2);

        double Distance(double log) => SpecialFunctions.BetaRegularized(a, b, Math.Exp(log)) - p;
    }
}
