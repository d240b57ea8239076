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
}
