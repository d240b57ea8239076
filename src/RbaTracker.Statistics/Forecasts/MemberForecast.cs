namespace RbaTracker.Statistics.Forecasts;

/// <summary>What one member of the average expects, its season put back. docs/methods/forecast-baseline.md.</summary>
/// <param name="Member">The method and what was fitted; its weight counts beside the weights of the others.</param>
/// <param name="Means">The values to expect, nearest first.</param>
/// <param name="Deviations">The standard deviations of their errors.</param>
/// <param name="Echoes">How much a surprise of one period lifts the value j periods later, as a share; 1 for j = 0.</param>
internal sealed record MemberForecast(ForecastMember Member, double[] Means, double[] Deviations, double[] Echoes)
{
    /// <summary>Makes a member's forecast from what it expects of the adjusted series.</summary>
    /// <param name="member">The method.</param>
    /// <param name="adjusted">The adjusted series, whose season is put back.</param>
    /// <param name="means">The adjusted values to expect.</param>
    /// <param name="deviations">The standard deviations of their errors.</param>
    /// <param name="echoes">How much of a surprise is left j periods later.</param>
    internal static MemberForecast Of(
        ForecastMember member, AdjustedSeries adjusted, double[] means, double[] deviations, double[] echoes)
    {
        var (season, next) = (adjusted.Season, adjusted.Phase + adjusted.Values.Length);
        if (season.Multiplicative)
        {
            for (var h = 0; h < deviations.Length; h++)
            {
                deviations[h] *= season.Indices[(next + h) % season.Indices.Length];
            }
        }

        return new MemberForecast(member, season.PutBack(means, next % season.Indices.Length), deviations, echoes);
    }
}
