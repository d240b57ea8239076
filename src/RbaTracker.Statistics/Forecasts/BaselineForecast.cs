using System.Globalization;
using RbaTracker.Statistics.Distributions;

namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// The forecast part of a baseline: where a curve is headed if nothing changes. Formula, sources and a worked example:
/// docs/methods/forecast-baseline.md.
/// </summary>
public static class BaselineForecast
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Baseline forecast";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Below this many usable points there is no forecast.</summary>
    public const int FewestPoints = 3;

    /// <summary>Forecasts a series.</summary>
    /// <param name="series">The observed values, oldest first; a gap counts with the periods it spans.</param>
    /// <param name="season">How many periods a season's cycle has: 1 (none), 4 (quarters) or 12 (months).</param>
    /// <param name="horizon">
    /// How many periods ahead, from 1 on; 3 years, 8 quarters or 12 months unless said otherwise. Never more than there are points.
    /// </param>
    /// <param name="cap">The values that cannot be passed.</param>
    /// <returns>The forecast; with <see cref="Reason.TooFewPoints"/> in place of steps below three points.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The season is not 1, 4 or 12, or the horizon is below 1.</exception>
    /// <exception cref="ArgumentException">The last period of the forecast is beyond an integer.</exception>
    public static BaselineAnswer Of(Series series, int season, int? horizon = null, ForecastCap? cap = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (season is not (1 or 4 or 12))
        {
            throw new ArgumentOutOfRangeException(nameof(season), Say($"A season's cycle has 1, 4 or 12 periods, not {season}."));
        }

        if (horizon < 1)
        {
            throw new ArgumentOutOfRangeException(nameof(horizon), Say($"A forecast looks at least one period ahead, not {horizon}."));
        }

        var n = series.Count;
        if (n < FewestPoints)
        {
            return new BaselineAnswer(n, season, [Warning.FewPoints], Reason.TooFewPoints);
        }

        var steps = Math.Min(n, horizon ?? season switch { 1 => 3, 4 => 8, _ => 12 });
        var last = series.Periods[^1];
        if (last > int.MaxValue - steps)
        {
            throw new ArgumentException(Say($"{steps} periods after {last} do not fit in an integer."), nameof(series));
        }

        var sum = 0.0;
        for (var i = 1; i < n; i++)
        {
            sum += Math.Pow(series.Values[i] - series.Values[i - 1], 2);
        }

        var sd = Math.Sqrt(sum / (n - 1));
        var mean = series.Values[^1];
        return new BaselineAnswer(n, season, n < 8 ? [Warning.FewPoints] : [], reason: null)
        {
            FirstPeriod = series.Periods[0],
            Members = [new ForecastMember(ForecastMemberKind.LastValue, 1)],
            Steps = [.. Enumerable.Range(1, steps).Select(Step)],
        };

        ForecastStep Step(int h)
        {
            var (half80, half95) = (-Normal.Quantile(0.1) * sd * Math.Sqrt(h), -Normal.Quantile(0.025) * sd * Math.Sqrt(h));
            var meanErrorSd = sd * Math.Sqrt((h + 1) * ((2 * h) + 1) / (6.0 * h));
            return new ForecastStep(
                last + h, Clip(mean), Clip(mean - half80), Clip(mean + half80), Clip(mean - half95), Clip(mean + half95), meanErrorSd);
        }

        double Clip(double value) => cap is null ? value : cap.Clip(value);
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
