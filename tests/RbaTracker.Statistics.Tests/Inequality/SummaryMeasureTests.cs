using RbaTracker.Statistics.Inequality;

namespace RbaTracker.Statistics.Tests.Inequality;

/// <summary>The worked examples of the pages of the summary measures, all of the same three groups, and what holds for all of them.</summary>
public class SummaryMeasureTests
{
    private static readonly PopulationGroup[] Groups = [new(50, 200, 3), new(60, 300, 2), new(80, 500, 1)];

    [Fact]
    public void The_worked_example_of_between_group_variance()
    {
        var spread = BetweenGroupVariance.Of(Groups);

        Assert.Equal((68.0, 156.0), (spread.Mean, Math.Round(spread.Variance!.Value.Value, 10)));
        Assert.Equal(26.64, spread.Variance.Value.StandardError!.Value, 0.005);
        Assert.Equal((12.49, 18.37), (Math.Round(spread.StandardDeviation!.Value, 2), Math.Round(spread.CoefficientOfVariation!.Value, 2)));
    }

    [Fact]
    public void The_worked_example_of_mean_differences()
    {
        var far = MeanDifferences.Of(Groups, favourable: true, reference: 0);

        Assert.Equal((12.67, 12.0), (Math.Round(far.FromMean!.Value, 2), Math.Round(far.FromMeanWeighted!.Value, 10)));
        Assert.Equal((16.67, 12.0), (Math.Round(far.FromBest!.Value, 2), Math.Round(far.FromBestWeighted!.Value, 10)));
        Assert.Equal((13.33, 18.0), (Math.Round(far.FromReference!.Value, 2), Math.Round(far.FromReferenceWeighted!.Value, 10)));
        Assert.Equal((18.6, 17.6), (Math.Round(far.IndexOfDisparity!.Value, 1), Math.Round(far.IndexOfDisparityWeighted!.Value, 1)));
    }

    [Fact]
    public void The_worked_example_of_the_Theil_index()
    {
        var theil = TheilIndex.Of(Groups);

        Assert.Equal((17.25, 17.79), (Math.Round(theil.Theil!.Value.Value, 2), Math.Round(theil.MeanLogDeviation!.Value.Value, 2)));
    }

    [Fact]
    public void The_worked_example_of_the_concentration_index()
    {
        var index = ConcentrationIndex.Of(Groups, 100);

        Assert.Equal((6.6, 0.57), (Math.Round(index.Absolute!.Value.Value, 10), Math.Round(index.Absolute.Value.StandardError!.Value, 2)));
        Assert.Equal(
            (0.0971, 0.3033, 0.264),
            (Math.Round(index.Relative!.Value, 4), Math.Round(index.Wagstaff!.Value, 4), Math.Round(index.Erreygers!.Value, 10)));
    }

    [Fact]
    public void The_worked_example_of_the_slope_index()
    {
        var line = SlopeIndex.Linear(Groups);
        Assert.Equal((47.14, 2.061), (Math.Round(line.Slope!.Value.Value, 2), Math.Round(line.Relative!.Value.Value, 3)));

        var curve = SlopeIndex.Logit(Groups, 100);
        Assert.Equal((44.2, 2.03), (Math.Round(curve.Slope!.Value.Value, 1), Math.Round(curve.Relative!.Value.Value, 2)));
    }

    [Fact]
    public void The_worked_example_of_attributable_risk()
    {
        var risk = AttributableRisk.Ordered(Groups, favourable: true);

        Assert.Equal((12.0, 17.6), (Math.Round(risk.Risk!.Value, 10), Math.Round(risk.Fraction!.Value, 1)));
        Assert.Equal(0, AttributableRisk.Ordered(Groups, favourable: false).Risk);
        Assert.Equal(-18.0, AttributableRisk.Unordered(Groups, favourable: false).Risk!.Value, 1e-12);
    }

    [Fact]
    public void The_order_of_groups_without_an_order_changes_nothing()
    {
        PopulationGroup[] turned = [Groups[2], Groups[0], Groups[1]];

        Assert.Equal(BetweenGroupVariance.Of(Groups).Variance!.Value.Value, BetweenGroupVariance.Of(turned).Variance!.Value.Value, 1e-12);
        Assert.Equal(TheilIndex.Of(Groups).Theil!.Value.Value, TheilIndex.Of(turned).Theil!.Value.Value, 1e-12);
        Assert.Equal(
            MeanDifferences.Of(Groups, favourable: true).FromBest!.Value, MeanDifferences.Of(turned, favourable: true).FromBest!.Value, 1e-12);
    }

