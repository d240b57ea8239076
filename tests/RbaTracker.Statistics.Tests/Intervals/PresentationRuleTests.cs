using RbaTracker.Statistics.Intervals;

namespace RbaTracker.Statistics.Tests.Intervals;

public class PresentationRuleTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var shown = PresentationRule.OfShare(KornGraubard.Of(0.12, 0.03, 180, 24));
        Assert.Equal(Presentation.Show, shown.Decision);
        Assert.Equal((0.1317, 1.097), (Math.Round(shown.Width, 4), Math.Round(shown.RelativeWidth!.Value, 3)));

        var hidden = PresentationRule.OfShare(KornGraubard.Of(0.04, 0.02, 95, 7));
        Assert.Equal((Presentation.SuppressRelativelyWide, false), (hidden.Decision, hidden.IsShown));
    }

    [Fact]
    public void What_is_shown_from_few_degrees_of_freedom_or_is_nothing_or_all_asks_for_a_look()
    {
        Assert.True(PresentationRule.OfShare(0.5, 0.4, 0.6, 500, 7).NeedsReviewOfFreedom);
        Assert.False(PresentationRule.OfShare(0.5, 0.4, 0.6, 500, 8).NeedsReviewOfFreedom);
        Assert.False(PresentationRule.OfShare(0.5, 0.4, 0.6, 20, 7).NeedsReviewOfFreedom);
        Assert.True(PresentationRule.OfShare(1, 0.97, 1, 500).NeedsReviewOfAllOrNone);
        Assert.True(PresentationRule.OfRate(100, 90, 110, 20, 20, 3).NeedsReviewOfFreedom);
    }

    [Theory]
    [InlineData(0.5, 0.48, 0.52, 29, Presentation.SuppressFewSampled)]
    [InlineData(0.5, 0.48, 0.52, 30, Presentation.Show)]
    [InlineData(0.01, 0.00, 0.05, 500, Presentation.Show)]
    [InlineData(0.25, 0, 0.3, 500, Presentation.SuppressWide)]
    [InlineData(0.1, 0.05, 0.181, 500, Presentation.SuppressRelativelyWide)]
    [InlineData(0.9, 0.81, 0.945, 500, Presentation.ShowWithFootnote)]
    [InlineData(0.5, 0.4, 0.6, 500, Presentation.Show)]
    public void Shares_are_shown_when_enough_were_asked_and_the_interval_is_narrow_enough(
        double share, double lower, double upper, double sample, Presentation decision) =>
        Assert.Equal(decision, PresentationRule.OfShare(share, lower, upper, sample).Decision);

    [Theory]
    [InlineData(100, 40, 199, 10, 10.0, Presentation.Show)]
    [InlineData(100, 40, 201, 10, 10.0, Presentation.SuppressRelativelyWide)]
    [InlineData(100, 90, 110, 9, 10.0, Presentation.SuppressFewSampled)]
    [InlineData(100, 90, 110, 10, 9.0, Presentation.SuppressFewSampled)]
    [InlineData(100, 90, 110, 10, null, Presentation.Show)]
    public void Rates_and_counts_need_ten_sampled_and_a_width_below_one_and_six_tenths(
        double rate, double lower, double upper, double sampled, double? behind, Presentation decision) =>
        Assert.Equal(decision, PresentationRule.OfRate(rate, lower, upper, sampled, behind).Decision);

    [Fact]
    public void Limits_on_the_wrong_side_of_the_estimate_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("lower", () => PresentationRule.OfShare(0.5, 0.6, 0.7, 100));
        Assert.Throws<ArgumentOutOfRangeException>("upper", () => PresentationRule.OfRate(50, 40, 45, 100, 100));
        Assert.Throws<ArgumentOutOfRangeException>("upper", () => PresentationRule.OfRate(50, 40, double.NaN, 100, 100));
    }
}
