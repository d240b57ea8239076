namespace RbaTracker.Statistics.Progress;

/// <summary>
/// How much of the way from a starting point to a target has been gone, and what to call it, as Healthy People 2030 has it. Formula,
/// sources
/// and worked examples: docs/methods/targeted-change.md.
/// </summary>
public static class TargetedChange
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Percent of targeted change";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Without a test of significance, so many percent of the way, or of the start, count as a change.</summary>
    public const double SmallestChange = 10;

    /// <summary>Measures the way gone.</summary>
    /// <param name="start">The value that change is counted from.</param>
    /// <param name="target">The value to reach; where it lies from the start is the wanted direction.</param>
    /// <param name="recent">The latest value.</param>
    /// <param name="significant">
    /// Whether the change from start to latest is statistically significant; null where that is not known.
    /// </param>
    /// <returns>The way gone; with <see cref="Reason.NothingToGo"/> in place of numbers where the target is the start.</returns>
    /// <exception cref="ArgumentException">A number is not finite or beyond <see cref="Series.LargestValue"/>.</exception>
    public static TargetedChangeAnswer Of(double start, double target, double recent, bool? significant = null)
    {
        Finite.Require(start, "A starting point", nameof(start));
        Finite.Require(target, "A target", nameof(target));
        Finite.Require(recent, "A value", nameof(recent));

        var ofStart = PercentOf.Size(start, recent);
        var ofWay = Ties.Tied(start, target) ? null : Percent(recent - start, target - start);
        if (ofWay is not { } percent)
        {
            return new TargetedChangeAnswer([], Reason.NothingToGo);
        }

        return new TargetedChangeAnswer(start < 0 ? [Warning.NegativeBase] : [], reason: null)
        {
            PercentOfWay = percent,
            PercentOfStart = ofStart,
            Status = Status(start, target, recent, significant, percent, ofStart),
        };
    }

    private static double? Percent(double gone, double way) =>
        Math.Abs(gone / way * 100) <= Series.LargestValue ? gone / way * 100 : null;

    private static TargetedChangeStatus Status(
        double start, double target, double recent, bool? significant, double ofWay, double? ofStart)
    {
        if (Ties.Tied(recent, target) || ofWay >= 100)
        {
            return TargetedChangeStatus.TargetMet;
        }

        if (Ties.Tied(recent, start))
        {
            return TargetedChangeStatus.LittleOrNoChange;
        }

        if (ofWay > 0)
        {
            return significant ?? AtLeast(ofWay) ? TargetedChangeStatus.Improving : TargetedChangeStatus.LittleOrNoChange;
        }

        // From zero there is no percent of the start: any move away from the target is then larger than any share of it.
        return significant ?? (ofStart is not { } percent || AtLeast(Math.Abs(percent)))
            ? TargetedChangeStatus.GettingWorse
            : TargetedChangeStatus.LittleOrNoChange;
    }

    private static bool AtLeast(double percent) => percent >= SmallestChange || Ties.Tied(percent, SmallestChange);
}
