namespace RbaTracker.Statistics.Turning;

/// <summary>Which rule spoke for a verdict.</summary>
[Flags]
public enum CurveEvidence
{
    /// <summary>None did.</summary>
    None = 0,

    /// <summary>Two of the last three values lie beyond the 95 % band on one side.</summary>
    TwoOfThree = 1,

    /// <summary>The mean of the values since the lock lies further from the baseline's mean than chance takes it.</summary>
    Mean = 2,

    /// <summary>The latest value lies further from a drawn baseline than 2 % and than an ordinary residual.</summary>
    DrawnLine = 4,
}
