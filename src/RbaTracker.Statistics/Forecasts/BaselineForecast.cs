using System.Globalization;

namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// The forecast part of a baseline: where a curve is headed if nothing changes, with the bands that the actual values should keep to.
/// Formula, sources and a worked example: docs/methods/forecast-baseline.md.
/// </summary>
/// <remarks>Time grows with the number of points; a month's series of 120 takes about two milliseconds. Nothing is random.</remarks>
public static class BaselineForecast
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Baseline forecast";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Below this many usable points there is no forecast.</summary>
    public const int FewestPoints = 3;

    /// <summary>Below this many usable points the last value goes on, with a trial band.</summary>
    public const int FewestPointsForMembers = 5;

    /// <summary>The farthest horizon: four decades of months.</summary>
    public const int FarthestHorizon = 480;

    /// <summary>Forecasts a series.</summary>
    /// <param name="series">The observed values, oldest first; a gap counts with the periods it spans.</param>
    /// <param name="season">How many periods a season's cycle has: 1 (none), 4 (quarters) or 12 (months).</param>
    /// <param name="horizon">
    /// How many periods ahead, from 1 to <see cref="FarthestHorizon"/>; 3 years, 8 quarters or 12 months unless said otherwise. There are
    /// never more steps than usable points, see <see cref="Warning.HorizonShortened"/>.
    /// </param>
    /// <param name="cap">The values that cannot be passed.</param>
    /// <returns>The forecast; with <see cref="Reason.TooFewPoints"/> in place of steps below three usable points.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The season is not 1, 4 or 12, or the horizon is below 1 or too far.</exception>
    /// <exception cref="ArgumentException">The last period of the forecast is beyond an integer.</exception>
    public static BaselineAnswer Of(Series series, int season, int? horizon = null, ForecastCap? cap = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (season is not (1 or 4 or 12))
        {
            throw new ArgumentOutOfRangeException(nameof(season), Say($"A season's cycle has 1, 4 or 12 periods, not {season}."));
        }

        if (horizon is < 1 or > FarthestHorizon)
        {
            throw new ArgumentOutOfRangeException(
                nameof(horizon), Say($"A forecast looks from 1 to {FarthestHorizon} periods ahead, not {horizon}."));
        }

        var start = Gaps.Start(series.Periods, season);
        var periods = series.Periods[start..];
        var values = series.Values[start..];
        var n = values.Length;
        var warnings = new SortedSet<Warning>();
        AddIf(n < 8, Warning.FewPoints);
        AddIf(start > 0, Warning.StartsAfterGap);
        if (n < FewestPoints)
        {
            return new BaselineAnswer(n, season, [.. warnings], Reason.TooFewPoints);
        }

        var wanted = horizon ?? season switch { 1 => 3, 4 => 8, _ => 12 };
        var steps = Math.Min(n, wanted);
        AddIf(horizon > n, Warning.HorizonShortened);
        AddIf(periods[^1] - periods[0] + 1 > n, Warning.GapsBridged);
        if (periods[^1] > int.MaxValue - steps)
        {
            throw new ArgumentException(Say($"{steps} periods after {periods[^1]} do not fit in an integer."), nameof(series));
        }

        var path = Path(periods, values, season, steps);
        AddIf(path.IsFlat, Warning.NoVariation);
        AddIf(n < FewestPointsForMembers && !path.IsFlat, Warning.TrialBand);
        AddIf(path.Halves is null, Warning.NoInterval);
        var positive = n >= FewestPointsForMembers && AdjustedSeries.ArePositive(values);
        var last = periods[^1];
        var found = new ForecastStep[steps];
        for (var h = 0; h < steps; h++)
        {
            var step = path.Step(h, last + h + 1, positive);
            found[h] = cap is null ? step : cap.Clip(step);
            AddIf(found[h] != step, Warning.Capped);
        }

        return new BaselineAnswer(n, season, [.. warnings], reason: null)
        {
            FirstPeriod = periods[0],
            Members = path.Members,
            Pattern = path.Pattern,
            Steps = found,
        };

        void AddIf(bool condition, Warning warning)
        {
            if (condition)
            {
                warnings.Add(warning);
            }
        }
    }

    private static BaselinePath Path(ReadOnlySpan<int> periods, ReadOnlySpan<double> values, int season, int steps)
    {
        var (least, most) = (values[0], values[0]);
        foreach (var value in values)
        {
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }

        return Ties.Tied(least, most) ? BaselinePath.Flat(values[^1], steps)
            : values.Length < FewestPointsForMembers ? BaselinePath.Trial(periods, values, steps)
            : BaselinePath.Averaged(periods, values, season, steps);
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
