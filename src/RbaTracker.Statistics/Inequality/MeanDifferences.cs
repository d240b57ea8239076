namespace RbaTracker.Statistics.Inequality;

/// <summary>
/// How far groups lie on average from the mean, from the best group, or from a reference; and the index of disparity.
/// docs/methods/mean-differences.md (Pearcy and Keppel 2002; Schlotheuber and Hosseinpoor 2022).
/// </summary>
public static class MeanDifferences
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Mean differences";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Measures the distances of groups in any order.</summary>
    /// <param name="groups">At least two.</param>
    /// <param name="favourable">Whether a high value is good: it says which group is the best.</param>
    /// <param name="reference">The position of a reference group, or null.</param>
    /// <exception cref="ArgumentException">A group breaks a rule of <see cref="PopulationGroup"/>, or there is no such group.</exception>
    public static MeanDifferencesAnswer Of(IReadOnlyList<PopulationGroup> groups, bool favourable, int? reference = null)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (reference is { } position)
        {
            Weighted.RequireIndex(position, groups.Count, nameof(reference));
        }

        if (Weighted.Of(groups, out var reason) is not { } weighted)
        {
            return new MeanDifferencesAnswer(groups.Count, reason);
        }

        var mean = Distances(weighted, weighted.Mean);
        var best = Distances(weighted, weighted.Values[weighted.Extreme(highest: favourable)]);
        (double Plain, double Weighted)? from = reference is { } index ? Distances(weighted, weighted.Values[index]) : null;
        return new MeanDifferencesAnswer(groups.Count, reason: null)
        {
            FromMean = mean.Plain,
            FromMeanWeighted = mean.Weighted,
            FromBest = best.Plain,
            FromBestWeighted = best.Weighted,
            FromReference = from?.Plain,
            FromReferenceWeighted = from?.Weighted,
            IndexOfDisparity = Relative(mean.Plain),
            IndexOfDisparityWeighted = Relative(mean.Weighted),
        };

        double? Relative(double distance) =>
            weighted.Mean > 0 && double.IsFinite(100 * distance / weighted.Mean) ? 100 * distance / weighted.Mean : null;
    }

    private static (double Plain, double Weighted) Distances(Weighted weighted, double from) =>
        (weighted.Values.Average(value => Math.Abs(value - from)), weighted.Sum((share, value) => share * Math.Abs(value - from)));
}
