using System.Globalization;
using RbaTracker.Domain.Curves;
using RbaTracker.Web.Shared.Wording;

namespace RbaTracker.Web.Features.DataEntry;

/// <summary>Reads why there is no value from the words that a person types in place of it, in the person's language.</summary>
public static class TypedAbsence
{
    private const CompareOptions Loosely = CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace;

    /// <summary>What people may type; hiding a value is the work of a release.</summary>
    public static IReadOnlyList<Absence> All { get; } =
        [Absence.NotCollected, Absence.NotReleasedBySource, Absence.NotApplicable, Absence.NotComparable];

    /// <summary>The reason, or none where the words are no reason.</summary>
    public static Absence? Find(string? typed)
    {
        var words = (typed ?? "").Trim().TrimEnd('.');
        return words.Length == 0 ? null : All.Where(absence => Spellings(absence).Any(spelling => Same(spelling, words))).Select(absence => (Absence?)absence).FirstOrDefault();
    }

    private static IEnumerable<string> Spellings(Absence absence) =>
    [
        AbsenceWords.Of(absence),
        .. (absence switch
        {
            Absence.NotCollected => Words.TypedNotCollected,
            Absence.NotReleasedBySource => Words.TypedNotReleased,
            Absence.NotApplicable => Words.TypedNotApplicable,
            _ => Words.TypedNotComparable,
        }).Split('|'),
    ];

    private static bool Same(string one, string other) => CultureInfo.CurrentCulture.CompareInfo.Compare(one, other, Loosely) == 0;
}
