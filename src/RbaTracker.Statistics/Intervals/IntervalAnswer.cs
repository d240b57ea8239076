namespace RbaTracker.Statistics.Intervals;

/// <summary>An estimate and the limits within which the truth lies with the confidence asked for. docs/methods/README.md.</summary>
public sealed record IntervalAnswer : Answer
{
    internal IntervalAnswer(string method, int version, double n, double confidence, Reason? reason = null)
        : base(method, version, Counts.Whole(n), [], reason) => Confidence = confidence;

    /// <summary>How sure the interval is, as a share.</summary>
    public double Confidence { get; }

    /// <summary>The estimate, in the units its method names; null where there is none.</summary>
    public double? Value { get; init; }

    /// <summary>The lower limit; null where there is none.</summary>
    public double? Lower { get; init; }

    /// <summary>The upper limit; null where there is none.</summary>
    public double? Upper { get; init; }
}
