namespace RbaTracker.Statistics.Progress;

/// <summary>The words of Open SDG platforms for progress.</summary>
public enum OpenSdgStatus
{
    /// <summary>Away from the target, or the wrong way.</summary>
    Deterioration,

    /// <summary>The right way, too slowly.</summary>
    Limited,

    /// <summary>The right way, not quite fast enough.</summary>
    Moderate,

    /// <summary>Fast enough.</summary>
    Substantial,

    /// <summary>The target is met.</summary>
    TargetAchieved,
}
