using RbaTracker.Statistics.Inequality;

namespace RbaTracker.Statistics.Tests.Inequality;

public class GapChangeTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var change = GapChange.OfDifference(new(80, 1, 1), new(74, 1, 1), new(50, 1, 3), new(52, 1, 3), favourable: true);

        Assert.Equal((30, 22, -8), (change.Before, change.After, change.Change!.Value.Value));
        Assert.Equal((4.47, -16.8, 0.8), (Rounded(change.Change.Value.StandardError, 2), Rounded(change.Change.Value.Lower, 1), Rounded(change.Change.Value.Upper, 1)));
        Assert.Equal([-6, -2], change.ByValue);
        Assert.Equal(GapMovement.LevellingDown, change.Movement);
    }

    [Theory]
    [InlineData(80, 80, 50, 60, GapMovement.CatchingUp)]
    [InlineData(80, 74, 50, 52, GapMovement.LevellingDown)]
    [InlineData(80, 78, 50, 58, GapMovement.CatchingUp)]
    [InlineData(80, 90, 50, 50, GapMovement.PullingAhead)]
    [InlineData(80, 80, 50, 40, GapMovement.FallingBehind)]
    [InlineData(80, 90, 50, 60, GapMovement.Unchanged)]
    [InlineData(80, 50, 50, 60, GapMovement.Reversed)]
    [InlineData(50, 60, 80, 80, GapMovement.CatchingUp)]
    [InlineData(50, 50, 80, 70, GapMovement.LevellingDown)]
    [InlineData(50, 40, 80, 80, GapMovement.FallingBehind)]
    [InlineData(50, 50, 80, 95, GapMovement.PullingAhead)]
    public void What_made_the_gap_move_is_named(double betterBefore, double betterAfter, double worseBefore, double worseAfter, GapMovement movement)
    {
        var favourable = GapChange.OfDifference(new(betterBefore, 1), new(betterAfter, 1), new(worseBefore, 1), new(worseAfter, 1), favourable: true);
        Assert.Equal(movement, favourable.Movement);

        // The same story told of a measure that is bad when high.
        var adverse = GapChange.OfDifference(
            new(-betterBefore, 1), new(-betterAfter, 1), new(-worseBefore, 1), new(-worseAfter, 1), favourable: false);
        Assert.Equal(movement, adverse.Movement);
        Assert.Equal(favourable.ByValue, adverse.ByValue);
    }

    [Fact]
    public void The_parts_of_any_measure_sum_to_its_change()
    {
        var random = new Random(20261122);
        Func<IReadOnlyList<PopulationGroup>, double?>[] measures =
        [
            groups => BetweenGroupVariance.Of(groups).Variance?.Value,
            groups => MeanDifferences.Of(groups, favourable: true).FromMeanWeighted,
            groups => TheilIndex.Of(groups).Theil?.Value,
            groups => ConcentrationIndex.Of(groups).Absolute?.Value,
            groups => Gap.BestToWorst(groups, favourable: true).Difference?.Value,
        ];
        foreach (var count in new[] { 2, 3, 7, 10, 14 })
        {
            PopulationGroup[] before = [.. Enumerable.Range(0, count).Select(_ => new PopulationGroup(random.Next(1, 100), random.Next(1, 1000)))];
            PopulationGroup[] after = [.. Enumerable.Range(0, count).Select(_ => new PopulationGroup(random.Next(1, 100), random.Next(1, 1000)))];
            foreach (var measure in count > 7 ? measures[..1] : measures)
            {
                var change = GapChange.Of(before, after, measure);

                Assert.Equal(measure(after) - measure(before), change.Change!.Value.Value);
                Assert.Equal(change.Change.Value.Value, change.ByValue.Sum() + change.BySize!.Value, 1e-9);
                Assert.Equal(count > GapChange.MostGroupsForAllOrders, change.Warnings.Contains(Warning.OrdersDrawn));
            }
        }
    }

    [Fact]
    public void A_group_that_does_not_move_adds_nothing_and_groups_that_move_alike_add_the_same()
    {
        PopulationGroup[] before = [new(50, 100), new(50, 100), new(80, 300), new(70, 200)];
        PopulationGroup[] after = [new(60, 100), new(60, 100), new(80, 300), new(75, 200)];
        var change = GapChange.Of(before, after, groups => BetweenGroupVariance.Of(groups).Variance?.Value);

        Assert.Equal(0, change.ByValue[2]);
        Assert.Equal(change.ByValue[0], change.ByValue[1], 1e-10);
        Assert.Equal(0, change.BySize);
        Assert.True(change.ByValue[0] < 0);
    }

    [Fact]
    public void Of_a_difference_every_order_gives_the_plain_split()
    {
        PopulationGroup[] before = [new(50, 1), new(80, 1)];
        PopulationGroup[] after = [new(52, 1), new(74, 1)];
        var change = GapChange.Of(before, after, groups => groups[1].Value - groups[0].Value);

        Assert.Equal([-2, -6], change.ByValue);
    }

    [Fact]
    public void What_has_no_number_or_no_partner_is_said()
    {
        PopulationGroup[] two = [new(1, 1), new(2, 1)];

        Assert.Equal(Reason.NoFit, GapChange.Of(two, two, _ => null).Reason);
        Assert.Equal(Reason.TooFewGroups, GapChange.Of([new(1, 1)], [new(1, 1)], _ => 1).Reason);
        Assert.Throws<ArgumentException>("after", () => GapChange.Of(two, [new(1, 1)], _ => 1));
        Assert.Throws<ArgumentException>("groups", () => GapChange.Of(two, [new(1, 1), new(double.NaN, 1)], _ => 1));
    }

    private static double Rounded(double? number, int digits) => Math.Round(number!.Value, digits);
}
