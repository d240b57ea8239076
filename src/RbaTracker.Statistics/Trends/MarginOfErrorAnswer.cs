namespace RbaTracker.Statistics.Trends;

/// <summary>What <see cref="MarginOfError"/> found. docs/methods/margin-of-error.md.</summary>
public sealed record MarginOfErrorAnswer : Answer
{
    internal MarginOfErrorAnswer(int n, double confidence, IReadOnlyList<Warning> warnings)
        : base(MarginOfError.Method, MarginOfError.Version, n, warnings, Reason: null) => Confidence = confidence;

    /// <summary>How sure the margin is, as a share.</summary>
    public double Confidence { get; }

    /// <summary>The half-width at the share itself, as a share.</summary>
    public required double Margin { get; init; }

    /// <summary>The half-width at one half, the widest that a share of this sample can have.</summary>
    public required double Widest { get; init; }
}
