using RbaTracker.Domain.Curves;

namespace RbaTracker.Web.Shared.Wording;

/// <summary>Why a published value was changed, in words.</summary>
public static class RevisionWords
{
    /// <summary>The words.</summary>
    public static string Of(RevisionKind kind) => kind switch
    {
        RevisionKind.Scheduled => Words.RevisionScheduled,
        RevisionKind.SourceRevised => Words.RevisionSource,
        RevisionKind.Correction => Words.RevisionCorrection,
        _ => Words.RevisionMethod,
    };
}
