using System.Globalization;

namespace RbaTracker.Statistics.Forecasts;

/// <summary>What a forecast is made from: the usable part of a series, checked, and how far ahead it looks.</summary>
internal sealed class ForecastInput
{
    private readonly SortedSet<Warning> _warnings = [];
    private readonly int[] _periods;
    private readonly double[] _values;

    private ForecastInput(int[] periods, double[] values, int season, int steps) =>
        (_periods, _values, Season, Steps) = (periods, values, season, steps);

    /// <summary>The indices of the usable periods, after the last gap that parts the series.</summary>
    internal ReadOnlySpan<int> Periods => _periods;

    /// <summary>The usable values.</summary>
    internal ReadOnlySpan<double> Values => _values;

    /// <summary>The periods of a cycle.</summary>
    internal int Season { get; }

    /// <summary>How many periods ahead.</summary>
    internal int Steps { get; }

    /// <summary>The last period that was observed.</summary>
    internal int LastPeriod => _periods[^1];

    /// <summary>The place in the cycle of the first usable period.</summary>
    internal int Phase => (int)((((long)_periods[0] % Season) + Season) % Season);

    /// <summary>What is to be known, in the order of the warnings.</summary>
    internal IReadOnlyList<Warning> Warnings => [.. _warnings];

    /// <summary>Whether all usable values are the same.</summary>
    internal bool IsFlat
    {
        get
        {
            var (least, most) = (_values[0], _values[0]);
            foreach (var value in _values)
            {
                (least, most) = (Math.Min(least, value), Math.Max(most, value));
            }

            return Ties.Tied(least, most);
        }
    }

    /// <summary>Checks what was asked for.</summary>
    /// <exception cref="ArgumentNullException">There is no series.</exception>
    /// <exception cref="ArgumentException">The season, the horizon or the last period of the forecast is out of bounds.</exception>
    internal static ForecastInput Of(Series series, int season, int? horizon)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (season is not (1 or 4 or 12))
        {
            throw new ArgumentOutOfRangeException(nameof(season), Say($"A season's cycle has 1, 4 or 12 periods, not {season}."));
        }

        if (horizon is < 1 or > BaselineForecast.FarthestHorizon)
        {
            throw new ArgumentOutOfRangeException(
                nameof(horizon), Say($"A forecast looks from 1 to {BaselineForecast.FarthestHorizon} periods ahead, not {horizon}."));
        }

        var start = Gaps.Start(series.Periods, season);
        var periods = series.Periods[start..];
        var n = periods.Length;
        var steps = Math.Min(n, horizon ?? season switch { 1 => 3, 4 => 8, _ => 12 });
        if (n > 0 && periods[^1] > int.MaxValue - steps)
        {
            throw new ArgumentException(Say($"{steps} periods after {periods[^1]} do not fit in an integer."), nameof(series));
        }

        var input = new ForecastInput(periods.ToArray(), series.Values[start..].ToArray(), season, steps);
        input.WarnIf(n < 8, Warning.FewPoints);
        input.WarnIf(start > 0, Warning.StartsAfterGap);
        input.WarnIf(horizon > n, Warning.HorizonShortened);
        input.WarnIf(n > 0 && periods[^1] - periods[0] + 1 > n, Warning.GapsBridged);
        return input;
    }

    /// <summary>Adds a warning where it holds.</summary>
    internal void WarnIf(bool condition, Warning warning)
    {
        if (condition)
        {
            _warnings.Add(warning);
        }
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
