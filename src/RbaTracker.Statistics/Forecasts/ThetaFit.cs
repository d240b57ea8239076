namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// The dynamic optimised Theta model (Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler 2016), after the Theta method of
/// Assimakopoulos and Nikolopoulos (2000): a smoothed level pulled along a line through the values so far. docs/methods/forecast-theta.md.
/// </summary>
/// <param name="Alpha">How much of a surprise the level takes in.</param>
/// <param name="Theta">How much of the line counts: 1 − 1/theta of it.</param>
/// <param name="Variance">The variance of a one-step error.</param>
/// <param name="Level">The level after the last value.</param>
/// <param name="Means">The values to expect, nearest first.</param>
internal sealed record ThetaFit(double Alpha, double Theta, double Variance, double Level, double[] Means)
{
    private const int Fitted = 3;

    /// <summary>Fits the model and runs it on.</summary>
    /// <param name="values">Values of a size near one, none missing, at least five.</param>
    /// <param name="steps">How many periods ahead.</param>
    internal static ThetaFit Of(ReadOnlySpan<double> values, int steps)
    {
        var objective = new ThetaObjective(values);
        Span<double> best = stackalloc double[2];
        Span<double> point = stackalloc double[2];
        var lowest = double.PositiveInfinity;
        foreach (var start in (ReadOnlySpan<double>)[0.1, 0.5])
        {
            (point[0], point[1]) = (start, 0.25);
            var value = NelderMead.Minimise(ref objective, point, 0.2, 1e-5, 120);
            if (value < lowest)
            {
                lowest = value;
                point.CopyTo(best);
            }
        }

        objective.At(best);
        var (alpha, theta) = ThetaObjective.Parameters(best);
        var means = new double[steps];
        var level = RunOn(values, alpha, theta, objective.StartLevel, means);
        return new ThetaFit(alpha, theta, objective.Squares / (values.Length - Fitted), level, means);
    }

    /// <summary>Beyond the values, what is expected stands for the value.</summary>
    private static double RunOn(ReadOnlySpan<double> values, double alpha, double theta, double start, double[] means)
    {
        var line = new RunningLine(values[0]);
        var (level, fade, bend) = (start + (alpha * (values[0] - start)), 1 - alpha, 1 - (1 / theta));
        for (var t = 1; t < values.Length; t++)
        {
            Take(values[t]);
        }

        var last = level;
        for (var h = 0; h < means.Length; h++)
        {
            means[h] = level + (bend * line.Pull(fade, alpha));
            Take(means[h]);
        }

        return last;

        void Take(double value)
        {
            level += alpha * (value - level);
            fade *= 1 - alpha;
            line.Add(value);
        }
    }
}
