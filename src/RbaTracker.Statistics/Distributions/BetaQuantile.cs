using MathNet.Numerics;

namespace RbaTracker.Statistics.Distributions;

/// <summary>
/// Quantiles of the beta distribution, precise relative to themselves: a limit of one in a thousand million keeps its digits as one of a
/// half does. See docs/methods/clopper-pearson.md.
/// </summary>
internal static class BetaQuantile
{
    /// <summary>The x at or below which the share <paramref name="p"/> of Beta(a, b) lies.</summary>
    /// <param name="p">Above 0 and below 1.</param>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    internal static double Of(double p, double a, double b)
    {
        var logBeta = SpecialFunctions.GammaLn(a) + SpecialFunctions.GammaLn(b) - SpecialFunctions.GammaLn(a + b);
        return TailQuantile.Seek(
            p,
            mean: a / (a + b),
            highest: 1,
            x => SpecialFunctions.BetaRegularized(a, b, x),
            x => (a * Math.Log(x)) + ((b - 1) * Math.Log(1 - x)) - logBeta);
    }
}
