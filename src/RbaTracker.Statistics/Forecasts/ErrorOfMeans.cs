namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// How far the mean of the first k actual values may be from the mean of the first k forecasts: the errors of neighbouring steps go
/// together, because a surprise stays in the level. docs/methods/forecast-baseline.md, "The error of a mean".
/// </summary>
internal static class ErrorOfMeans
{
    /// <summary>The standard deviation of the mean of the first k errors, for each k.</summary>
    /// <param name="deviations">The standard deviation of the error of each step.</param>
    /// <param name="echoes">For each member its weight, the weights adding up to one, and its echoes.</param>
    internal static double[] Of(double[] deviations, IReadOnlyList<(double Weight, double[] Echoes)> echoes)
    {
        var n = deviations.Length;
        var correlation = new double[n, n];
        foreach (var (weight, echo) in echoes)
        {
            Add(correlation, weight, echo);
        }

        var (result, variance) = (new double[n], 0.0);
        for (var k = 0; k < n; k++)
        {
            variance += deviations[k] * deviations[k];
            for (var i = 0; i < k; i++)
            {
                variance += 2 * correlation[i, k] * deviations[i] * deviations[k];
            }

            result[k] = Math.Sqrt(Math.Max(0, variance)) / (k + 1);
        }

        return result;
    }

    /// <summary>Two errors share the surprises up to the earlier one.</summary>
    private static void Add(double[,] correlation, double weight, double[] echo)
    {
        var n = echo.Length;
        Span<double> squares = stackalloc double[n];
        for (var i = 0; i < n; i++)
        {
            squares[i] = (i == 0 ? 0 : squares[i - 1]) + (echo[i] * echo[i]);
        }

        for (var i = 0; i < n; i++)
        {
            for (var j = i + 1; j < n; j++)
            {
                var shared = 0.0;
                for (var s = 0; s <= i; s++)
                {
                    shared += echo[i - s] * echo[j - s];
                }

                correlation[i, j] += weight * shared / Math.Sqrt(squares[i] * squares[j]);
            }
        }
    }
}
