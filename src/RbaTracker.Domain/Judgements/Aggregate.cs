using RbaTracker.Domain.Curves;

namespace RbaTracker.Domain.Judgements;

/// <summary>The value of a long period, made of the values of short ones.</summary>
/// <param name="Number">The value in the curve's unit, or none: nothing known, or the curve does not roll up.</param>
/// <param name="Have">How many of the short periods that it needs have a value.</param>
/// <param name="Of">How many short periods it needs: all of them, or the last one of a stock.</param>
/// <param name="RollsUp">False where the values cannot be rolled up, such as percents without their parts.</param>
public sealed record Aggregate(decimal? Number, int Have, int Of, bool RollsUp)
{
    /// <summary>Whether a part is missing: the aggregate is then incomplete, not smaller.</summary>
    public bool IsIncomplete => Have < Of;

    /// <summary>Rolls values of a curve's short periods up, in the curve's way.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="parts">The values of the short periods in the order of time; none for a missing one.</param>
    /// <param name="sampleSizes">For a weighted mean of values without parts: the sample of each, in the same order.</param>
    /// <remarks>A percent, rate or ratio whose source gives no parts does not roll up: neither the sum nor the mean of percents is one.</remarks>
    public static Aggregate Over(Curve curve, IReadOnlyList<Value?> parts, IReadOnlyList<int?>? sampleSizes = null) =>
        Over(parts, curve.Aggregation, curve.Scale, sampleSizes, curve.Shape == Shape.Ratio || curve.Unit is Unit.Percent or Unit.Rate or Unit.Ratio);

    /// <summary>Rolls values of short periods up.</summary>
    /// <param name="parts">The values of the short periods in the order of time; none for a missing one.</param>
    /// <param name="how">The curve's way of aggregating.</param>
    /// <param name="scale">The curve's scale.</param>
    /// <param name="sampleSizes">For a weighted mean of values without parts: the sample of each, in the same order.</param>
    /// <remarks>docs/methods/aggregation.md: ratios roll up by their parts, 90/100 with 10/50 is 66.67 percent and never 55.</remarks>
    public static Aggregate Over(
        IReadOnlyList<Value?> parts, Aggregation how, decimal scale, IReadOnlyList<int?>? sampleSizes = null) =>
        Over(parts, how, scale, sampleSizes, parts.Any(part => part is { HasParts: true }));

    private static Aggregate Over(
        IReadOnlyList<Value?> parts, Aggregation how, decimal scale, IReadOnlyList<int?>? sampleSizes, bool onlyByParts)
    {
        var known = parts.Where(part => part?.Measured(scale) is not null).Select(part => part!).ToList();
        if (how == Aggregation.None)
        {
            return new Aggregate(null, known.Count, parts.Count, RollsUp: false);
        }

        // The last period itself must be known, and it alone: an older stock is no answer for today's.
        if (how == Aggregation.Last && parts.Count > 0)
        {
            var last = parts[^1]?.Measured(scale);
            return new Aggregate(last, last is null ? 0 : 1, 1, RollsUp: true);
        }

        if (known.Count == 0)
        {
            return new Aggregate(null, 0, parts.Count, RollsUp: true);
        }

        if (known.All(part => part.HasParts))
        {
            var together = Value.OfParts(known.Sum(part => part.Numerator!.Value), known.Sum(part => part.Denominator!.Value));
            return new Aggregate(together.Measured(scale), known.Count, parts.Count, RollsUp: true);
        }

        return how switch
        {
            Aggregation.Sum or Aggregation.Mean when onlyByParts => new Aggregate(null, known.Count, parts.Count, RollsUp: false),
            Aggregation.Sum => new Aggregate(known.Sum(part => part.Measured(scale)), known.Count, parts.Count, RollsUp: true),
            Aggregation.Mean => new Aggregate(known.Average(part => part.Measured(scale)), known.Count, parts.Count, RollsUp: true),
            _ => Weighted(parts, sampleSizes, scale, known.Count),
        };
    }

    private static Aggregate Weighted(IReadOnlyList<Value?> parts, IReadOnlyList<int?>? sampleSizes, decimal scale, int have)
    {
        var (sum, weights) = (0m, 0m);
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i]?.Measured(scale) is not { } number)
            {
                continue;
            }

            if (sampleSizes is null || sampleSizes[i] is not > 0)
            {
                return new Aggregate(null, have, parts.Count, RollsUp: false);
            }

            sum += number * sampleSizes[i]!.Value;
            weights += sampleSizes[i]!.Value;
        }

        return new Aggregate(sum / weights, have, parts.Count, RollsUp: true);
    }
}
