using RbaTracker.Statistics.Allocation;
using RbaTracker.Statistics.Inequality;
using RbaTracker.Statistics.SmallCells;
using RbaTracker.Statistics.Trends;

namespace RbaTracker.Statistics.Tests;

public class AnswerTests
{
    [Fact]
    public void The_same_input_gives_an_equal_answer()
    {
        var first = MannKendall.Test(Series.From(1, [1, 2, 2, 4]));
        var second = MannKendall.Test(Series.From(1, [1, 2, 2, 4]));

        Assert.NotEmpty(first.Warnings);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Fact]
    public void The_same_input_gives_an_equal_answer_where_it_holds_lists()
    {
        AdditiveTable table = new([PrimaryRule.Cell(4), PrimaryRule.Cell(40), PrimaryRule.Cell(44)], [new TableSum(2, [0, 1])]);
        Area[] areas = [new(5, 10, 1, 2), new(6, 20, 2, 3), new(1, 0, 1, 0)];
        PopulationGroup[] groups = [new(1, 1), new(2, 1)];

        Assert.Equal(Suppress(), Suppress());
        Assert.Equal(AllocationIndices.Of(areas), AllocationIndices.Of(areas));
        Assert.NotEqual(AllocationIndices.Of(areas), AllocationIndices.Of(areas) with { LeftOut = [] });
        Assert.Equal(GroupExposure.Of(areas), GroupExposure.Of(areas));
        Assert.Equal(GapChange.Of(groups, groups, _ => 1), GapChange.Of(groups, groups, _ => 1));

        SuppressionAnswer Suppress() => Suppression.Choose(table, cancellation: TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Answers_differ_when_a_number_or_a_warning_differs()
    {
        var answer = MannKendall.Test(Series.From(1, [1, 2, 2, 4]));

        Assert.NotEqual(answer, answer with { S = 4 });
        Assert.NotEqual(answer, answer with { Warnings = [] });
        Assert.NotEqual(answer, answer with { N = 5 });
    }

    [Fact]
    public void Every_answer_says_how_it_was_reached()
    {
        var series = Series.From(1, [1, null, 2, 4]);
        Answer[] answers =
        [
            MannKendall.Test(series), SenSlope.Fit(series), TwoProportionTest.Compare(0.5, 1, 0.4, 2), MarginOfError.Of(0.5, 3),
        ];

        Assert.All(answers, answer => Assert.Equal((3, 1, null), (answer.N, answer.Version, answer.Reason)));
        Assert.Equal(
            ["Mann-Kendall", "Sen's slope", "Two-proportion z test", "Margin of error of a share"],
            answers.Select(answer => answer.Method));
    }
}
