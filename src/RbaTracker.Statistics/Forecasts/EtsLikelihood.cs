namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// How unlikely the values are under a form of exponential smoothing, given its parameters: −2 log likelihood but for a constant
/// (Hyndman, Koehler, Ord and Snyder 2008, chapter 5). docs/methods/forecast-smoothing.md.
/// </summary>
/// <remarks>
/// The expected values are linear in the start values, so these are solved for instead of searched: least squares, with surprises
/// weighed by the level where they are shares of it. A missing value is NaN: the state moves on without a surprise.
/// </remarks>
internal ref struct EtsLikelihood : IObjective
{
    /// <summary>
    /// The sum of squares counts as no less than this a point, for values of size one, so that a perfect fit has a logarithm.
    /// </summary>
    internal const double LeastSquare = 1e-20;

    private readonly EtsForm _form;
    private readonly ReadOnlySpan<double> _values;

    // The expected value of each period is fixed + level * byLevel + trend * byTrend for the start values level and trend.
    private readonly Span<double> _fixed;
    private readonly Span<double> _byLevel;
    private readonly Span<double> _byTrend;
    private readonly int _observed;

    /// <param name="form">Which form.</param>
    /// <param name="values">The values, NaN where one is missing.</param>
    /// <param name="work">Room for three numbers a value.</param>
    internal EtsLikelihood(EtsForm form, ReadOnlySpan<double> values, Span<double> work)
    {
        var n = values.Length;
        _form = form;
        _values = values;
        _fixed = work[..n];
        _byLevel = work.Slice(n, n);
        _byTrend = work.Slice(2 * n, n);
        foreach (var value in values)
        {
            _observed += double.IsNaN(value) ? 0 : 1;
        }
    }

    /// <summary>The start values that the last point asked for.</summary>
    internal double StartLevel { get; private set; }

    /// <summary>The start values that the last point asked for.</summary>
    internal double StartTrend { get; private set; }

    /// <summary>The sum of squared surprises at the last point.</summary>
    internal double Squares { get; private set; }

    /// <summary>How many values were observed.</summary>
    internal readonly int Observed => _observed;

    /// <summary>Turns numbers between 0 and 1 into parameters within their bounds.</summary>
    internal static (double Alpha, double Beta, double Phi) Parameters(EtsForm form, ReadOnlySpan<double> point)
    {
        var alpha = 0.0001 + (0.9998 * point[0]);
        var beta = form.Trend == EtsTrend.None ? 0 : alpha * (0.0001 + (0.9998 * point[1]));
        var phi = form.Trend switch { EtsTrend.None => 0, EtsTrend.Straight => 1, _ => 0.8 + (0.18 * point[2]) };
        return (alpha, beta, phi);
    }

    /// <inheritdoc/>
    public double At(scoped ReadOnlySpan<double> point)
    {
        var (alpha, beta, phi) = Parameters(_form, point);
        Run(alpha, beta, phi);
        if (!_form.Multiplicative)
        {
            Solve(weighedBy: 0);
            Squares = SumOfSquares();
            return _observed * Math.Log(Squares);
        }

        // First the values themselves stand for the levels, then what was expected.
        Solve(weighedBy: 1);
        Solve(weighedBy: 2);
        return MultiplicativeLikelihood();
    }

    private readonly void Run(double alpha, double beta, double phi)
    {
        var (level, trend) = (0.0, 0.0);
        var (levelByLevel, trendByLevel) = (1.0, 0.0);
        var (levelByTrend, trendByTrend) = (0.0, 1.0);
        for (var t = 0; t < _values.Length; t++)
        {
            (trend, trendByLevel, trendByTrend) = (phi * trend, phi * trendByLevel, phi * trendByTrend);
            _fixed[t] = level += trend;
            _byLevel[t] = levelByLevel += trendByLevel;
            _byTrend[t] = levelByTrend += trendByTrend;
            var value = _values[t];
            if (double.IsNaN(value))
            {
                continue;
            }

            var surprise = value - level;
            trend += beta * surprise;
            level += alpha * surprise;
            trendByLevel -= beta * levelByLevel;
            levelByLevel -= alpha * levelByLevel;
            trendByTrend -= beta * levelByTrend;
            levelByTrend -= alpha * levelByTrend;
        }
    }

    private void Solve(int weighedBy)
    {
        double aa = 0, ab = 0, bb = 0, ay = 0, by = 0;
        for (var t = 0; t < _values.Length; t++)
        {
            if (double.IsNaN(_values[t]))
            {
                continue;
            }

            var (a, b, y) = (_byLevel[t], _byTrend[t], _values[t] - _fixed[t]);
            if (weighedBy > 0)
            {
                var size = weighedBy == 1 ? _values[t] : Math.Max(Expected(t), 0.01 * _values[t]);
                (a, b, y) = (a / size, b / size, y / size);
            }

            aa += a * a;
            ab += a * b;
            bb += b * b;
            ay += a * y;
            by += b * y;
        }

        var determinant = (aa * bb) - (ab * ab);
        if (_form.Starts == 1 || !(determinant > 1e-12 * aa * bb))
        {
            (StartLevel, StartTrend) = (ay / aa, 0);
            return;
        }

        StartLevel = ((ay * bb) - (by * ab)) / determinant;
        StartTrend = ((by * aa) - (ay * ab)) / determinant;
    }

    private readonly double Expected(int t) => _fixed[t] + (StartLevel * _byLevel[t]) + (StartTrend * _byTrend[t]);

    private readonly double SumOfSquares()
    {
        var sum = 0.0;
        for (var t = 0; t < _values.Length; t++)
        {
            var surprise = _values[t] - Expected(t);
            sum += double.IsNaN(surprise) ? 0 : surprise * surprise;
        }

        return Math.Max(sum, _observed * LeastSquare);
    }

    private double MultiplicativeLikelihood()
    {
        var (sum, product, logarithms) = (0.0, 1.0, 0.0);
        for (var t = 0; t < _values.Length; t++)
        {
            if (double.IsNaN(_values[t]))
            {
                continue;
            }

            var expected = Expected(t);
            if (!(expected > 1e-6 * _values[t]))
            {
                return double.PositiveInfinity;
            }

            var surprise = (_values[t] - expected) / expected;
            sum += surprise * surprise;

            // One logarithm for many factors.
            product *= expected;
            if (product is < 1e-200 or > 1e200)
            {
                logarithms += Math.Log(product);
                product = 1;
            }
        }

        Squares = Math.Max(sum, _observed * LeastSquare);
        return (_observed * Math.Log(Squares)) + (2 * (logarithms + Math.Log(product)));
    }
}
