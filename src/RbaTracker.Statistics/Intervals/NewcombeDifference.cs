namespace RbaTracker.Statistics.Intervals;

/// <summary>
/// The interval of the difference of two shares, from the Wilson limits of each. docs/methods/newcombe-difference.md (Newcombe 1998,
/// method 10).
/// </summary>
/// <remarks>The two groups must not overlap: a group is compared with everyone else, not with the total it is part of.</remarks>
public static class NewcombeDifference
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Newcombe interval of a difference";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Gives x1/n1 − x2/n2 with its limits, as shares from −1 to 1.</summary>
    /// <param name="x1">How many count in the first group, from 0 to <paramref name="n1"/>.</param>
    /// <param name="n1">The first group's base; zero or below gives <see cref="Reason.NoBase"/>.</param>
    /// <param name="x2">How many count in the second group, from 0 to <paramref name="n2"/>.</param>
    /// <param name="n2">The second group's base; zero or below gives <see cref="Reason.NoBase"/>.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is no finite number in its range, or a part is above its base.</exception>
    public static IntervalAnswer Between(double x1, double n1, double x2, double n2, double confidence = Confidence.Usual)
    {
        Counts.Require(x1, nameof(x1));
        Counts.Require(x2, nameof(x2));
        Confidence.Require(confidence);
        var (firstHasBase, secondHasBase) = (Counts.IsBase(n1, nameof(n1)), Counts.IsBase(n2, nameof(n2)));
        if (!firstHasBase || !secondHasBase)
        {
            return new IntervalAnswer(Method, Version, 0, confidence, Reason.NoBase);
        }

        Counts.RequirePart(x1, n1, nameof(x1));
        Counts.RequirePart(x2, n2, nameof(x2));
        var (first, second) = (WilsonInterval.Of(x1, n1, confidence), WilsonInterval.Of(x2, n2, confidence));
        var difference = first.Value!.Value - second.Value!.Value;
        return new IntervalAnswer(Method, Version, n1 + n2, confidence)
        {
            Value = difference,
            Lower = Math.Max(-1, difference - Together(first.Value - first.Lower, second.Upper - second.Value)),
            Upper = Math.Min(1, difference + Together(first.Upper - first.Value, second.Value - second.Lower)),
        };
    }

    private static double Together(double? first, double? second) => Math.Sqrt((first!.Value * first.Value) + (second!.Value * second.Value));
}
