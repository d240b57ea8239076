namespace RbaTracker.Statistics.Trends;

/// <summary>
/// The recent trend of estimates that come with intervals, as the arrows of England's public health profiles have it: a line through the
/// last five, each weighed by how sure it is. Formula, sources and a worked example: docs/methods/estimate-trend.md.
/// </summary>
public static class EstimateTrend
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Recent trend of estimates";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>How many of the last estimates are looked at, and needed.</summary>
    public const int Points = 5;

    /// <summary>Above this the slope is more than chance: chi-square with one degree of freedom, p below 0.002.</summary>
    public const double Threshold = 9.5495;

    // From one end of a 95 % interval to the other: twice 1.96.
    private const double WidthInStandardErrors = 3.92;

    /// <summary>Judges the last five of successive estimates.</summary>
    /// <param name="estimates">Oldest first, one for each period, without gaps.</param>
    /// <returns>
    /// The direction; in place of numbers <see cref="Reason.TooFewPoints"/> below five estimates, <see cref="Reason.NoSpread"/> where an
    /// interval has no width or the widths are too far apart to be weighed against each other.
    /// </returns>
    public static EstimateTrendAnswer Of(params ReadOnlySpan<EstimateWithInterval> estimates)
    {
        if (estimates.Length < Points)
        {
            return new EstimateTrendAnswer(estimates.Length, Reason.TooFewPoints);
        }

        var last = estimates[^Points..];
        var values = new double[Points];
        var weights = new double[Points];
        var finest = double.PositiveInfinity;
        for (var i = 0; i < Points; i++)
        {
            values[i] = last[i].Value;
            weights[i] = (last[i].Upper - last[i].Lower) / WidthInStandardErrors;
            finest = Math.Min(finest, weights[i]);
        }

        // Weighed in units of the finest standard error, so that very small ones do not overflow.
        for (var i = 0; i < Points; i++)
        {
            weights[i] = weights[i] > 0 ? finest / weights[i] * (finest / weights[i]) : 0;
        }

        var (slope, spread) = Line(values, weights, leftOut: null);
        var error = finest / Math.Sqrt(spread);
        var chiSquare = slope / error * (slope / error);
        if (!(finest > 0) || !double.IsFinite(slope) || !double.IsFinite(error) || !double.IsFinite(chiSquare))
        {
            return new EstimateTrendAnswer(Points, Reason.NoSpread);
        }

        var keepsSign = Enumerable.Range(0, Points).All(i => Math.Sign(Sign(Line(values, weights, i).Slope)) == Math.Sign(slope));
        return new EstimateTrendAnswer(Points, reason: null)
        {
            Slope = slope,
            StandardError = error,
            ChiSquare = chiSquare,
            KeepsSign = keepsSign,
            Direction = chiSquare > Threshold && keepsSign
                ? slope > 0 ? TrendDirection.Up : TrendDirection.Down
                : TrendDirection.Flat,
        };
    }

    // With one estimate left out the rest may weigh nothing: such a line has no sign.
    private static double Sign(double slope) => double.IsNaN(slope) ? 0 : slope;

    /// <summary>The weighted least-squares slope against 1 to 5, and the weighted spread of those five.</summary>
    private static (double Slope, double Spread) Line(double[] values, double[] weights, int? leftOut)
    {
        var (weight, x, y) = (0.0, 0.0, 0.0);
        for (var i = 0; i < Points; i++)
        {
            if (i != leftOut)
            {
                weight += weights[i];
                x += weights[i] * (i + 1);
                y += weights[i] * values[i];
            }
        }

        var (spread, slant) = (0.0, 0.0);
        for (var i = 0; i < Points; i++)
        {
            if (i != leftOut)
            {
                spread += weights[i] * (i + 1 - (x / weight)) * (i + 1 - (x / weight));
                slant += weights[i] * (i + 1 - (x / weight)) * (values[i] - (y / weight));
            }
        }

        return (slant / spread, spread);
    }
}
