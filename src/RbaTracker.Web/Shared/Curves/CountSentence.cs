using RbaTracker.Domain.City;
using RbaTracker.Domain.Judgements;
using RbaTracker.Domain.Scorecards;
using RbaTracker.Web.Shared.Wording;
using RbaTracker.Web.Shell;

namespace RbaTracker.Web.Shared.Curves;

/// <summary>Says in a sentence how many measures stand where: "Of 14 program measures: 8 met, 2 near, 3 off, 1 without a target; 2 late."</summary>
public static class CountSentence
{
    /// <summary>The sentence.</summary>
    /// <param name="rows">The measures; at least one.</param>
    /// <param name="word">What they are called.</param>
    /// <param name="today">The city's date: late is a fact of today.</param>
    /// <param name="vocabulary">The city's words.</param>
    public static string Of(IReadOnlyCollection<MeasureRow> rows, Word word, DateOnly today, Vocabulary vocabulary)
    {
        var count = LevelCount.Of([.. rows.Select(row => (row.Summary.Summary?.Level ?? Level.NoData, IsLate(row, today)))]);
        var name = (count.All == 1 ? vocabulary.One(word) : vocabulary.Many(word)).ToLower(System.Globalization.CultureInfo.CurrentCulture);
        var parts = new[]
        {
            (count.Met, Words.CountMet),
            (count.Near, Words.CountNear),
            (count.Off, Words.CountOff),
            (count.NotDueYet, Words.CountNotDueYet),
            (count.NoTarget, Words.CountNoTarget),
            (count.NoData, Words.CountNoData),
            (count.NotJudged, Words.CountNotJudged),
        };
        var said = string.Join(", ", parts.Where(part => part.Item1 > 0).Select(part => Show.Say(part.Item2, part.Item1)));
        return count.Late == 0 ? Show.Say(Words.CountOf, count.All, name, said) : Show.Say(Words.CountOfLate, count.All, name, said, count.Late);
    }

    /// <summary>Whether the next value of a measure is late today.</summary>
    public static bool IsLate(MeasureRow row, DateOnly today) => row.Summary.Summary?.NextDue < today;
}
