namespace RbaTracker.Statistics.Inequality;

/// <summary>
/// The Theil index and the mean log deviation of groups: relative inequality that grows fast with distance from the mean.
/// docs/methods/theil-index.md (Theil 1967; Breen and others 2010).
/// </summary>
public static class TheilIndex
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Theil index of groups";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    private const double InsteadOfZero = 1e-6;
    private const double Scale = 1000;

    /// <summary>Measures groups in any order.</summary>
    /// <param name="groups">At least two, no value below zero; a zero is taken as one millionth and said.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <returns>Both indices times 1,000; <see cref="Reason.LogOfZero"/> where a value is below zero.</returns>
    /// <exception cref="ArgumentException">A group breaks a rule of <see cref="PopulationGroup"/>.</exception>
    public static TheilIndexAnswer Of(IReadOnlyList<PopulationGroup> groups, double confidence = Confidence.Usual)
    {
        var z = Confidence.HalfWidth(confidence);
        Weighted.Require(groups);
        var hasZero = groups.Any(group => group.Value == 0);
        PopulationGroup[] positive = [.. groups.Select(group => group.Value == 0 ? group with { Value = InsteadOfZero } : group)];
        if (Weighted.Of(positive, out var reason) is not { } weighted)
        {
            return new TheilIndexAnswer(groups.Count, confidence, [], reason);
        }

        if (weighted.Values.Any(value => value < 0))
        {
            return new TheilIndexAnswer(groups.Count, confidence, [], Reason.LogOfZero);
        }

        var mean = weighted.Mean;
        var theil = weighted.Sum((share, value) => share * (value / mean) * Math.Log(value / mean));
        var deviation = weighted.Sum((share, value) => -share * Math.Log(value / mean));
        var (shares, values) = (weighted.Shares, weighted.Values);
        var theilError = weighted.Error(i => shares[i] / mean * (Math.Log(values[i] / mean) - theil));
        var deviationError = weighted.Error(i => shares[i] / mean * (1 - (mean / values[i])));
        var (first, second) = (Estimated.Of(Scale * theil, Scale * theilError, z), Estimated.Of(Scale * deviation, Scale * deviationError, z));
        IReadOnlyList<Warning> warnings = hasZero ? [.. weighted.Warnings, Warning.ZeroReplaced] : weighted.Warnings;
        return first is null || second is null
            ? new TheilIndexAnswer(groups.Count, confidence, [], Reason.OutOfRange)
            : new TheilIndexAnswer(groups.Count, confidence, warnings, reason: null) { Theil = first, MeanLogDeviation = second };
    }
}
