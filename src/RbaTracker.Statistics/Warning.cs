namespace RbaTracker.Statistics;

/// <summary>What a reader of a number must know before leaning on it. The sentence is made where the language is known.</summary>
public enum Warning
{
    /// <summary>Fewer than eight points: the number stands, on little.</summary>
    FewPoints,

    /// <summary>Fewer than five points: not even a perfect run could be told from chance at 5 %, so no direction may be claimed.</summary>
    TooFewToDecide,

    /// <summary>All values are the same.</summary>
    NoVariation,

    /// <summary>Fewer than ten points with ties among them: the p-value is the normal approximation where that is rough.</summary>
    RoughApproximation,

    /// <summary>The number stands without an interval at the confidence asked for: too few points, or a standard error is missing.</summary>
    NoInterval,

    /// <summary>Fewer than five are expected on one side of a share: the normal approximation is rough.</summary>
    SmallCounts,

    /// <summary>Gaps were bridged: a missing period tells nothing, and the forecast rests on fewer points than periods.</summary>
    GapsBridged,

    /// <summary>A long gap parts the series; only what follows it was used.</summary>
    StartsAfterGap,

    /// <summary>Fewer periods ahead than asked for: never more than there are points.</summary>
    HorizonShortened,

    /// <summary>Three or four points: the band is a trial and no evidence that a curve has turned.</summary>
    TrialBand,

    /// <summary>A forecast or its band was cut off at a bound that the values cannot pass.</summary>
    Capped,

    /// <summary>Less than three full years: a trend cannot yet be told from a season that varies.</summary>
    FewYears,

    /// <summary>The points resemble their neighbours: what chance alone does is wider, and the answer has allowed for it.</summary>
    Autocorrelated,

    /// <summary>Fewer than thirteen points behind the limits of a control chart: they will still move.</summary>
    TrialLimits,

    /// <summary>Fewer than eight points behind the limits of a control chart: no icon may be shown.</summary>
    TooFewForIcons,

    /// <summary>The base is below zero: the percent is taken of its size.</summary>
    NegativeBase,

    /// <summary>There are values after the last period of the frozen forecast; they were left out.</summary>
    PastHorizon,

    /// <summary>A zero was taken as one millionth, because its logarithm is asked.</summary>
    ZeroReplaced,

    /// <summary>Fewer than five areas: show the table rather than the index.</summary>
    FewAreas,

    /// <summary>Areas without people were left out; the answer lists them.</summary>
    AreasLeftOut,

    /// <summary>Too many groups to try every order of their movements: a fixed draw of orders was taken.</summary>
    OrdersDrawn,
}
