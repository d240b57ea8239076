using RbaTracker.Statistics.Trends;

namespace RbaTracker.Statistics.Tests.Trends;

public class MarginOfErrorTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var first = MarginOfError.Of(0.65, 753);
        var second = MarginOfError.Of(0.60, 511);

        Assert.Equal((3.57, 4.34), (Math.Round(100 * first.Widest, 2), Math.Round(100 * second.Widest, 2)));
        Assert.Equal((3.41, 4.25), (Math.Round(100 * first.Margin, 2), Math.Round(100 * second.Margin, 2)));
        Assert.Equal((753, 0.95), (first.N, first.Confidence));
    }

    [Fact]
    public void A_half_has_the_widest_margin()
    {
        var half = MarginOfError.Of(0.5, 200);

        Assert.Equal(half.Widest, half.Margin);
        Assert.True(MarginOfError.Of(0.51, 200).Margin < half.Widest);
        Assert.Equal(MarginOfError.Of(0.25, 200).Margin, MarginOfError.Of(0.75, 200).Margin);
    }

    [Fact]
    public void Four_times_the_answers_halve_the_margin()
    {
        Assert.Equal(MarginOfError.Of(0.3, 100).Margin / 2, MarginOfError.Of(0.3, 400).Margin, 1e-15);
    }

    [Fact]
    public void More_confidence_takes_a_wider_margin()
    {
        var (usual, surer) = (MarginOfError.Of(0.3, 100), MarginOfError.Of(0.3, 100, 0.99));

        Assert.Equal(2.5758293035489 / 1.95996398454005, surer.Margin / usual.Margin, 1e-12);
    }

    [Theory]
    [InlineData(0, 1000)]
    [InlineData(1, 1000)]
    [InlineData(0.01, 499)]
    public void Near_the_ends_the_margin_is_said_to_be_rough(double share, int n)
    {
        Assert.Equal([Warning.SmallCounts], MarginOfError.Of(share, n).Warnings);
        Assert.Empty(MarginOfError.Of(0.01, 501).Warnings);
    }

    [Fact]
    public void What_is_no_share_no_sample_or_no_confidence_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("share", () => MarginOfError.Of(1.5, 10));
        Assert.Throws<ArgumentOutOfRangeException>("n", () => MarginOfError.Of(0.5, 0));
        Assert.Throws<ArgumentOutOfRangeException>("confidence", () => MarginOfError.Of(0.5, 10, 95));
    }
}
