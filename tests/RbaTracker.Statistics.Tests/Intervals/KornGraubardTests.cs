using RbaTracker.Statistics.Intervals;

namespace RbaTracker.Statistics.Tests.Intervals;

public class KornGraubardTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var share = KornGraubard.Of(0.12, 0.03, 180, 24);

        Assert.Equal((117.3, 107.3), (Math.Round(share.EffectiveSample, 1), Math.Round(share.AdjustedSample, 1)));
        Assert.Equal((0.0652, 0.1969), (Math.Round(share.Lower, 4), Math.Round(share.Upper, 4)));
    }

    [Fact]
    public void A_design_that_adds_nothing_is_a_simple_random_sample()
    {
        var (survey, simple) = (KornGraubard.Of(0.3, Math.Sqrt(0.3 * 0.7 / 200), 200, 199), ClopperPearson.Of(60, 200));

        Assert.Equal(simple.Lower!.Value, survey.Lower, 1e-9);
        Assert.Equal(simple.Upper!.Value, survey.Upper, 1e-9);
    }

    [Fact]
    public void Nobody_and_everybody_keep_the_whole_sample()
    {
        Assert.Equal(60, KornGraubard.Of(0, 0, 60, 30).AdjustedSample);
        Assert.Equal(60, KornGraubard.Of(1, 0, 60, 30).AdjustedSample);
        Assert.Equal(60, KornGraubard.Of(0.5, 0, 60, 30).AdjustedSample);
    }

    [Theory]
    [InlineData(1.2, 0.1, 60, 30, "share")]
    [InlineData(0.2, double.NaN, 60, 30, "standardError")]
    [InlineData(0.2, 0.1, 1, 30, "n")]
    [InlineData(0.2, 0.1, 60, 0, "degreesOfFreedom")]
    public void What_no_survey_gives_is_refused(double share, double error, int n, double degrees, string name) =>
        Assert.Throws<ArgumentOutOfRangeException>(name, () => KornGraubard.Of(share, error, n, degrees));
}
