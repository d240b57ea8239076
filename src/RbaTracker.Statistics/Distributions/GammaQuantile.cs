using MathNet.Numerics;

namespace RbaTracker.Statistics.Distributions;

/// <summary>Quantiles of the gamma distribution of rate 1, half those of chi-squared: docs/methods/poisson-limits.md.</summary>
internal static class GammaQuantile
{
    /// <summary>The x at or below which the share <paramref name="p"/> of Gamma(a) lies.</summary>
    /// <param name="p">Above 0 and below 1.</param>
    /// <param name="a">Above 0.</param>
    internal static double Of(double p, double a)
    {
        var logGamma = SpecialFunctions.GammaLn(a);
        return TailQuantile.Seek(
            p, mean: a, highest: (2 * a) + 800, x => SpecialFunctions.GammaLowerRegularized(a, x), x => (a * Math.Log(x)) - x - logGamma);
    }
}
