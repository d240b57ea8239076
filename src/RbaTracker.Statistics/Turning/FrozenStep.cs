namespace RbaTracker.Statistics.Turning;

/// <summary>What a locked baseline says of one period, as it was stored with the lock. All numbers are in the unit of the values.</summary>
/// <param name="Period">The index of the period.</param>
/// <param name="Mean">The value to expect if nothing changes.</param>
/// <param name="Low95">The lower end of the band that holds 95 % of outcomes; null without a band.</param>
/// <param name="High95">The upper end of that band; null without a band.</param>
/// <param name="MeanErrorSd">
/// The standard deviation of the mean of the forecast errors from the first step up to this one; null without a band.
/// </param>
public sealed record FrozenStep(int Period, double Mean, double? Low95, double? High95, double? MeanErrorSd);
