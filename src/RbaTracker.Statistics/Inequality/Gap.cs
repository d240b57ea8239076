namespace RbaTracker.Statistics.Inequality;

/// <summary>
/// The gap between two groups, as difference and as ratio, always both: either alone can mislead. Formula, sources and a worked example:
/// docs/methods/gap.md (Schlotheuber and Hosseinpoor 2022).
/// </summary>
public static class Gap
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Gap between groups";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>The gap between the last and the first of groups that have an order, such as income fifths.</summary>
    /// <param name="groups">From the most disadvantaged to the most advantaged.</param>
    /// <param name="favourable">Whether a high value is good. An adverse measure turns the sign, so that harm to the first is positive.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <exception cref="ArgumentException">A group breaks a rule of <see cref="PopulationGroup"/>.</exception>
    public static GapAnswer Ordered(IReadOnlyList<PopulationGroup> groups, bool favourable, double confidence = Confidence.Usual) =>
        Of(groups, favourable, confidence, weighted => (weighted.Count - 1, 0));

    /// <summary>The gap between the best and the worst of groups without an order.</summary>
    /// <param name="groups">In any order; of equals the first is taken.</param>
    /// <param name="favourable">Whether a high value is good.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <exception cref="ArgumentException">A group breaks a rule of <see cref="PopulationGroup"/>.</exception>
    public static GapAnswer BestToWorst(IReadOnlyList<PopulationGroup> groups, bool favourable, double confidence = Confidence.Usual) =>
        Of(groups, favourable, confidence, weighted =>
        {
            var best = weighted.Extreme(highest: favourable);
            return (best, weighted.Extreme(highest: !favourable, except: best));
        });

    /// <summary>The gap between a reference group and the worst of the others.</summary>
    /// <param name="groups">In any order.</param>
    /// <param name="reference">The position of the reference group. Everyone else needs the complement of a group, not the total.</param>
    /// <param name="favourable">Whether a high value is good.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <returns>The gap; negative, or a ratio below one, where the reference is worse off than all others.</returns>
    /// <exception cref="ArgumentException">A group breaks a rule of <see cref="PopulationGroup"/>, or there is no such group.</exception>
    public static GapAnswer FromReference(
        IReadOnlyList<PopulationGroup> groups, int reference, bool favourable, double confidence = Confidence.Usual)
    {
        ArgumentNullException.ThrowIfNull(groups);
        Weighted.RequireIndex(reference, groups.Count, nameof(reference));
        return Of(groups, favourable, confidence, weighted => (reference, weighted.Extreme(highest: !favourable, except: reference)));
    }

    private static GapAnswer Of(
        IReadOnlyList<PopulationGroup> groups, bool favourable, double confidence, Func<Weighted, (int Better, int Worse)> choose)
    {
        var z = Confidence.HalfWidth(confidence);
        if (Weighted.Of(groups, out var reason) is not { } weighted)
        {
            return new GapAnswer(groups.Count, confidence, [], reason);
        }

        var (better, worse) = choose(weighted);
        var (high, low) = favourable ? (better, worse) : (worse, better);
        var (top, bottom) = (weighted.Values[high], weighted.Values[low]);
        var (topError, bottomError) = (groups[high].StandardError, groups[low].StandardError);
        var ratio = top > 0 && bottom > 0 ? Estimated.OfRatio(top / bottom, Length(topError / top, bottomError / bottom), z) : null;
        return new GapAnswer(groups.Count, confidence, topError is null || bottomError is null ? [Warning.NoInterval] : [], reason: null)
        {
            Difference = Estimated.Of(top - bottom, Length(topError, bottomError), z),
            Ratio = ratio,
            Better = better,
            Worse = worse,
        };
    }

    private static double? Length(double? a, double? b) => a is { } x && b is { } y ? Math.Sqrt((x * x) + (y * y)) : null;
}
