namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// The methods that are averaged, each fitted to the same series: smoothing, Theta, drift, and for a short series with a season the
/// cycle before. docs/methods/forecast-baseline.md.
/// </summary>
internal static class Ensemble
{
    /// <summary>The weight of all forms of smoothing together.</summary>
    private const double OfSmoothing = 1;

    private const double OfTheta = 1.5;

    private const double OfDrift = 0.5;

    /// <summary>Below this many cycles the cycle before is a member, the more the season outweighs the noise.</summary>
    private const int ShortInCycles = 5;

    private static readonly EtsForm[] Additive =
        [new(EtsTrend.None, false), new(EtsTrend.Straight, false), new(EtsTrend.Damped, false)];

    private static readonly EtsForm[] All =
        [.. Additive, new(EtsTrend.None, true), new(EtsTrend.Straight, true), new(EtsTrend.Damped, true)];

    /// <summary>Fits all members.</summary>
    /// <param name="values">One place a period, of a size near one, NaN where a value is missing; at least five values.</param>
    /// <param name="m">The periods of a cycle; 1 where there is none.</param>
    /// <param name="phase">The place of the first value in the cycle.</param>
    /// <param name="steps">How many periods ahead.</param>
    /// <param name="season">The season that was taken out.</param>
    internal static List<MemberForecast> Of(double[] values, int m, int phase, int steps, out Season season)
    {
        var observed = values.Count(value => !double.IsNaN(value));
        var positive = AdjustedSeries.ArePositive(values);
        var adjusted = AdjustedSeries.Of(values, m, phase, positive);
        var work = new double[3 * values.Length];
        var fits = new List<EtsFit>();
        foreach (var form in positive ? All : Additive)
        {
            if (EtsFit.Of(form, adjusted.Values, work) is { } fit)
            {
                fits.Add(fit);
            }
        }

        var members = new List<MemberForecast>();
        var moving = MovingSeason(values, m, phase, observed, adjusted, fits);
        if (moving is not null)
        {
            adjusted = moving.Adjusted;
            members.Add(Smoothed(adjusted, moving.Base, OfSmoothing, moving.Gamma, steps));
        }
        else
        {
            AddSmoothing(members, adjusted, fits, observed, steps);
        }

        members.Add(Theta(adjusted, steps));
        members.Add(Drift(adjusted, work, steps));
        if (m > 1 && observed < ShortInCycles * m)
        {
            AddCycleBefore(members, adjusted, m, steps);
        }

        season = adjusted.Season;
        return members;
    }

    /// <summary>The form with a season that moves, where it fits better than any with a season that stays.</summary>
    private static SeasonalEtsFit? MovingSeason(
        double[] values, int m, int phase, int observed, AdjustedSeries adjusted, List<EtsFit> fits)
    {
        if (m == 1 || observed < SeasonalEtsFit.FewestCycles * m)
        {
            return null;
        }

        var best = SeasonalEtsFit.Of(values, adjusted);
        if (adjusted.Season.Multiplicative)
        {
            var amounts = SeasonalEtsFit.Of(values, AdjustedSeries.Of(values, m, phase, multiplicative: false));
            best = amounts is not null && !(best?.Base.Aicc <= amounts.Base.Aicc) ? amounts : best;
        }

        return best?.Base.Aicc < fits.Min(fit => fit.Aicc) ? best : null;
    }

    private static void AddSmoothing(List<MemberForecast> members, AdjustedSeries adjusted, List<EtsFit> fits, int observed, int steps)
    {
        // Softer than Akaike's weights, and without the correction for few points: which form is right is never sure.
        var lowest = fits.Min(fit => fit.Aic(observed));
        var sum = fits.Sum(Likeliness);
        foreach (var fit in fits)
        {
            members.Add(Smoothed(adjusted, fit, OfSmoothing * Likeliness(fit) / sum, gamma: null, steps));
        }

        double Likeliness(EtsFit fit) => Math.Exp((lowest - fit.Aic(observed)) / 4);
    }

