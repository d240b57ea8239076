namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// How unlikely the values are under exponential smoothing with a damped trend and a season that moves: −2 log likelihood but for a
/// constant. The start values are given. docs/methods/forecast-smoothing.md.
/// </summary>
internal ref struct SeasonalEtsLikelihood : IObjective
{
    private readonly bool _multiplicative;
    private readonly ReadOnlySpan<double> _values;
    private readonly ReadOnlySpan<double> _startSeason;
    private readonly Span<double> _season;
    private readonly (double Level, double Trend) _start;

    /// <param name="multiplicative">Whether surprises and season are shares of the level.</param>
    /// <param name="values">The values, NaN where one is missing.</param>
    /// <param name="startSeason">The indices before the first value, its own place in the cycle first.</param>
    /// <param name="start">The level and the trend before the first value.</param>
    /// <param name="season">Room for as many indices.</param>
    internal SeasonalEtsLikelihood(
        bool multiplicative,
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> startSeason,
        (double Level, double Trend) start,
        Span<double> season)
    {
        (_multiplicative, _start) = (multiplicative, start);
        _values = values;
        _startSeason = startSeason;
        _season = season;
    }

    internal double Level { get; private set; }

    internal double Trend { get; private set; }

    internal double Squares { get; private set; }

    /// <summary>Turns numbers between 0 and 1 into parameters within their bounds.</summary>
    internal static (double Alpha, double Beta, double Gamma, double Phi) Parameters(ReadOnlySpan<double> point)
    {
        var alpha = 0.0001 + (0.9998 * point[0]);
        return (alpha, alpha * (0.0001 + (0.9998 * point[1])), (1 - alpha) * (0.0001 + (0.9998 * point[3])), 0.8 + (0.18 * point[2]));
    }

    /// <inheritdoc/>
    public double At(scoped ReadOnlySpan<double> point) => Run(point, []);

    /// <summary>As <see cref="At"/>, and takes the season out of each value as it was after it.</summary>
    /// <param name="point">The parameters, each between 0 and 1.</param>
    /// <param name="adjusted">Room for as many values, or none.</param>
    internal double Run(scoped ReadOnlySpan<double> point, scoped Span<double> adjusted)
    {
        var (alpha, beta, gamma, phi) = Parameters(point);
        _startSeason.CopyTo(_season);
        var (level, trend) = _start;
        var (squares, product, logarithms, observed, place) = (0.0, 1.0, 0.0, 0, 0);
        for (var t = 0; t < _values.Length; t++)
        {
            var value = _values[t];
            trend *= phi;
            level += trend;
            ref var season = ref _season[place];
            place = place + 1 == _season.Length ? 0 : place + 1;
            if (double.IsNaN(value))
            {
                if (!adjusted.IsEmpty)
                {
                    adjusted[t] = double.NaN;
                }

                continue;
            }

            observed++;
            if (!_multiplicative)
            {
                var surprise = value - level - season;
                level += alpha * surprise;
                trend += beta * surprise;
                season += gamma * surprise;
                squares += surprise * surprise;
                if (!adjusted.IsEmpty)
                {
                    adjusted[t] = value - season;
                }

                continue;
            }

            var expected = level * season;
            if (!(level > 1e-6 && expected > 1e-6 * value))
            {
                return double.PositiveInfinity;
            }

            var share = (value - expected) / expected;
            trend += beta * share * level;
            level += alpha * share * level;
            season += gamma * share * season;
            if (!adjusted.IsEmpty)
            {
                adjusted[t] = value / season;
            }

            squares += share * share;
            product *= expected;
            if (product is < 1e-200 or > 1e200)
            {
                logarithms += Math.Log(product);
                product = 1;
            }
        }

        (Level, Trend, Squares) = (level, trend, Math.Max(squares, observed * EtsLikelihood.LeastSquare));
        return (observed * Math.Log(Squares)) + (2 * (logarithms + Math.Log(product)));
    }
}
