using System.Globalization;
using RbaTracker.Statistics.Progress;

namespace RbaTracker.Statistics.Tests.Progress;

public class TargetRangeTests
{
    [Theory]
    [InlineData(92.6, 90.0, null, true, 0)]
    [InlineData(75, 80.0, null, false, -5)]
    [InlineData(3000, 3000.0, 7000.0, true, 0)]
    [InlineData(7000, 3000.0, 7000.0, true, 0)]
    [InlineData(2999, 3000.0, 7000.0, false, -1)]
    [InlineData(7001, 3000.0, 7000.0, false, 1)]
    [InlineData(12, null, 10.0, false, 2)]
    [InlineData(5, 5.0, 5.0, true, 0)]
    public void The_worked_examples_of_the_page(double actual, double? lowest, double? highest, bool met, double outside)
    {
        var answer = TargetRange.Judge(actual, lowest, highest);

        Assert.Equal((met, outside), (answer.Met, answer.Outside));
    }

    [Fact]
    public void The_published_federal_results_agree()
    {
        var lines = File.ReadAllLines(Require.Data("gc-infobase/target_met_vectors.csv"));
        var compared = 0;
        foreach (var line in lines.Skip(1))
        {
            // A name may hold commas; the last five columns do not.
            var columns = line.Split(',')[^4..];
            var met = TargetRange.Judge(Number(columns[2])!.Value, Number(columns[0]), Number(columns[1])).Met;
            Assert.True(met == (columns[3] == "met"), line);
            compared++;
        }

        Assert.Equal(28, compared);
    }

    [Fact]
    public void A_trace_of_rounding_does_not_miss_a_target()
    {
        Assert.True(TargetRange.Judge(0.3, 0.1 + 0.2, null).Met);
    }

    [Fact]
    public void A_target_that_is_none_is_refused()
    {
        Assert.Throws<ArgumentException>("lowest", () => TargetRange.Judge(1, null, null));
        Assert.Throws<ArgumentException>("lowest", () => TargetRange.Judge(1, 3, 2));
        Assert.Throws<ArgumentException>("lowest", () => TargetRange.Judge(1, double.NaN, 2));
        Assert.Throws<ArgumentException>("highest", () => TargetRange.Judge(1, 0, double.PositiveInfinity));
        Assert.Throws<ArgumentException>("actual", () => TargetRange.Judge(double.NaN, 0, 1));
    }

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
