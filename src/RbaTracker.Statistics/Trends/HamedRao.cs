using System.Globalization;
using RbaTracker.Statistics.Distributions;

namespace RbaTracker.Statistics.Trends;

/// <summary>
/// The Mann-Kendall test for points that resemble their neighbours: the variance of S is widened by what the autocorrelation of the ranks
/// adds to it. Formula, sources and a worked example: docs/methods/hamed-rao.md (Hamed and Rao 1998).
/// </summary>
public static class HamedRao
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Mann-Kendall after Hamed and Rao";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Tests a series for a monotonic trend, allowing for autocorrelation.</summary>
    /// <param name="series">The observed values; gaps are closed, so that the next observed value is the neighbour.</param>
    /// <param name="mostLags">How far apart two points may be to be asked for likeness, in points; all when null.</param>
    /// <returns>The test; with <see cref="Reason.TooFewPoints"/> in place of numbers below three points.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mostLags"/> is below 1.</exception>
    /// <exception cref="ArgumentException"><paramref name="series"/> has more than <see cref="SenSlope.MostPoints"/> points.</exception>
    public static HamedRaoAnswer Test(Series series, int? mostLags = null)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (mostLags < 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(mostLags),
                string.Create(CultureInfo.InvariantCulture, $"Points are at least 1 apart; {mostLags} was asked for. All lags: null."));
        }

        var n = series.Count;
        var plain = MannKendall.Test(series);
        if (n < 3)
        {
            return new HamedRaoAnswer(n, plain.Warnings, Reason.TooFewPoints);
        }

        var (s, variance) = (plain.S!.Value, plain.Variance!.Value);
        var lags = variance > 0 ? AlikeLags(Detrended(series), Math.Min(n - 1, mostLags ?? n - 1)) : [];
        var factor = Factor(n, lags);

        // Likeness that alternates, or chance in few points, can take the factor below 1 or even below 0: it must not make a trend clearer.
        var widened = variance * Math.Max(1, factor);
        var z = MannKendall.StandardScore(s, widened);
        return new HamedRaoAnswer(n, factor > 1 ? [.. plain.Warnings, Warning.Autocorrelated] : plain.Warnings, reason: null)
        {
            S = s,
            UncorrectedVariance = variance,
            Factor = factor,
            Variance = widened,
            Z = z,
            P = Normal.TwoSided(z),
            Lags = [.. lags.Select(lag => lag.Lag)],
        };
    }

    private static double[] Detrended(Series series)
    {
        // The slope is taken over true periods and the line by position, as in the published software that this is checked against. Over a
        // gap in a steep series that leaves a jump, which can only make the test more cautious.
        var slope = SenSlope.Fit(series).Slope!.Value;
        var residuals = new double[series.Count];
        for (var i = 0; i < residuals.Length; i++)
        {
            residuals[i] = series.Values[i] - (slope * i);
        }

        return residuals;
    }

    /// <summary>The lags at which the ranks are correlated beyond chance at 5 %, with the correlation.</summary>
    private static List<(int Lag, double Correlation)> AlikeLags(double[] values, int mostLags)
    {
        var n = values.Length;
        var deviations = MidRanks(values);
        for (var i = 0; i < n; i++)
        {
            deviations[i] -= (n + 1) / 2.0;
        }

        var sumOfSquares = deviations.Sum(deviation => deviation * deviation);
        var chance = Confidence.HalfWidth(Confidence.Usual) / Math.Sqrt(n);
        var alike = new List<(int Lag, double Correlation)>();
        for (var lag = 1; lag <= mostLags && sumOfSquares > 0; lag++)
        {
            var sum = 0.0;
            for (var i = lag; i < n; i++)
            {
                sum += deviations[i] * deviations[i - lag];
            }

            if (Math.Abs(sum / sumOfSquares) > chance)
            {
                alike.Add((lag, sum / sumOfSquares));
            }
        }

        return alike;
    }

    private static double[] MidRanks(double[] values)
    {
        var levels = Ties.Levels(values, out var sizes);
        var ranks = new double[sizes.Length];
        var below = 0;
        for (var level = 0; level < sizes.Length; level++)
        {
            ranks[level] = below + ((sizes[level] + 1) / 2.0);
            below += sizes[level];
        }

        return Array.ConvertAll(levels, level => ranks[level]);
    }

    private static double Factor(double n, List<(int Lag, double Correlation)> lags) =>
        1 + (2 / (n * (n - 1) * (n - 2)) * lags.Sum(at => (n - at.Lag) * (n - at.Lag - 1) * (n - at.Lag - 2) * at.Correlation));
}
