using RbaTracker.Statistics.Forecasts;

namespace RbaTracker.Statistics.Tests.Forecasts;

public class ThetaFitTests
{
    [Fact]
    public void The_running_line_is_the_line_of_least_squares()
    {
        double[] values = [3, 5, 4, 8, 9];
        var line = new RunningLine(values[0]);
        foreach (var value in values[1..])
        {
            line.Add(value);
        }

        // Of 3, 5, 4, 8, 9 at 1 to 5: mean 5.8, slope 15/10, and 5.8 - 1.5 * 3 before the first.
        Assert.Equal(1.5, line.Slope, 1e-12);
        Assert.Equal(1.3, line.Intercept, 1e-12);
    }

    [Fact]
    public void The_worked_example_of_the_page()
    {
        // After 3, 5, 4, 8, 9 with alpha 0.5: fade 0.5^5, the line 1.3 + 1.5 t.
        var line = new RunningLine(3);
        foreach (var value in new[] { 5.0, 4, 8, 9 })
        {
            line.Add(value);
        }

        Assert.Equal((0.03125 * 1.3) + ((1 - 0.015625) / 0.5 * 1.5), line.Pull(0.03125, 0.5), 1e-12);
        Assert.Equal(2.99375, line.Pull(0.03125, 0.5), 1e-12);
    }

    [Fact]
    public void A_straight_line_is_followed()
    {
        var values = Enumerable.Range(0, 24).Select(t => 0.3 + (0.02 * t)).ToArray();

        var fit = ThetaFit.Of(values, 6);

        for (var h = 1; h <= 6; h++)
        {
            Assert.Equal(0.3 + (0.02 * (23 + h)), fit.Means[h - 1], 0.004 * h);
        }
    }

    [Fact]
    public void It_moves_and_grows_with_the_values()
    {
        double[] values = [1, 1.4, 1.2, 1.9, 1.7, 2.2, 2, 2.6];
        var fit = ThetaFit.Of(values, 4);
        var moved = ThetaFit.Of([.. values.Select(value => value + 3)], 4);
        var larger = ThetaFit.Of([.. values.Select(value => value * 4)], 4);

        for (var h = 0; h < 4; h++)
        {
            Assert.Equal(fit.Means[h] + 3, moved.Means[h], 1e-3);
            Assert.Equal(fit.Means[h] * 4, larger.Means[h], 1e-3);
        }
    }
}
