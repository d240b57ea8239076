using System.Globalization;

namespace RbaTracker.Statistics.Trends;

/// <summary>
/// The arrow beside a number: does it rise or fall beyond what chance does? The Mann-Kendall test over the last points, with Sen's slope.
/// The rule and a worked example: docs/methods/trend-arrow.md. The direction is the number's; whether up is good is not asked here.
/// </summary>
public static class TrendArrow
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Trend arrow";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>How many of the last points are looked at.</summary>
    public const int MostPoints = 8;

    /// <summary>How many of the last points of a yearly series are looked at.</summary>
    public const int MostYears = 10;

    /// <summary>Below this p-value the arrow points.</summary>
    public const double Detectable = 0.05;

    /// <summary>Below this p-value, and with fewer than eight points, it leans.</summary>
    public const double Leaning = 0.20;

    /// <summary>Draws the arrow of a series.</summary>
    /// <param name="sinceBreak">The values since the last series break.</param>
    /// <param name="mostPoints">How many of the last are looked at, at least 5: <see cref="MostYears"/> for a yearly series.</param>
    /// <returns>The direction; with <see cref="Reason.TooFewPoints"/> below five points.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sinceBreak"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="mostPoints"/> is below 5 or above <see cref="SenSlope.MostPoints"/>.
    /// </exception>
    public static TrendArrowAnswer Of(Series sinceBreak, int mostPoints = MostPoints)
    {
        ArgumentNullException.ThrowIfNull(sinceBreak);
        if (mostPoints is < TrendWarnings.Undecidable or > SenSlope.MostPoints)
        {
            throw new ArgumentOutOfRangeException(
                nameof(mostPoints),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"An arrow looks at {TrendWarnings.Undecidable} to {SenSlope.MostPoints} points; {mostPoints} is outside."));
        }

        var first = Math.Max(0, sinceBreak.Count - mostPoints);
        var window = new Series(sinceBreak.Periods[first..], sinceBreak.Values[first..]);
        var test = MannKendall.Test(window);
        if (window.Count < TrendWarnings.Undecidable)
        {
            return new TrendArrowAnswer(window.Count, test.Warnings, Reason.TooFewPoints);
        }

        return new TrendArrowAnswer(window.Count, test.Warnings, reason: null)
        {
            Direction = Direction(test),
            FirstPeriod = window.Periods[0],
            LastPeriod = window.Periods[^1],
            P = test.P,
            Slope = SenSlope.Fit(window).Slope,
        };
    }

    private static TrendDirection Direction(MannKendallAnswer test)
    {
        if (test.P < Detectable)
        {
            return test.S > 0 ? TrendDirection.Up : TrendDirection.Down;
        }

        if (test.P < Leaning && test.N < TrendWarnings.Few)
        {
            return test.S > 0 ? TrendDirection.LeaningUp : TrendDirection.LeaningDown;
        }

        return TrendDirection.Flat;
    }
}
