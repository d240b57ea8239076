using System.Globalization;
using RbaTracker.Statistics.Distributions;

namespace RbaTracker.Statistics.Trends;

/// <summary>
/// The seasonal Mann-Kendall test: each January is compared with other Januaries only, so that a season is not taken for a trend. With
/// the seasonal form of Sen's slope. Formula, sources and a worked example: docs/methods/seasonal-mann-kendall.md (Hirsch, Slack and
/// Smith 1982; Gilbert 1987, section 17.4).
/// </summary>
/// <remarks>Takes the points as independent, across seasons too.</remarks>
public static class SeasonalMannKendall
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Seasonal Mann-Kendall";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Fewer full years than this, and the answer says that they are few.</summary>
    public const int FewestYears = 3;

    /// <summary>The longest season: the days of a leap year.</summary>
    public const int LongestSeason = 366;

    /// <summary>Tests for a trend within the seasons.</summary>
    /// <param name="series">The observed values; a period's season is its index modulo <paramref name="season"/>.</param>
    /// <param name="season">How many periods make a year: 4 or 12, and from 2 to <see cref="LongestSeason"/>.</param>
    /// <returns>The test; with <see cref="Reason.TooFewPoints"/> in place of numbers where no season has two points.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="season"/> is not in its range.</exception>
    /// <exception cref="ArgumentException"><paramref name="series"/> has more than <see cref="SenSlope.MostPoints"/> points.</exception>
    public static SeasonalMannKendallAnswer Test(Series series, int season)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (season is < 2 or > LongestSeason)
        {
            throw new ArgumentOutOfRangeException(
                nameof(season),
                string.Create(CultureInfo.InvariantCulture, $"A season has from 2 to {LongestSeason} periods; {season} is outside."));
        }

        var n = series.Count;
        if (n > SenSlope.MostPoints)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"A slope is taken over at most {SenSlope.MostPoints} points; these are {n}."),
                nameof(series));
        }

        // Ties are sought among all values, so that two values tie here exactly when they tie in the plain test.
        var levels = Ties.Levels(series.Values, out var sizes);
        var (s, variance, pairs) = (0L, 0.0, 0.0);
        var slopes = new List<double>();
        foreach (var positions in Seasons(series, season))
        {
            int[] own = [.. positions.Select(i => levels[i])];
            s += MannKendall.Score(own);
            variance += MannKendall.Variance(own.Length, [.. own.GroupBy(level => level).Select(tied => tied.Count())]);
            pairs += own.Length * (own.Length - 1.0) / 2;
            AddSlopes(slopes, series, levels, positions, season);
        }

        var warnings = TrendWarnings.Of(n, sizes);
        if (n == 0 || ((double)series.Periods[^1] - series.Periods[0] + 1) < (double)FewestYears * season)
        {
            warnings.Add(Warning.FewYears);
        }

        if (slopes.Count == 0)
        {
            return new SeasonalMannKendallAnswer(n, season, warnings, Reason.TooFewPoints);
        }

        slopes.Sort();
        var z = MannKendall.StandardScore(s, variance);
        return new SeasonalMannKendallAnswer(n, season, warnings, reason: null)
        {
            S = s,
            Variance = variance,
            TauA = s / pairs,
            Z = z,
            P = Normal.TwoSided(z),
            SlopePerYear = Median.OfSorted(slopes.ToArray()),
        };
    }

    private static IEnumerable<int[]> Seasons(Series series, int season)
    {
        var periods = series.Periods.ToArray();
        return Enumerable.Range(0, periods.Length)
            .GroupBy(i => ((periods[i] % season) + season) % season)
            .Select(positions => positions.ToArray());
    }

    private static void AddSlopes(List<double> slopes, Series series, int[] levels, int[] positions, int season)
    {
        for (var later = 1; later < positions.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (j, i) = (positions[later], positions[earlier]);
                var years = ((double)series.Periods[j] - series.Periods[i]) / season;
                slopes.Add(levels[j] == levels[i] ? 0 : (series.Values[j] - series.Values[i]) / years);
            }
        }
    }
}
