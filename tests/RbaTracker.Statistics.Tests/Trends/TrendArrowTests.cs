using RbaTracker.Statistics.Trends;

namespace RbaTracker.Statistics.Tests.Trends;

public class TrendArrowTests
{
    [Fact]
    public void The_worked_example_of_the_page()
    {
        var arrow = TrendArrow.Of(Series.From(2020, [547, 527, 637, 573, 739, 755]));

        Assert.Equal(TrendDirection.LeaningUp, arrow.Direction);
        Assert.Equal(0.0556, arrow.P!.Value, 0.00005);
        Assert.Equal(45, arrow.Slope!.Value, 1e-12);
        Assert.Equal((6, 2020, 2025), (arrow.N, arrow.FirstPeriod, arrow.LastPeriod));
        Assert.Equal([Warning.FewPoints], arrow.Warnings);

        Assert.Equal(TrendDirection.Up, TrendArrow.Of(Series.From(2020, [547, 573, 637, 739, 755, 751])).Direction);
    }

    [Fact]
    public void Only_the_last_eight_points_count_and_of_years_the_last_ten()
    {
        // Five high years of old, then ten that rise.
        var series = Series.From(2010, [90, 91, 92, 93, 94, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

        var arrow = TrendArrow.Of(series);
        Assert.Equal((8, 2017, TrendDirection.Up), (arrow.N, arrow.FirstPeriod, arrow.Direction));

        var years = TrendArrow.Of(series, TrendArrow.MostYears);
        Assert.Equal((10, 2015, TrendDirection.Up), (years.N, years.FirstPeriod, years.Direction));
        Assert.NotEqual(TrendDirection.Up, TrendArrow.Of(series, 15).Direction);
    }

    [Fact]
    public void From_eight_points_on_an_arrow_does_not_lean()
    {
        var seven = TrendArrow.Of(Series.From(1, [2, 1, 4, 3, 7, 6, 5]));
        Assert.InRange(seven.P!.Value, TrendArrow.Detectable, TrendArrow.Leaning);
        Assert.Equal(TrendDirection.LeaningUp, seven.Direction);

        var eight = TrendArrow.Of(Series.From(1, [2, 1, 4, 3, 8, 7, 6, 5]));
        Assert.InRange(eight.P!.Value, TrendArrow.Detectable, TrendArrow.Leaning);
        Assert.Equal(TrendDirection.Flat, eight.Direction);
    }

    [Fact]
    public void Upside_down_the_arrow_points_the_other_way()
    {
        var random = new Random(20260302);
        var seen = new HashSet<TrendDirection>();
        for (var round = 0; round < 500; round++)
        {
            double?[] values = [.. Enumerable.Range(0, random.Next(5, 9)).Select(i => (double?)(random.Next(0, 6) + (i * random.Next(0, 2))))];
            var arrow = TrendArrow.Of(Series.From(1, values));
            var turned = TrendArrow.Of(Series.From(1, [.. values.Select(value => -value)]));

            seen.Add(arrow.Direction!.Value);
            Assert.Equal((Opposite(arrow.Direction!.Value), arrow.P), (turned.Direction!.Value, turned.P));
        }

        Assert.Equal(5, seen.Count);
    }

    [Fact]
    public void A_flat_series_is_flat()
    {
        Assert.Equal(TrendDirection.Flat, TrendArrow.Of(Series.From(1, [5, 5, 5, 5, 5, 5])).Direction);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void Below_five_points_there_is_no_arrow(int n)
    {
        var arrow = TrendArrow.Of(Series.From(1, [.. Enumerable.Range(0, n).Select(i => (double?)i)]));

        Assert.Equal((n, Reason.TooFewPoints), (arrow.N, arrow.Reason));
        Assert.Null(arrow.Direction);
        Assert.Contains(Warning.TooFewToDecide, arrow.Warnings);
    }

    [Fact]
    public void A_window_in_which_nothing_could_be_decided_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("mostPoints", () => TrendArrow.Of(Series.From(1, [1, 2, 3, 4, 5]), 4));
    }

    private static TrendDirection Opposite(TrendDirection direction) => direction switch
    {
        TrendDirection.Up => TrendDirection.Down,
        TrendDirection.Down => TrendDirection.Up,
        TrendDirection.LeaningUp => TrendDirection.LeaningDown,
        TrendDirection.LeaningDown => TrendDirection.LeaningUp,
        _ => TrendDirection.Flat,
    };
}
