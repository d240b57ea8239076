namespace RbaTracker.Statistics.Distributions;

/// <summary>
/// Seeks the quantile of a distribution over positive numbers in the logarithm, where the lower tail is nearly straight: Newton's steps
/// soon arrive, and a step out of the bracket halves it. So it always ends, and a limit near zero keeps its digits. See
/// docs/methods/clopper-pearson.md.
/// </summary>
internal static class TailQuantile
{
    private const double LowestLog = -690;

    /// <summary>The x at or below which the share <paramref name="p"/> lies.</summary>
    /// <param name="p">Above 0 and below 1.</param>
    /// <param name="mean">Where to start.</param>
    /// <param name="highest">Beyond every quantile that can be asked for.</param>
    /// <param name="share">The share at or below x.</param>
    /// <param name="logDensity">The logarithm of the density at x, times x.</param>
    internal static double Seek(double p, double mean, double highest, Func<double, double> share, Func<double, double> logDensity)
    {
        var (low, high) = (LowestLog, Math.Log(highest));
        var log = Math.Clamp(Math.Log(mean), LowestLog / 2, high);
        for (var round = 0; round < 200 && high - low > Smallest(log); round++)
        {
            var x = Math.Exp(log);
            var below = share(x);
            (low, high) = below < p ? (log, high) : (low, log);
            var next = log - (Math.Log(below / p) * below / Math.Exp(logDensity(x)));
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
    }

    // Newton's last step is far larger than the error left after it; asking for less would chase the rounding of the share.
    private static double Smallest(double log) => 1e-13 * Math.Max(1, Math.Abs(log));
}
