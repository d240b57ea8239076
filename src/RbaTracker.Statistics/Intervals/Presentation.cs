namespace RbaTracker.Statistics.Intervals;

/// <summary>Whether an estimate is precise enough to be shown, and if not, which rule it breaks. docs/methods/presentation.md.</summary>
public enum Presentation
{
    /// <summary>Precise enough.</summary>
    Show,

    /// <summary>Shown; a footnote says that the share of those who are not counted is too uncertain to be shown.</summary>
    ShowWithFootnote,

    /// <summary>Too few were sampled.</summary>
    SuppressFewSampled,

    /// <summary>The interval of a share is 30 points wide or wider.</summary>
    SuppressWide,

    /// <summary>The interval is too wide against the estimate.</summary>
    SuppressRelativelyWide,
}
