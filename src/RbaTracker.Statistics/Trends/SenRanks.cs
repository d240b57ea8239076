namespace RbaTracker.Statistics.Trends;

/// <summary>Which of the sorted slopes bound the interval of Sen's slope: docs/methods/sens-slope.md, "The interval".</summary>
internal static class SenRanks
{
    /// <summary>The ranks round((N − C)/2) and round((N + C)/2 + 1), a half going to the even rank.</summary>
    /// <param name="pairs">N: how many slopes there are.</param>
    /// <param name="halfWidth">C: the confidence's standard errors times the standard deviation of S.</param>
    /// <returns>Ranks counted from 1; null where a rank lies outside the slopes.</returns>
    internal static (int? Lower, int? Upper) Of(int pairs, double halfWidth)
    {
        return (Within(Math.Round((pairs - halfWidth) / 2, MidpointRounding.ToEven)),
            Within(Math.Round(((pairs + halfWidth) / 2) + 1, MidpointRounding.ToEven)));

        int? Within(double rank) => rank >= 1 && rank <= pairs ? (int)rank : null;
    }
}
