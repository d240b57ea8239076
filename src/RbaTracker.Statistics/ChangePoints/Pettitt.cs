namespace RbaTracker.Statistics.ChangePoints;

/// <summary>
/// Pettitt's test: is there one place in the series before which values tend to be lower, or higher, than after it? Formula, sources and a
/// worked example: docs/methods/pettitt.md (Pettitt 1979).
/// </summary>
public static class Pettitt
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Pettitt's test";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Seeks the place.</summary>
    /// <param name="series">The observed values; only their order counts, so gaps do not.</param>
    /// <returns>The test; with <see cref="Reason.TooFewPoints"/> in place of numbers below two points.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    public static PettittAnswer Test(Series series)
    {
        ArgumentNullException.ThrowIfNull(series);
        var n = series.Count;
        var levels = Ties.Levels(series.Values, out var sizes);
        if (n < 2)
        {
            return new PettittAnswer(n, [], Reason.TooFewPoints);
        }

        var (most, place) = (0L, 0);
        var sum = 0L;
        for (var i = 0; i < n; i++)
        {
            sum += LowerLessHigher(levels[i], sizes);
            if (Math.Abs(sum) > Math.Abs(most))
            {
                (most, place) = (sum, i);
            }
        }

        double points = n;
        return new PettittAnswer(n, sizes.Length == 1 ? [Warning.NoVariation] : [], reason: null)
        {
            K = Math.Abs(most),
            LastBefore = place + 1,
            FirstPeriodAfter = most == 0 ? null : series.Periods[place + 1],
            Rises = most == 0 ? null : most < 0,
            P = Math.Min(1, 2 * Math.Exp(-6 * ((double)most * most) / ((points * points * points) + (points * points)))),
        };
    }

    /// <summary>How many values lie below a level, less how many lie above.</summary>
    private static long LowerLessHigher(int level, int[] sizes)
    {
        var sum = 0L;
        for (var other = 0; other < sizes.Length; other++)
        {
            sum += Math.Sign(level - other) * sizes[other];
        }

        return sum;
    }
}
