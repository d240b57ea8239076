namespace RbaTracker.Statistics;

/// <summary>Why a calculation has no number to give. The sentence for the reader is made where the language is known.</summary>
public enum Reason
{
    /// <summary>There are fewer points than the formula needs at all.</summary>
    TooFewPoints,
}
