namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// What a forecast says of one period. docs/methods/forecast-baseline.md. All numbers are in the unit of the values; those of the bands
/// are null where there is no band.
/// </summary>
/// <param name="Period">The index of the period, counted as the series counts.</param>
/// <param name="Mean">The value to expect.</param>
/// <param name="Low80">The lower end of the band that holds 80 % of outcomes.</param>
/// <param name="High80">The upper end of the band that holds 80 % of outcomes.</param>
/// <param name="Low95">The lower end of the band that holds 95 % of outcomes.</param>
/// <param name="High95">The upper end of the band that holds 95 % of outcomes.</param>
/// <param name="MeanErrorSd">
/// The standard deviation of the mean of the forecast errors (actual − <paramref name="Mean"/>) from the first step up to this one. A
/// cap does not touch it.
/// </param>
public sealed record ForecastStep(
    int Period, double Mean, double? Low80, double? High80, double? Low95, double? High95, double? MeanErrorSd);
