namespace RbaTracker.Statistics.Tests;

public class SeriesTests
{
    [Fact]
    public void A_missing_value_leaves_its_period_empty()
    {
        var series = Series.From(2019, [10, null, 12, null]);

        Assert.Equal([2019, 2021], series.Periods.ToArray());
        Assert.Equal([10, 12], series.Values.ToArray());
        Assert.Equal(2, series.Count);
    }

    [Fact]
    public void A_series_keeps_what_it_was_given_when_the_giver_changes_it()
    {
        double[] values = [1, 2];
        var series = new Series([1, 2], values);

        values[0] = 99;

        Assert.Equal([1, 2], series.Values.ToArray());
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1.1e100)]
    [InlineData(-1.1e100)]
    public void A_value_that_cannot_be_counted_with_is_refused_with_its_period(double value)
    {
        var refusal = Assert.Throws<ArgumentException>("values", () => new Series([2020, 2021], [1, value]));

        Assert.Contains("period 2021 (position 1)", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_value_as_no_number_is_refused_among_successive_values_too()
    {
        Assert.Throws<ArgumentException>("values", () => Series.From(1, [1, double.NaN]));
    }

    [Fact]
    public void A_period_has_one_value()
    {
        var refusal = Assert.Throws<ArgumentException>("periods", () => new Series([2020, 2021, 2021], [1, 2, 3]));

        Assert.Contains("Period 2021 (position 2) is there twice", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Periods_come_in_order()
    {
        var refusal = Assert.Throws<ArgumentException>("periods", () => new Series([2021, 2020], [1, 2]));

        Assert.Contains("Period 2020 (position 1) comes after a later one", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_value_has_a_period()
    {
        Assert.Throws<ArgumentException>("periods", () => new Series([2020], [1, 2]));
    }

    [Fact]
    public void Periods_that_run_out_of_the_integers_are_refused()
    {
        Assert.Equal(int.MaxValue, Series.From(int.MaxValue - 1, [1, 2]).Periods[1]);
        Assert.Throws<ArgumentException>("firstPeriod", () => Series.From(int.MaxValue - 1, [1, 2, 3]));
    }

    [Fact]
    public void A_refusal_reads_the_same_wherever_the_machine_stands()
    {
        var here = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
            var refusal = Assert.Throws<ArgumentException>(() => new Series([1], [1.5e100]));
            Assert.Contains("1.5E+100", refusal.Message, StringComparison.Ordinal);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = here;
        }
    }
}