    private static MemberForecast Smoothed(AdjustedSeries adjusted, EtsFit fit, double weight, double? gamma, int steps)
    {
        var (means, deviations, echoes) = (new double[steps], new double[steps], new double[steps]);
        for (var h = 0; h < steps; h++)
        {
            means[h] = fit.Mean(h + 1);
        }

        fit.Echoes(echoes);
        fit.Deviations(echoes, deviations);
        var kind = gamma is null ? ForecastMemberKind.ExponentialSmoothing : ForecastMemberKind.SeasonalExponentialSmoothing;
        var hasTrend = fit.Form.Trend != EtsTrend.None;
        var member = new ForecastMember(kind, weight)
        {
            Alpha = fit.Alpha,
            Beta = hasTrend ? fit.Beta : null,
            Phi = hasTrend ? fit.Phi : null,
            Gamma = gamma,
            Level = fit.Level,
            Trend = hasTrend ? fit.Trend : null,
            Multiplicative = fit.Form.Multiplicative,
        };
        return MemberForecast.Of(member, adjusted, means, deviations, echoes);
    }

    private static MemberForecast Theta(AdjustedSeries adjusted, int steps)
    {
        var fit = ThetaFit.Of(adjusted.Filled, steps);
        var (deviations, echoes) = LevelOnly(fit.Variance, fit.Alpha, steps);
        var member = new ForecastMember(ForecastMemberKind.Theta, OfTheta) { Alpha = fit.Alpha, Theta = fit.Theta, Level = fit.Level };
        return MemberForecast.Of(member, adjusted, fit.Means, deviations, echoes);
    }

    /// <summary>A smoothed level that goes on by the mean step from the first value to the last.</summary>
    private static MemberForecast Drift(AdjustedSeries adjusted, double[] work, int steps)
    {
        var fit = EtsFit.Of(new EtsForm(EtsTrend.None, Multiplicative: false), adjusted.Values, work)!.Value;
        var step = (adjusted.Filled[^1] - adjusted.Filled[0]) / (adjusted.Filled.Length - 1);
        var (deviations, echoes) = LevelOnly(fit.Variance, fit.Alpha, steps);
        var means = new double[steps];
        for (var h = 0; h < steps; h++)
        {
            means[h] = fit.Level + ((h + 1) * step);
        }

        var member = new ForecastMember(ForecastMemberKind.Drift, OfDrift) { Alpha = fit.Alpha, Level = fit.Level, Trend = step };
        return MemberForecast.Of(member, adjusted, means, deviations, echoes);
    }

    private static void AddCycleBefore(List<MemberForecast> members, AdjustedSeries adjusted, int m, int steps)
    {
        var weight = Math.Clamp((2 * adjusted.Season.Strength) - 1, 0, 1);
        if (!(weight > 0))
        {
            return;
        }

        var filled = adjusted.Season.PutBack(adjusted.Filled, adjusted.Phase);
        var (n, squares) = (filled.Length, 0.0);
        for (var t = m; t < n; t++)
        {
            squares += (filled[t] - filled[t - m]) * (filled[t] - filled[t - m]);
        }

        var (means, deviations, echoes) = (new double[steps], new double[steps], new double[steps]);
        for (var h = 0; h < steps; h++)
        {
            means[h] = filled[n - m + (h % m)];
            deviations[h] = Math.Sqrt(squares / (n - m) * ((h / m) + 1));
            echoes[h] = h % m == 0 ? 1 : 0;
        }

        members.Add(new MemberForecast(new ForecastMember(ForecastMemberKind.SeasonalNaive, weight), means, deviations, echoes));
    }

    private static (double[] Deviations, double[] Echoes) LevelOnly(double variance, double alpha, int steps)
    {
        var (deviations, echoes) = (new double[steps], new double[steps]);
        for (var h = 0; h < steps; h++)
        {
            deviations[h] = Math.Sqrt(variance * (1 + (h * alpha * alpha)));
            echoes[h] = h == 0 ? 1 : alpha;
        }

        return (deviations, echoes);
    }
}
