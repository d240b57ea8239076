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

    /// <summary>A zero was taken as one millionth, because its logarithm is asked.</summary>
    ZeroReplaced,

    /// <summary>Fewer than five areas: show the table rather than the index.</summary>
    FewAreas,

    /// <summary>Areas without people were left out; the answer lists them.</summary>
    AreasLeftOut,

    /// <summary>Too many groups to try every order of their movements: a fixed draw of orders was taken.</summary>
    OrdersDrawn,
}
