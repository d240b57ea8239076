using RbaTracker.Domain.Curves;
using RbaTracker.Web.Shared.Icons;

namespace RbaTracker.Web.Shared.Wording;

/// <summary>Why there is no value, in words and as an icon: never a bare "N/A", never zero.</summary>
public static class AbsenceWords
{
    /// <summary>The words.</summary>
    public static string Of(Absence? absence) => absence switch
    {
        Absence.NotReleasedBySource => Words.AbsenceNotReleased,
        Absence.NotCollected => Words.AbsenceNotCollected,
        Absence.NotApplicable => Words.AbsenceNotApplicable,
        Absence.Suppressed => Words.AbsenceSuppressed,
        Absence.NotComparable => Words.AbsenceNotComparable,
        _ => Words.LevelNoData,
    };

    /// <summary>The icon.</summary>
    public static StatusMark IconOf(Absence? absence) => absence switch
    {
        Absence.NotReleasedBySource => StatusMark.NotReleased,
        Absence.NotCollected => StatusMark.NotCollected,
        Absence.NotApplicable => StatusMark.NotApplicable,
        Absence.Suppressed => StatusMark.Suppressed,
        Absence.NotComparable => StatusMark.NotComparable,
        _ => StatusMark.NoData,
    };
}