    [Fact]
    public void A_group_split_in_two_with_the_same_value_changes_nothing_that_counts_people()
    {
        PopulationGroup[] split = [Groups[0], new(60, 100), new(60, 200), Groups[2]];

        Assert.Equal(156, BetweenGroupVariance.Of(split).Variance!.Value.Value, 1e-10);
        Assert.Equal(6.6, ConcentrationIndex.Of(split).Absolute!.Value.Value, 1e-10);
        Assert.Equal(TheilIndex.Of(Groups).Theil!.Value.Value, TheilIndex.Of(split).Theil!.Value.Value, 1e-10);
    }

    [Fact]
    public void Another_unit_scales_the_absolute_measures_and_leaves_the_relative_ones()
    {
        PopulationGroup[] perThousand = [.. Groups.Select(group => group with { Value = 10 * group.Value, StandardError = 10 * group.StandardError })];

        Assert.Equal(15_600, BetweenGroupVariance.Of(perThousand).Variance!.Value.Value, 1e-9);
        Assert.Equal(BetweenGroupVariance.Of(Groups).CoefficientOfVariation!.Value, BetweenGroupVariance.Of(perThousand).CoefficientOfVariation!.Value, 1e-12);
        Assert.Equal(66, ConcentrationIndex.Of(perThousand).Absolute!.Value.Value, 1e-10);
        Assert.Equal(SlopeIndex.Linear(Groups).Relative!.Value.Value, SlopeIndex.Linear(perThousand).Relative!.Value.Value, 1e-12);
        Assert.Equal(SlopeIndex.Logit(Groups, 100).Relative!.Value.Value, SlopeIndex.Logit(perThousand, 1000).Relative!.Value.Value, 1e-9);
    }

    [Fact]
    public void The_row_of_people_turned_round_turns_the_sign()
    {
        PopulationGroup[] turned = [.. Groups.Reverse()];

        Assert.Equal(-6.6, ConcentrationIndex.Of(turned).Absolute!.Value.Value, 1e-10);
        Assert.Equal(-SlopeIndex.Linear(Groups).Slope!.Value.Value, SlopeIndex.Linear(turned).Slope!.Value.Value, 1e-10);
        Assert.Equal(-SlopeIndex.Logit(Groups, 100).Slope!.Value.Value, SlopeIndex.Logit(turned, 100).Slope!.Value.Value, 1e-8);
    }

    [Fact]
    public void What_has_no_number_says_why()
    {
        Assert.Equal(Reason.LogOfZero, TheilIndex.Of([new(-1, 5), new(3, 5)]).Reason);
        Assert.Equal([Warning.NoInterval, Warning.ZeroReplaced], TheilIndex.Of([new(0, 5), new(3, 5)]).Warnings);
        Assert.Equal(Reason.NoFit, SlopeIndex.Logit([new(0, 50), new(100, 50)], 100).Reason);
        Assert.Equal(Reason.NoFit, SlopeIndex.Logit([new(0, 50), new(0, 50)], 100).Reason);
        Assert.Equal(Reason.TooFewGroups, SlopeIndex.Linear([new(5, 50), new(6, 0)]).Reason);
        Assert.Null(BetweenGroupVariance.Of([new(0, 5), new(0, 5)]).CoefficientOfVariation);
        Assert.Null(ConcentrationIndex.Of(Groups).Erreygers);
        Assert.Equal([Warning.NoInterval], SlopeIndex.Logit([new(20, 50), new(30, 50)], 100).Warnings);
    }

    [Fact]
    public void A_value_above_the_maximum_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("maximum", () => SlopeIndex.Logit(Groups, 70));
        Assert.Throws<ArgumentOutOfRangeException>("maximum", () => ConcentrationIndex.Of(Groups, 0));
        Assert.Throws<ArgumentOutOfRangeException>("reference", () => MeanDifferences.Of(Groups, favourable: true, reference: -1));
    }
}
