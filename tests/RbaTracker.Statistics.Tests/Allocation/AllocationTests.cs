using RbaTracker.Statistics.Allocation;

namespace RbaTracker.Statistics.Tests.Allocation;

/// <summary>The worked examples of the pages on allocation, all of the same four areas, and what holds for any areas.</summary>
public class AllocationTests
{
    private static readonly Area[] Areas =
    [
        new(100, 200, Need: 30, Group: 120, District: 1), new(300, 300, Need: 20, Group: 60, District: 1),
        new(200, 300, Need: 10, Group: 60, District: 2), new(400, 200, Need: 20, Group: 60, District: 2),
    ];

    [Fact]
    public void The_worked_example_of_the_allocation_indices()
    {
        var indices = AllocationIndices.Of(Areas);

        Assert.Equal((4, 1.0), (indices.N, indices.PerPerson));
        Assert.Equal([-0.5, 0, -0.333, 1], indices.Differences.Select(Rounded));
        Assert.Equal((0.27, 0.2, 0.532), (Rounded(indices.Gini), Rounded(indices.Hoover), Rounded(indices.CoefficientOfVariation)));
        Assert.Equal((0.127, 0.122), (Rounded(indices.TheilT), Rounded(indices.TheilL)));
        Assert.Equal((0.061, 0.115, 4.0), (Rounded(indices.AtkinsonHalf), Rounded(indices.AtkinsonOne), Rounded(indices.HighestToLowest)));
        Assert.Equal([Warning.FewAreas], indices.Warnings);
    }

    [Fact]
    public void The_worked_example_of_the_split_by_district()
    {
        var split = TheilSplit.Of(Areas);

        Assert.Equal((0.02, 0.107), (Rounded(split.BetweenT), Rounded(split.WithinT)));
        Assert.Equal((0.02, 0.101), (Rounded(split.BetweenL), Rounded(split.WithinL)));
    }

    [Fact]
    public void The_worked_example_of_concentration_by_need() => Assert.Equal(0.01, NeedConcentration.Of(Areas).Index!.Value, 1e-12);

    [Fact]
    public void The_worked_example_of_the_exposure_of_a_group()
    {
        var group = GroupExposure.Of(Areas);

        Assert.Equal((0.3, 0.286, 0.38), (Rounded(group.GroupShare), Rounded(group.Dissimilarity), Rounded(group.Isolation)));
        Assert.Equal((0.933, 1.029, 0.907), (Rounded(group.GroupPerPerson), Rounded(group.RestPerPerson), Rounded(group.Ratio)));
    }

    [Fact]
    public void Areas_without_people_are_left_out_and_listed()
    {
        var indices = AllocationIndices.Of([Areas[0], new(50, 0, 5, 0), .. Areas[1..]]);

        Assert.Equal([1], indices.LeftOut);
        Assert.Equal((4, 0.27), (indices.N, Rounded(indices.Gini)));
        Assert.Null(indices.Differences[1]);
        Assert.Equal([Warning.FewAreas, Warning.AreasLeftOut], indices.Warnings);
        Assert.Equal([1], NeedConcentration.Of([Areas[0], new(50, 0), .. Areas[1..]]).LeftOut);
    }

    [Fact]
    public void With_a_refund_only_the_differences_and_Hoovers_index_stand()
    {
        Area[] areas = [new(-100, 100, 1), new(400, 100, 2), new(300, 100, 3)];
        var indices = AllocationIndices.Of(areas);

        Assert.Equal((Reason.NegativeAmounts, 2.0, null, null), (indices.Reason, indices.PerPerson, indices.Gini, indices.TheilT));
        Assert.Equal([-3, 2, 1], indices.Differences);
        Assert.Equal(0.5, indices.Hoover!.Value, 1e-12);
        Assert.Equal(Reason.NegativeAmounts, NeedConcentration.Of(areas).Reason);
        Assert.Equal(Reason.NegativeAmounts, TheilSplit.Of(areas).Reason);
    }

    [Fact]
    public void Nothing_spent_or_nobody_there_has_no_index()
    {
        Assert.Equal((Reason.ZeroMean, 0.0), (AllocationIndices.Of([new(0, 10), new(0, 20)]).Reason, AllocationIndices.Of([new(0, 10)]).PerPerson));
        Assert.Equal(Reason.NoBase, AllocationIndices.Of([]).Reason);
        Assert.Equal(Reason.NoBase, TheilSplit.Of([new(5, 0)]).Reason);
        Assert.Equal(Reason.NoBase, GroupExposure.Of([new(5, 10, Group: 0)]).Reason);
        Assert.Null(GroupExposure.Of([new(5, 10, Group: 10)]).Dissimilarity);
    }

    [Fact]
    public void The_parts_of_the_split_sum_to_the_whole()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 500; round++)
        {
            Area[] areas = [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => new Area(random.Next(1, 100), random.Next(1, 50), District: random.Next(4)))];
            var (indices, split) = (AllocationIndices.Of(areas), TheilSplit.Of(areas));

            Assert.Equal(indices.TheilT!.Value, split.BetweenT!.Value + split.WithinT!.Value, 1e-12);
            Assert.Equal(indices.TheilL!.Value, split.BetweenL!.Value + split.WithinL!.Value, 1e-12);
            Assert.Equal(1 - Math.Exp(-indices.TheilL.Value), indices.AtkinsonOne!.Value, 1e-12);
            Assert.True(indices.Hoover <= indices.Gini + 1e-12);
        }
    }

    [Fact]
    public void An_area_split_in_two_alike_and_another_currency_change_nothing()
    {
        Area[] split = [new(50, 100, 30, 60, 1), new(50, 100, 30, 60, 1), .. Areas[1..]];
        Area[] cents = [.. Areas.Select(area => area with { Amount = 100 * area.Amount })];
        foreach (var areas in new[] { split, cents })
        {
            Assert.Equal(0.27, AllocationIndices.Of(areas).Gini!.Value, 1e-12);
            Assert.Equal(0.01, NeedConcentration.Of(areas).Index!.Value, 1e-12);
            Assert.Equal(TheilSplit.Of(Areas).BetweenT!.Value, TheilSplit.Of(areas).BetweenT!.Value, 1e-12);
            Assert.Equal(GroupExposure.Of(Areas).Dissimilarity!.Value, GroupExposure.Of(areas).Dissimilarity!.Value, 1e-12);
        }
    }

    [Fact]
    public void What_is_no_area_is_refused()
    {
        Assert.Throws<ArgumentException>("areas", () => AllocationIndices.Of([new(double.NaN, 1)]));
        Assert.Throws<ArgumentException>("areas", () => AllocationIndices.Of([new(1, -1)]));
        Assert.Throws<ArgumentException>("areas", () => GroupExposure.Of([new(1, 10, Group: 11)]));
        Assert.Throws<ArgumentException>("areas", () => GroupExposure.Of([new(1, 10)]));
        Assert.Throws<ArgumentException>("areas", () => NeedConcentration.Of([new(1, 10)]));
        Assert.Throws<ArgumentNullException>("areas", () => AllocationIndices.Of(null!));
    }

    private static double Rounded(double? number) => Math.Round(number!.Value, 3);
}
