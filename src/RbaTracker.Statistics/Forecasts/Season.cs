namespace RbaTracker.Statistics.Forecasts;

/// <summary>
/// A season as it was found: indices for the places of the cycle, and how sure they are. docs/methods/forecast-season.md.
/// </summary>
/// <param name="Multiplicative">Whether the indices are factors rather than amounts to add.</param>
/// <param name="Weight">The share of the season seen that was kept.</param>
/// <param name="Strength">The share of the scatter around the trend that is season, from 0 to 1.</param>
/// <param name="Indices">One for each place of the cycle.</param>
internal sealed record Season(bool Multiplicative, double Weight, double Strength, double[] Indices)
{
    /// <summary>No season at all.</summary>
    internal static readonly Season None = new(Multiplicative: false, 0, 0, [0]);

    /// <summary>Takes the season out of the values; NaN stays.</summary>
    internal double[] TakenOut(ReadOnlySpan<double> values, int phase)
    {
        var adjusted = new double[values.Length];
        for (var t = 0; t < values.Length; t++)
        {
            var index = Indices[(t + phase) % Indices.Length];
            adjusted[t] = Multiplicative ? values[t] / index : values[t] - index;
        }

        return adjusted;
    }

    /// <summary>Puts the season back into values.</summary>
    internal double[] PutBack(ReadOnlySpan<double> adjusted, int phase)
    {
        var values = new double[adjusted.Length];
        for (var t = 0; t < values.Length; t++)
        {
            var index = Indices[(t + phase) % Indices.Length];
            values[t] = Multiplicative ? adjusted[t] * index : adjusted[t] + index;
        }

        return values;
    }

    /// <summary>The same season, counted from another place of the cycle on.</summary>
    internal double[] IndicesFrom(int place)
    {
        var turned = new double[Indices.Length];
        for (var j = 0; j < turned.Length; j++)
        {
            turned[j] = Indices[(place + j) % turned.Length];
        }

        return turned;
    }
}
