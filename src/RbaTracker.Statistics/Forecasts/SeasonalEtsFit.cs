namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// Fitted exponential smoothing with a damped trend and a season that may move (Hyndman, Koehler, Ord and Snyder 2008).
/// docs/methods/forecast-smoothing.md.
/// </summary>
/// <param name="Base">The level and trend, fitted to the values with the moving season taken out.</param>
/// <param name="Gamma">How much of a surprise the season takes in.</param>
/// <param name="Adjusted">The values with the season as it moved taken out, and the season as it was in the last cycle.</param>
internal sealed record SeasonalEtsFit(EtsFit Base, double Gamma, AdjustedSeries Adjusted)
{
    /// <summary>The fewest cycles of values.</summary>
    internal const int FewestCycles = 3;

    /// <summary>Smoothing parameters, start level and trend, variance.</summary>
    private const int Fitted = 7;

    /// <summary>Fits the values from a fixed start.</summary>
    /// <param name="values">The values with their season, of a size near one, NaN where one is missing.</param>
    /// <param name="start">The same with the season that stays the same taken out: where level, trend and season start.</param>
    /// <returns>The fit, or null where no parameters are possible.</returns>
    internal static SeasonalEtsFit? Of(double[] values, AdjustedSeries start)
    {
        var season = new double[start.Season.Indices.Length];
        var startSeason = start.Season.IndicesFrom(start.Phase);
        var multiplicative = start.Season.Multiplicative;
        var line = Start(start.Filled.AsSpan(0, 2 * season.Length));
        var likelihood = new SeasonalEtsLikelihood(multiplicative, values, startSeason, line, season);
        Span<double> point = stackalloc double[4];
        Search(ref likelihood, point);
        var unlikeliness = NelderMead.Minimise(ref likelihood, point, 0.2, 1e-4, 300);
        if (!double.IsFinite(unlikeliness))
        {
            return null;
        }

        var adjusted = new double[values.Length];
        likelihood.Run(point, adjusted);
        var n = values.Count(value => !double.IsNaN(value));
        var (alpha, beta, gamma, phi) = SeasonalEtsLikelihood.Parameters(point);
        var aicc = unlikeliness + (2 * Fitted) + (2.0 * Fitted * (Fitted + 1) / (n - Fitted - 1));
        var fit = new EtsFit(
            new EtsForm(EtsTrend.Damped, multiplicative),
            alpha,
            beta,
            phi,
            likelihood.Level,
            likelihood.Trend,
            likelihood.Squares / (n - Fitted),
            aicc);

        // The season as it was left, turned back so that it is counted from the cycle's first place.
        var last = new Season(multiplicative, start.Season.Weight, start.Season.Strength, season);
        last = last with { Indices = last.IndicesFrom((season.Length - start.Phase) % season.Length) };
        return new SeasonalEtsFit(fit, gamma, new AdjustedSeries(adjusted, Gaps.Filled(adjusted), last, start.Phase));
    }

    private static void Search(scoped ref SeasonalEtsLikelihood likelihood, scoped Span<double> point)
    {
        Span<double> trial = stackalloc double[4];
        var lowest = double.PositiveInfinity;
        foreach (var alpha in (ReadOnlySpan<double>)[0.1, 0.5])
        {
            foreach (var gamma in (ReadOnlySpan<double>)[0.05, 0.3])
            {
                (trial[0], trial[1], trial[2], trial[3]) = (alpha, 0.05, 0.6, gamma);
                var value = likelihood.At(trial);
                if (value < lowest || double.IsInfinity(lowest))
                {
                    lowest = value;
                    trial.CopyTo(point);
                }
            }
        }
    }

    /// <summary>The straight line through the first two cycles, as it stood before the first value.</summary>
    private static (double Level, double Trend) Start(ReadOnlySpan<double> adjusted)
    {
        var (n, sum, products, middle) = (adjusted.Length, 0.0, 0.0, (adjusted.Length - 1) / 2.0);
        for (var t = 0; t < n; t++)
        {
            sum += adjusted[t];
            products += (t - middle) * adjusted[t];
        }

        var slope = products / (n * (((double)n * n) - 1) / 12);
        return ((sum / n) - (slope * (middle + 1)), slope);
    }
}
