using RbaTracker.Statistics.Inequality;

namespace RbaTracker.Statistics.Tests.Inequality;

/// <summary>Twenty thousand sets of groups of every awkward kind: finite numbers in their ranges, or a named reason.</summary>
public class AnyGroupsTests
{
    private static int Rounds => Require.IsLong ? 1_000_000 : 20_000;

    [Fact]
    public void Any_groups_give_finite_measures_or_a_reason()
    {
        var random = new Random(20261122);
        var (numbers, reasons) = (0L, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var groups = AnyGroups(random);
            var favourable = random.Next(2) == 0;
            var variance = BetweenGroupVariance.Of(groups);
            var far = MeanDifferences.Of(groups, favourable, groups.Length > 0 && random.Next(2) == 0 ? random.Next(groups.Length) : null);
            var theil = TheilIndex.Of(groups);
            var risk = AttributableRisk.Unordered(groups, favourable);
            List<Answer> answers =
            [
                variance, far, theil, risk, AttributableRisk.Ordered(groups, favourable), Gap.Ordered(groups, favourable),
                Gap.BestToWorst(groups, favourable), ConcentrationIndex.Of(groups), SlopeIndex.Linear(groups),
            ];
            var most = groups.Select(group => group.Value).DefaultIfEmpty(0).Max();
            if (groups.All(group => group.Value >= 0) && most > 1e-9)
            {
                answers.Add(SlopeIndex.Logit(groups, Math.Min(PopulationGroup.Largest, most * (1 + random.Next(2)))));
                answers.Add(ConcentrationIndex.Of(groups, most));
            }

            if (round % 50 == 0)
            {
                answers.Add(GapChange.Of(groups, [.. groups.Reverse()], mixed => BetweenGroupVariance.Of(mixed).Variance?.Value));
            }

            foreach (var answer in answers)
            {
                numbers += Finite.Assert(answer);
                reasons += answer.Reason is null ? 0 : 1;
            }

            Assert.False(variance.Variance?.Value < 0 || far.FromMean < 0 || far.IndexOfDisparity < 0);
            Assert.False(theil.Theil?.Value < -1e-9 || theil.MeanLogDeviation?.Value < -1e-9, $"{theil}");
            Assert.False(favourable ? risk.Risk < 0 : risk.Risk > 0);
        }

        Assert.True(numbers > 20L * Rounds && reasons > Rounds, $"Too tame: {numbers} numbers, {reasons} reasons.");
    }

    private static PopulationGroup[] AnyGroups(Random random)
    {
        var kind = random.Next(7);
        return
        [
            .. Enumerable.Range(0, random.Next(0, 6)).Select(_ => new PopulationGroup(
                kind switch
                {
                    0 => random.Next(0, 4),
                    1 => 7,
                    2 => random.NextDouble() * 100,
                    3 => Math.Pow(10, random.Next(-300, 51)),
                    4 => (random.Next(2) == 0 ? 1 : -1) * Math.Pow(10, random.Next(-10, 51)),
                    5 => 0,
                    _ => random.Next(-50, 50),
                },
                random.Next(6) switch { 0 => 0, 1 => PopulationGroup.LargestPopulation, 2 => random.NextDouble() * 1e-12, _ => random.Next(1, 10_000) },
                random.Next(8) switch { 0 => null, 1 => 0, 2 => PopulationGroup.Largest, 3 => 1e-200, _ => random.NextDouble() * 5 })),
        ];
    }
}
