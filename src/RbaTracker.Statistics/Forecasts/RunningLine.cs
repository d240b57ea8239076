namespace RbaTracker.Statistics.Forecasts;

/// <summary>The straight line of least squares through the values so far, kept up value by value. docs/methods/forecast-theta.md.</summary>
/// <param name="first">The first value.</param>
internal struct RunningLine(double first)
{
    private int _n = 1;
    private double _mean = first;

    /// <summary>The line's height one period before the first value.</summary>
    internal double Intercept { get; private set; } = first;

    /// <summary>The line's slope a period.</summary>
    internal double Slope { get; private set; }

    /// <summary>Takes in the next value.</summary>
    internal void Add(double value)
    {
        _n++;
        var surprise = value - _mean;
        _mean += surprise / _n;
        Slope = (((_n - 2) * Slope) + (6 * surprise / _n)) / (_n + 1);
        Intercept = _mean - (Slope * (_n + 1) / 2);
    }

    /// <summary>What the line adds to the level for the next period, before it is bent by theta.</summary>
    /// <param name="fade">(1 − alpha) to the power of the values so far.</param>
    /// <param name="alpha">How much of a surprise the level takes in.</param>
    internal readonly double Pull(double fade, double alpha) => (fade * Intercept) + ((1 - (fade * (1 - alpha))) / alpha * Slope);
}
