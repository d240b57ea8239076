namespace RbaTracker.Statistics.Progress;

/// <summary>
/// The change from the last but one observed value to the last: docs/methods/last-change.md. A fact, not a trend: chance changes
/// numbers too.
/// </summary>
public static class LastChange
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Last change";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Takes the change.</summary>
    /// <param name="series">The observed values.</param>
    /// <returns>The change; with <see cref="Reason.TooFewPoints"/> in place of numbers below two points.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="series"/> is null.</exception>
    public static LastChangeAnswer Of(Series series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Count < 2)
        {
            return new LastChangeAnswer(series.Count, [], Reason.TooFewPoints);
        }

        var (from, to) = (series.Values[^2], series.Values[^1]);
        return new LastChangeAnswer(2, from < 0 ? [Warning.NegativeBase] : [], reason: null)
        {
            Difference = Ties.Tied(from, to) ? 0 : to - from,
            Percent = PercentOf.Size(from, to),
            PeriodsApart = (long)series.Periods[^1] - series.Periods[^2],
        };
    }
}
