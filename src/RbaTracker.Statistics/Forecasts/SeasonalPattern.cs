namespace RbaTracker.Statistics.Forecasts;

/// <summary>How the periods of a season's cycle differ from each other. docs/methods/forecast-season.md.</summary>
/// <param name="Multiplicative">Whether the indices are factors (1 is no season) rather than amounts to add (0 is no season).</param>
/// <param name="Weight">The share of the season seen that was kept; the rest is taken for chance. From 0 to 1.</param>
/// <param name="Indices">One for each period of the cycle; the first belongs to the periods whose index is a multiple of the cycle.</param>
public sealed record SeasonalPattern(bool Multiplicative, double Weight, IReadOnlyList<double> Indices)
{
    /// <inheritdoc/>
    public bool Equals(SeasonalPattern? other) =>
        other is not null
        && (Multiplicative, Weight) == (other.Multiplicative, other.Weight)
        && Indices.SequenceEqual(other.Indices);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Multiplicative, Weight, Indices.Count);
}
