using RbaTracker.Statistics.Forecasts;

namespace RbaTracker.Statistics.Tests.Forecasts;

public class PlainForecastTests
{
    private static readonly Series Years = Series.From(2020, [10, 12, 11, 15]);

    [Fact]
    public void The_worked_example_of_the_naive_forecast()
    {
        var answer = NaiveForecast.Of(Years, 2);

        // Steps 2, -1, 4: mean square 7.
        Assert.Equal((4, null), (answer.N, answer.Reason));
        Assert.Equal([2024, 2025], answer.Steps.Select(step => step.Period));
        Assert.All(answer.Steps, step => Assert.Equal(15, step.Mean));
        Assert.Equal(15 + (1.959964 * Math.Sqrt(7)), answer.Steps[0].High95!.Value, 1e-5);
        Assert.Equal(15 - (1.281552 * Math.Sqrt(14)), answer.Steps[1].Low80!.Value, 1e-5);
        Assert.Equal(Math.Sqrt(7), answer.Steps[0].MeanErrorSd!.Value, 1e-12);
        Assert.Equal(Math.Sqrt(7 * 15.0 / 12), answer.Steps[1].MeanErrorSd!.Value, 1e-12);
    }

    [Fact]
    public void The_worked_example_of_the_drift_forecast()
    {
        var answer = DriftForecast.Of(Years, 2);

        // Drift 5/3; residuals 1/3, -8/3, 7/3: squares 114/9 over 2 is 19/3, of the drift 19/9.
        Assert.Equal(15 + (5.0 / 3), answer.Steps[0].Mean, 1e-12);
        Assert.Equal(15 + (10.0 / 3), answer.Steps[1].Mean, 1e-12);
        Assert.Equal(answer.Steps[1].Mean + (1.959964 * Math.Sqrt((2 * 19 / 3.0) + (4 * 19 / 9.0))), answer.Steps[1].High95!.Value, 1e-4);
        Assert.Equal(Math.Sqrt((19 / 3.0) + (19 / 9.0)), answer.Steps[0].MeanErrorSd!.Value, 1e-12);
        Assert.Equal(Math.Sqrt((19 / 3.0 * 15 / 12) + (19 / 9.0 * 9 / 4)), answer.Steps[1].MeanErrorSd!.Value, 1e-12);
    }

    [Fact]
    public void The_worked_example_of_the_seasonal_naive_forecast()
    {
        var answer = SeasonalNaiveForecast.Of(Series.From(8096, [3, 5, 4, 8, 4, 7, 4, 9]), 4, 5);

        // Steps of a year 1, 2, 0, 1: mean square 1.5.
        Assert.Equal([4, 7, 4, 9, 4], answer.Steps.Select(step => step.Mean));
        Assert.Equal(4 + (1.959964 * Math.Sqrt(1.5)), answer.Steps[0].High95!.Value, 1e-5);
        Assert.Equal(4 + (1.959964 * Math.Sqrt(3)), answer.Steps[4].High95!.Value, 1e-5);
        Assert.Equal(Math.Sqrt(1.5 / 4), answer.Steps[3].MeanErrorSd!.Value, 1e-12);
    }

    [Fact]
    public void The_worked_example_of_naive2()
    {
        // Five years of the factors 0.8, 1.1, 1.3, 0.8 around 10: the last value, 8, is 10 with its season taken out.
        double?[] quarters = [8, 11, 13, 8, 8, 11, 13, 8, 8, 11, 13, 8, 8, 11, 13, 8, 8, 11, 13, 8];
        var answer = NaiveTwoForecast.Of(Series.From(0, quarters), 4, 4);

        Assert.Equal([8, 11, 13, 8], answer.Steps.Select(step => Math.Round(step.Mean, 9)));
        Assert.Null(answer.Steps[0].Low95);
        Assert.Equal(15, NaiveTwoForecast.Of(Years, 1, 3).Steps[0].Mean);
        Assert.Equal(NaiveForecast.Of(Years, 3).Steps, NaiveTwoForecast.Of(Years, 4, 3).Steps);
    }

    [Fact]
    public void Too_few_points_are_named()
    {
        var (none, one, two) = (Series.From(1, []), Series.From(1, [5]), Series.From(1, [5, 6]));

        Assert.Equal(Reason.TooFewPoints, NaiveForecast.Of(none, 1).Reason);
        Assert.Equal(Reason.TooFewPoints, NaiveTwoForecast.Of(none, 12, 1).Reason);
        Assert.Equal(Reason.TooFewPoints, SeasonalNaiveForecast.Of(two, 4, 1).Reason);
        Assert.Equal(Reason.TooFewPoints, DriftForecast.Of(two, 1).Reason);

        var last = NaiveForecast.Of(one, 1);
        Assert.Equal((null, 5.0), (last.Reason, last.Steps[0].Mean));
        Assert.Null(last.Steps[0].Low95);
        Assert.Contains(Warning.NoInterval, last.Warnings);
        Assert.Contains(Warning.HorizonShortened, NaiveForecast.Of(two, 5).Warnings);
        Assert.Null(SeasonalNaiveForecast.Of(Series.From(0, [1, 2, 3, 4]), 4, 4).Steps[0].Low95);
    }

    [Fact]
    public void Values_that_never_vary_have_no_band()
    {
        var answer = DriftForecast.Of(Series.From(1, [7, 7, 7, 7]), 2);

        Assert.Equal([Warning.FewPoints, Warning.NoVariation, Warning.NoInterval], answer.Warnings);
        Assert.Null(answer.Steps[0].High80);
    }

    [Fact]
    public void The_same_input_gives_an_equal_answer()
    {
        Assert.Equal(NaiveForecast.Of(Years, 2), NaiveForecast.Of(Years, 2));
        Assert.Equal(NaiveForecast.Of(Years, 2).GetHashCode(), NaiveForecast.Of(Years, 2).GetHashCode());
        Assert.NotEqual(NaiveForecast.Of(Years, 2), NaiveForecast.Of(Years, 3));
    }
}
