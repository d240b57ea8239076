namespace RbaTracker.Statistics.Intervals;

/// <summary>One age band, or other stratum, of a standardised rate. docs/methods/standardised-rates.md.</summary>
/// <param name="Events">How many events, at least 0.</param>
/// <param name="Population">The people in it, above 0.</param>
/// <param name="Standard">
/// Directly: the standard population's weight, at least 0. Indirectly: the reference rate per person, at least 0.
/// </param>
public readonly record struct Stratum(double Events, double Population, double Standard);
