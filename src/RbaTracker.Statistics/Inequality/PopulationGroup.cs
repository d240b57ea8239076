namespace RbaTracker.Statistics.Inequality;

/// <summary>One group of a population and its value: one bar of a disparity.</summary>
/// <param name="Value">The group's rate, share or mean, in any unit; finite and at most <see cref="Largest"/> in size.</param>
/// <param name="Population">How many people, at least 0 and at most <see cref="LargestPopulation"/>.</param>
/// <param name="StandardError">Of the value, in its unit; null where none is known.</param>
public readonly record struct PopulationGroup(double Value, double Population, double? StandardError = null)
{
    /// <summary>The largest size of a value, so that its fourth power stays finite.</summary>
    public const double Largest = 1e50;

    /// <summary>The largest population, well above the people on Earth.</summary>
    public const double LargestPopulation = 1e12;
}
