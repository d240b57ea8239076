namespace RbaTracker.Statistics;

/// <summary>Why a calculation has no number to give. The sentence for the reader is made where the language is known.</summary>
public enum Reason
{
    /// <summary>There are fewer points than the formula needs at all.</summary>
    TooFewPoints,

    /// <summary>What is compared has no spread to weigh it by: an interval or a margin without width.</summary>
    NoSpread,

    /// <summary>The two values have opposite signs, and no rate of growth leads from one to the other.</summary>
    OppositeSigns,

    /// <summary>The target is where the starting point is, so there is no way to have gone a part of.</summary>
    NothingToGo,

    /// <summary>The denominator is zero or below: there is no base to divide by.</summary>
    NoBase,

    /// <summary>A count is zero where a ratio divides by it or takes its logarithm; the difference can still be shown.</summary>
    ZeroCount,

    /// <summary>Fewer than ten events: a standardised rate would be a number without meaning.</summary>
    TooFewEvents,

    /// <summary>Fewer than two groups: there is nothing to compare.</summary>
    TooFewGroups,

    /// <summary>The weighted mean is zero, so nothing can be said relative to it.</summary>
    ZeroMean,

    /// <summary>A value is zero or negative where its logarithm or root is asked.</summary>
    LogOfZero,

    /// <summary>No line of this kind fits: a group lies wholly at zero or at the maximum.</summary>
    NoFit,

    /// <summary>An amount is negative, so shares of the whole mean nothing; differences still do.</summary>
    NegativeAmounts,

    /// <summary>The numbers are so large or so near zero against each other that no number can hold the answer.</summary>
    OutOfRange,

    /// <summary>Even with everything hidden that may be, a small cell can be worked out: nothing of the table may be shown.</summary>
    NoSafePattern,
}
