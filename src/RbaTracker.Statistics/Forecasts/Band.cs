using RbaTracker.Statistics.Distributions;

namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// How wide a band is: what the members say, widened until it held as often on 1,589 public series as it claims. The models know their
/// own noise, not that they may be wrong. docs/methods/forecast-baseline.md, "The bands".
/// </summary>
/// <param name="Of95">Widens the band of 95 %.</param>
/// <param name="Of80">Widens the band of 80 %.</param>
/// <param name="Growth">The power of the step by which it widens further.</param>
/// <param name="Shortness">Widens it for few points: by this over the root of their number.</param>
internal readonly record struct Band(double Of95, double Of80, double Growth, double Shortness)
{
    private static readonly double Z95 = -Normal.Quantile(0.025);
    private static readonly double Z80 = -Normal.Quantile(0.1);

    /// <summary>The widening for a season's cycle of 1, 4 or 12 periods.</summary>
    internal static Band For(int season) => season switch
    {
        1 => new Band(1.31, 1.07, 0.3, 0),
        4 => new Band(1.50, 1.26, 0.05, 0),
        _ => new Band(0.88, 0.74, 0.05, 4),
    };

    /// <summary>Half the width of a band.</summary>
    /// <param name="deviation">The standard deviation that the members give.</param>
    /// <param name="step">How many periods ahead, from 1.</param>
    /// <param name="n">How many values were used.</param>
    internal (double Half80, double Half95) Halves(double deviation, int step, int n)
    {
        var width = deviation * Math.Pow(step, Growth) * (1 + (Shortness / Math.Sqrt(n)));
        return (width * Of80 * Z80, width * Of95 * Z95);
    }

    /// <summary>The standard deviation that a band of 95 % stands for.</summary>
    internal static double Deviation(double half95) => half95 / Z95;

    /// <summary>
    /// The ends of a band. Where values are positive, the lower end keeps a distance in ratio, so that it never crosses zero, and the
    /// upper end lies midway between a distance in amount and one in ratio.
    /// </summary>
    internal static (double Low, double High) Around(double mean, double half, double z, bool positive)
    {
        if (!positive || !(mean > 0))
        {
            return (mean - half, mean + half);
        }

        // The logarithm's deviation of a log-normal variable with the same deviation beside its centre.
        var share = half / mean / z;
        var factor = Math.Exp(z * Math.Sqrt(Math.Log(1 + (share * share))));
        return (mean / factor, (mean + half + (mean * factor)) / 2);
    }

    /// <summary>Both bands around a value.</summary>
    internal static (double Low80, double High80, double Low95, double High95) Both(
        double mean, (double Half80, double Half95) halves, bool positive)
    {
        var (low80, high80) = Around(mean, halves.Half80, Z80, positive);
        var (low95, high95) = Around(mean, halves.Half95, Z95, positive);
        return (low80, high80, Math.Min(low80, low95), Math.Max(high80, high95));
    }
}
