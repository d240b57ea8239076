namespace RbaTracker.Statistics.Inequality;

/// <summary>What made a gap between two groups move. docs/methods/gap-change.md.</summary>
public enum GapMovement
{
    /// <summary>The gap is the same.</summary>
    Unchanged,

    /// <summary>It narrowed, mostly because those worse off improved.</summary>
    CatchingUp,

    /// <summary>It narrowed, mostly because those better off got worse: levelling down.</summary>
    LevellingDown,

    /// <summary>It widened, mostly because those better off improved.</summary>
    PullingAhead,

    /// <summary>It widened, mostly because those worse off got worse.</summary>
    FallingBehind,

    /// <summary>Those who were worse off are now better off.</summary>
    Reversed,
}
