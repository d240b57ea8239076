namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// A fitted form of exponential smoothing without a season (Hyndman, Koehler, Ord and Snyder 2008). docs/methods/forecast-smoothing.md.
/// </summary>
/// <param name="Form">Which form.</param>
/// <param name="Alpha">How much of a surprise the level takes in.</param>
/// <param name="Beta">How much of a surprise the trend takes in.</param>
/// <param name="Phi">What is left of the trend after each period; 0 without a trend.</param>
/// <param name="Level">The level after the last period.</param>
/// <param name="Trend">The trend after the last period.</param>
/// <param name="Variance">The variance of a surprise: an amount squared, or a share squared in the multiplicative forms.</param>
/// <param name="Aicc">Akaike's criterion for small samples; the lowest fits best for its size.</param>
internal readonly record struct EtsFit(
    EtsForm Form, double Alpha, double Beta, double Phi, double Level, double Trend, double Variance, double Aicc)
{
    /// <summary>Fits a form.</summary>
    /// <param name="form">Which form; multiplicative only for positive values.</param>
    /// <param name="values">Values of a size near one, NaN where one is missing, the first and last observed.</param>
    /// <param name="work">Room for three numbers a value.</param>
    /// <returns>The fit, or null where the points are too few for the form or no parameters are possible.</returns>
    internal static EtsFit? Of(EtsForm form, ReadOnlySpan<double> values, Span<double> work)
    {
        var likelihood = new EtsLikelihood(form, values, work);
        var (n, k) = (likelihood.Observed, form.Fitted);
        if (n - k - 1 <= 0)
        {
            return null;
        }

        Span<double> point = stackalloc double[form.Parameters];
        Start(ref likelihood, point);
        var unlikeliness = NelderMead.Minimise(ref likelihood, point, 0.2, 1e-4, 60 * form.Parameters);
        if (!double.IsFinite(unlikeliness))
        {
            return null;
        }

        likelihood.At(point);
        var (alpha, beta, phi) = EtsLikelihood.Parameters(form, point);
        var (level, trend) = Run(values, (alpha, beta, phi), likelihood.StartLevel, likelihood.StartTrend);
        var aicc = unlikeliness + (2 * k) + (2.0 * k * (k + 1) / (n - k - 1));
        return new EtsFit(form, alpha, beta, phi, level, trend, likelihood.Squares / (n - k), aicc);
    }

    /// <summary>Akaike's criterion without the correction for small samples.</summary>
    internal double Aic(int n) => Aicc - (2.0 * Form.Fitted * (Form.Fitted + 1) / (n - Form.Fitted - 1));

    /// <summary>The value to expect h periods ahead.</summary>
    internal double Mean(int h)
    {
        var (mean, factor) = (Level, 1.0);
        for (var j = 0; j < h; j++)
        {
            factor *= Phi;
            mean += factor * Trend;
        }

        return mean;
    }

    /// <summary>How much a surprise of one period raises the level expected j periods later: 1 for j = 0.</summary>
    internal void Echoes(Span<double> echoes)
    {
        var (sum, factor) = (0.0, 1.0);
        for (var j = 0; j < echoes.Length; j++)
        {
            echoes[j] = j == 0 ? 1 : Alpha + (Beta * sum);
            factor *= Phi;
            sum += factor;
        }
    }

    /// <summary>The standard deviation of the error of each period ahead.</summary>
    /// <param name="echoes">As <see cref="Echoes"/> gives them.</param>
    /// <param name="deviations">One for each period ahead.</param>
    internal void Deviations(ReadOnlySpan<double> echoes, Span<double> deviations)
    {
        if (!Form.Multiplicative)
        {
            var sum = 0.0;
            for (var h = 0; h < deviations.Length; h++)
            {
                sum += echoes[h] * echoes[h];
                deviations[h] = Math.Sqrt(Variance * sum);
            }

            return;
        }

        // theta_h = mean_h² + variance * sum of echo_j² theta_(h-j); the deviations hold the thetas until all are there.
        for (var h = 0; h < deviations.Length; h++)
        {
            var mean = Mean(h + 1);
            var theta = mean * mean;
            for (var j = 1; j <= h; j++)
            {
                theta += Variance * echoes[j] * echoes[j] * deviations[h - j];
            }

            deviations[h] = theta;
        }

        for (var h = 0; h < deviations.Length; h++)
        {
            var mean = Mean(h + 1);
            deviations[h] = Math.Sqrt(Math.Max(0, ((1 + Variance) * deviations[h]) - (mean * mean)));
        }
    }

    private static void Start(scoped ref EtsLikelihood likelihood, scoped Span<double> point)
    {
        Span<double> trial = stackalloc double[point.Length];
        var lowest = double.PositiveInfinity;
        foreach (var alpha in (ReadOnlySpan<double>)[0.1, 0.4, 0.8])
        {
            foreach (var share in point.Length == 1 ? (ReadOnlySpan<double>)[0] : [0.05, 0.3])
            {
                trial[0] = alpha;
                if (point.Length > 1)
                {
                    trial[1] = share;
                }

                if (point.Length > 2)
                {
                    trial[2] = 0.6;
                }

                var value = likelihood.At(trial);
                if (value < lowest || double.IsInfinity(lowest))
                {
                    lowest = value;
                    trial.CopyTo(point);
                }
            }
        }
    }

    private static (double Level, double Trend) Run(
        ReadOnlySpan<double> values, (double Alpha, double Beta, double Phi) parameters, double level, double trend)
    {
        var (alpha, beta, phi) = parameters;
        foreach (var value in values)
        {
            trend *= phi;
            level += trend;
            if (!double.IsNaN(value))
            {
                var surprise = value - level;
                trend += beta * surprise;
                level += alpha * surprise;
            }
        }

        return (level, trend);
    }
}
