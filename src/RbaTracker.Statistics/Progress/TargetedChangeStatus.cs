namespace RbaTracker.Statistics.Progress;

/// <summary>What a change is called when there is a target.</summary>
public enum TargetedChangeStatus
{
    /// <summary>Neither clearly towards the target nor clearly away from it.</summary>
    LittleOrNoChange,

    /// <summary>Towards the target.</summary>
    Improving,

    /// <summary>Away from the target.</summary>
    GettingWorse,

    /// <summary>The target is reached or passed.</summary>
    TargetMet,
}
