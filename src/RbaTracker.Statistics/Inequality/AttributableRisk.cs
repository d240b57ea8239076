namespace RbaTracker.Statistics.Inequality;

/// <summary>
/// What the whole city would gain if every group did as well as one: population attributable risk and fraction.
/// docs/methods/attributable-risk.md (Schlotheuber and Hosseinpoor 2022).
/// </summary>
public static class AttributableRisk
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Population attributable risk";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Against the last of groups that have an order.</summary>
    /// <param name="groups">From the most disadvantaged to the most advantaged, at least two.</param>
    /// <param name="favourable">Whether a high value is good.</param>
    /// <exception cref="ArgumentException">A group breaks a rule of <see cref="PopulationGroup"/>.</exception>
    public static AttributableRiskAnswer Ordered(IReadOnlyList<PopulationGroup> groups, bool favourable) =>
        Of(groups, favourable, weighted => weighted.Count - 1);

    /// <summary>Against the best of groups without an order.</summary>
    /// <param name="groups">In any order, at least two.</param>
    /// <param name="favourable">Whether a high value is good.</param>
    /// <exception cref="ArgumentException">A group breaks a rule of <see cref="PopulationGroup"/>.</exception>
    public static AttributableRiskAnswer Unordered(IReadOnlyList<PopulationGroup> groups, bool favourable) =>
        Of(groups, favourable, weighted => weighted.Extreme(highest: favourable));

    private static AttributableRiskAnswer Of(IReadOnlyList<PopulationGroup> groups, bool favourable, Func<Weighted, int> choose)
    {
        if (Weighted.Of(groups, out var reason) is not { } weighted)
        {
            return new AttributableRiskAnswer(groups.Count, reason);
        }

        var distance = weighted.Values[choose(weighted)] - weighted.Mean;
        var risk = favourable ? Math.Max(0, distance) : Math.Min(0, distance);
        var fraction = 100 * risk / weighted.Mean;
        return new AttributableRiskAnswer(groups.Count, reason: null)
        {
            Risk = risk,
            Fraction = weighted.Mean > 0 && double.IsFinite(fraction) ? fraction : null,
        };
    }
}
