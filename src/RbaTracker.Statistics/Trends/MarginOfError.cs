namespace RbaTracker.Statistics.Trends;

/// <summary>
/// The margin of error of an estimated share, as surveys print it: docs/methods/margin-of-error.md (Cochran 1977, section 3.2). For an
/// interval near 0 or 1, or from few answers, this is too narrow and the answer says so.
/// </summary>
public static class MarginOfError
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Margin of error of a share";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Gives the margin at the share itself, and the widest that any share of this sample has.</summary>
    /// <param name="share">From 0 to 1; not a percentage.</param>
    /// <param name="n">How many were asked, from 1 to <see cref="Proportion.LargestSample"/>.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <returns>Half-widths as shares: 0.0341 is 3.41 percentage points to either side.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not in its range.</exception>
    public static MarginOfErrorAnswer Of(double share, int n, double confidence = Confidence.Usual)
    {
        Proportion.Require(share, n, nameof(share), nameof(n));
        var halfWidth = Confidence.HalfWidth(confidence);
        return new MarginOfErrorAnswer(n, confidence, Proportion.IsSmall(share, n) ? [Warning.SmallCounts] : [])
        {
            Margin = halfWidth * Math.Sqrt(share * (1 - share) / n),
            Widest = halfWidth * Math.Sqrt(0.25 / n),
        };
    }
}
