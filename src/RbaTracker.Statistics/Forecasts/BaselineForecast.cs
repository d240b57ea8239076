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
        var input = ForecastInput.Of(series, season, horizon);
        var n = input.Values.Length;
        if (n < FewestPoints)
        {
            return new BaselineAnswer(n, season, input.Warnings, Reason.TooFewPoints);
        }

        var path = Path(input);
        var positive = n >= FewestPointsForMembers && AdjustedSeries.ArePositive(input.Values);
        var steps = new ForecastStep[input.Steps];
        for (var h = 0; h < steps.Length; h++)
        {
            var step = path.Step(h, input.LastPeriod + h + 1, positive);
            steps[h] = cap is null ? step : cap.Clip(step);
            input.WarnIf(steps[h] != step, Warning.Capped);
        }

        input.WarnIf(path.Halves is null, Warning.NoInterval);
        return new BaselineAnswer(n, season, input.Warnings, reason: null)
        {
            FirstPeriod = input.Periods[0],
            Members = path.Members,
            Pattern = path.Pattern,
            Steps = steps,
        };
    }

    private static BaselinePath Path(ForecastInput input)
    {
        if (input.IsFlat)
        {
            input.WarnIf(true, Warning.NoVariation);
            return BaselinePath.Flat(input.Values[^1], input.Steps);
        }

        if (input.Values.Length < FewestPointsForMembers)
        {
            input.WarnIf(true, Warning.TrialBand);
            return BaselinePath.Trial(input.Periods, input.Values, input.Steps);
        }

        return BaselinePath.Averaged(input);
    }
}
