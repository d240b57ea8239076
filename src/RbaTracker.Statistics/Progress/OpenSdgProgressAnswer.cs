namespace RbaTracker.Statistics.Progress;

/// <summary>What <see cref="OpenSdgProgress"/> found; N counts the values that entered. docs/methods/open-sdg-progress.md.</summary>
public sealed record OpenSdgProgressAnswer : Answer
{
    internal OpenSdgProgressAnswer(int n, Reason? reason)
        : base(OpenSdgProgress.Method, OpenSdgProgress.Version, n, Warnings: [], reason)
    {
    }

    /// <summary>
    /// With a target: growth so far as a share of the growth needed. Without: growth a year the wanted way. Null also where the target is
    /// met and asks for no growth.
    /// </summary>
    public double? Value { get; init; }

    /// <summary>From −5 to 5.</summary>
    public double? Score { get; init; }

    /// <summary>The platforms' word; null where there is no answer.</summary>
    public OpenSdgStatus? Status { get; init; }
}
