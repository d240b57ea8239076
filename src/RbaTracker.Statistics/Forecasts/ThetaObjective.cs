namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// The sum of squared one-step errors of the dynamic optimised Theta model, given alpha and theta. The start level is solved for: the
/// errors are linear in it. docs/methods/forecast-theta.md.
/// </summary>
internal ref struct ThetaObjective(ReadOnlySpan<double> values) : IObjective
{
    private readonly ReadOnlySpan<double> _values = values;

    /// <summary>The start level that the last point asked for.</summary>
    internal double StartLevel { get; private set; }

    /// <summary>The sum of squared errors at the last point.</summary>
    internal double Squares { get; private set; }

    /// <summary>Turns numbers between 0 and 1 into parameters within their bounds.</summary>
    internal static (double Alpha, double Theta) Parameters(ReadOnlySpan<double> point) =>
        (0.01 + (0.98 * point[0]), 1 + (19 * point[1] * point[1]));

    /// <inheritdoc/>
    public double At(scoped ReadOnlySpan<double> point)
    {
        var (alpha, theta) = Parameters(point);
        var (_, products, echoes) = Errors(alpha, theta, 0);
        StartLevel = echoes > 1e-9 ? products / echoes : _values[0];
        Squares = Math.Max(Errors(alpha, theta, StartLevel).Squares, _values.Length * EtsLikelihood.LeastSquare);
        return Math.Log(Squares);
    }

    /// <summary>
    /// Runs through the values from a start level: the squares of the errors, their products with what one more of the start level
    /// would add to what was expected, and the squares of that.
    /// </summary>
    private readonly (double Squares, double Products, double Echoes) Errors(double alpha, double theta, double start)
    {
        var line = new RunningLine(_values[0]);
        var (level, echo, fade, bend) = (start + (alpha * (_values[0] - start)), 1 - alpha, 1 - alpha, 1 - (1 / theta));
        var (squares, products, echoes) = (0.0, 0.0, 0.0);
        for (var t = 1; t < _values.Length; t++)
        {
            var error = _values[t] - level - (bend * line.Pull(fade, alpha));
            squares += error * error;
            products += error * echo;
            echoes += echo * echo;
            level += alpha * (_values[t] - level);
            echo *= 1 - alpha;
            fade *= 1 - alpha;
            line.Add(_values[t]);
        }

        return (squares, products, echoes);
    }
}
