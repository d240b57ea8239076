using RbaTracker.Domain.Judgements;
using RbaTracker.Domain.Scorecards;

namespace RbaTracker.Domain.Tests.Scorecards;

public sealed class LevelCountTests
{
    [Fact]
    public void The_parts_add_up_whatever_the_levels()
    {
        var measures = Enum.GetValues<Level>().SelectMany(level => new[] { (level, false), (level, true) }).ToList();

        var count = LevelCount.Of(measures);

        Assert.Equal(measures.Count, count.All);
        Assert.Equal(count.All, count.Met + count.Near + count.Off + count.NotDueYet + count.NoTarget + count.NoData + count.NotJudged);
        Assert.Equal(measures.Count / 2, count.Late);
    }

    [Fact]
    public void Held_counts_as_met_and_breached_as_off() =>
        Assert.Equal(
            new LevelCount(3, 1, 1, 1, 0, 0, 0, 0, 0),
            LevelCount.Of([(Level.Held, false), (Level.Close, false), (Level.Breached, false)]));
}
