namespace RbaTracker.Statistics.Turning;

/// <summary>
/// What <see cref="CurveTurn"/> decided; N counts the values since the lock that were judged. docs/methods/curve-turn.md.
/// </summary>
public sealed record CurveTurnAnswer : Answer
{
    internal CurveTurnAnswer(int n, CurveVerdict verdict, IReadOnlyList<Warning> warnings)
        : base(CurveTurn.Method, CurveTurn.Version, n, warnings, Reason: null) => Verdict = verdict;

    /// <summary>The verdict of this look. It is announced when two looks running agree: <see cref="CurveTurn.IsAnnounced"/>.</summary>
    public CurveVerdict Verdict { get; init; }

    /// <summary>Which rule spoke; none where nothing is decided.</summary>
    public CurveEvidence Evidence { get; init; }

    /// <summary>The mean of actual − expected since the lock, in the values' unit; null without values.</summary>
    public double? MeanDifference { get; init; }

    /// <summary>The latest actual − expected; null without values.</summary>
    public double? LastDifference { get; init; }

    /// <summary>
    /// The latest difference in percent of the size of the expected value; null without values and where nothing was expected.
    /// </summary>
    public double? LastPercent { get; init; }

    /// <summary>The mean difference in standard deviations of such a mean; null without a band or values.</summary>
    public double? Z { get; init; }

    /// <summary>How many of the last three values lie above the 95 % band.</summary>
    public int Above { get; init; }

    /// <summary>How many of the last three values lie below the 95 % band.</summary>
    public int Below { get; init; }

    /// <summary>Whether the latest value is worse than the last before the lock; null without values.</summary>
    public bool? WorseThanBefore { get; init; }

    /// <summary>
    /// Where nothing is decided: how many further values, each just beyond the band, would decide. Null where no number before the end of
    /// the baseline could, and where it is decided.
    /// </summary>
    public int? PointsToDecide { get; init; }
}
