using RbaTracker.Statistics.Allocation;

namespace RbaTracker.Statistics.Tests.Allocation;

/// <summary>Twenty thousand sets of areas of every awkward kind: finite indices in their ranges, or a named reason.</summary>
public class AnyAreasTests
{
    private static int Rounds => Require.IsLong ? 1_000_000 : 20_000;

    [Fact]
    public void Any_areas_give_finite_indices_or_a_reason()
    {
        var random = new Random(20261122);
        var (numbers, reasons) = (0L, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var areas = AnyAreas(random);
            var (indices, split) = (AllocationIndices.Of(areas), TheilSplit.Of(areas));
            var (need, group) = (NeedConcentration.Of(areas), GroupExposure.Of(areas));
            foreach (var answer in new Answer[] { indices, split, need, group })
            {
                numbers += Finite.Assert(answer);
                reasons += answer.Reason is null ? 0 : 1;
            }

            Share(indices.Gini);
            Share(indices.AtkinsonHalf);
            Share(indices.AtkinsonOne);
            Share(group.Dissimilarity);
            Share(group.Isolation);
            Share(group.GroupShare);
            Assert.False(need.Index is < -1 or > 1);
            Assert.False(indices.Gini is { } && indices.Hoover > indices.Gini + 1e-9, $"{indices}");
            Assert.Equal(indices.TheilT is null, split.BetweenT is null);
            Assert.Equal(areas.Length, indices.LeftOut.Count + indices.N);
        }

        Assert.True(numbers > 10L * Rounds && reasons > Rounds / 2, $"Too tame: {numbers} numbers, {reasons} reasons.");

        static void Share(double? value) => Assert.False(value is < 0 or > 1 + 1e-9, $"{value} is no share.");
    }

    private static Area[] AnyAreas(Random random)
    {
        var kind = random.Next(7);
        return
        [
            .. Enumerable.Range(0, random.Next(0, 7)).Select(_ =>
            {
                var people = random.Next(7) switch { 0 => 0, 1 => Area.LargestPopulation, 2 => random.NextDouble() * 1e-8, _ => random.Next(1, 5000) };
                var amount = kind switch
                {
                    0 => random.Next(0, 3),
                    1 => people * 5,
                    2 => Math.Pow(10, random.Next(-300, 51)),
                    3 => (random.Next(2) == 0 ? 1 : -1) * random.NextDouble() * 1e6,
                    4 => 0,
                    5 => (random.Next(2) == 0 ? 1 : -1) * Area.Largest,
                    _ => random.Next(0, 1_000_000),
                };
                return new Area(amount, people, random.Next(5), people * (random.Next(3) == 0 ? random.Next(2) : random.NextDouble()), random.Next(3));
            }),
        ];
    }
}
