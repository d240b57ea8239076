namespace RbaTracker.Statistics.Intervals;

/// <summary>What <see cref="KornGraubard"/> found. N is the sample as drawn. docs/methods/korn-graubard.md.</summary>
public sealed record KornGraubardAnswer : Answer
{
    internal KornGraubardAnswer(int n, double confidence)
        : base(KornGraubard.Method, KornGraubard.Version, n, [], Reason: null) => Confidence = confidence;

    /// <summary>How sure the interval is, as a share.</summary>
    public double Confidence { get; }

    /// <summary>The estimated share.</summary>
    public required double Value { get; init; }

    /// <summary>The lower limit, as a share.</summary>
    public required double Lower { get; init; }

    /// <summary>The upper limit, as a share.</summary>
    public required double Upper { get; init; }

    /// <summary>How many people of a simple random sample would know as much.</summary>
    public required double EffectiveSample { get; init; }

    /// <summary>The same, lowered for the few degrees of freedom behind the standard error, and at most the sample.</summary>
    public required double AdjustedSample { get; init; }

    /// <summary>The degrees of freedom behind the standard error.</summary>
    public required double DegreesOfFreedom { get; init; }
}
