using RbaTracker.Domain.Judgements;

namespace RbaTracker.Domain.Scorecards;

/// <summary>How many measures of a list stand where. The parts add up to the whole; late is a fact beside them.</summary>
/// <param name="All">How many there are.</param>
/// <param name="Met">At their target, or held.</param>
/// <param name="Near">Near their target, or close to their limit.</param>
/// <param name="Off">Off their target, or beyond their limit.</param>
/// <param name="NotDueYet">With a later target only.</param>
/// <param name="NoTarget">Without a target.</param>
/// <param name="NoData">Without a published value.</param>
/// <param name="NotJudged">Described only.</param>
/// <param name="Late">Of all these, whose next value is late.</param>
public sealed record LevelCount(int All, int Met, int Near, int Off, int NotDueYet, int NoTarget, int NoData, int NotJudged, int Late)
{
    /// <summary>Counts measures.</summary>
    /// <param name="measures">Each measure's level and whether its next value is late.</param>
    public static LevelCount Of(IReadOnlyCollection<(Level Level, bool IsLate)> measures)
    {
        return new(
            measures.Count,
            Count(Level.Met, Level.Held),
            Count(Level.Near, Level.Close),
            Count(Level.Off, Level.Breached),
            Count(Level.NotDueYet),
            Count(Level.NoTarget),
            Count(Level.NoData),
            Count(Level.NotJudged),
            measures.Count(measure => measure.IsLate));

        int Count(params Level[] levels) => measures.Count(measure => levels.Contains(measure.Level));
    }
}
