using RbaTracker.Domain.Curves;

namespace RbaTracker.Domain.Judgements;

/// <summary>The value of a long period, made of the values of short ones.</summary>
/// <param name="Number">The value in the curve's unit, or none: nothing known, or the curve does not roll up.</param>
/// <param name="Have">How many of the short periods have a value.</param>
/// <param name="Of">How many short periods there are.</param>
/// <param name="RollsUp">False where the values cannot be rolled up, such as percents without their parts.</param>
public sealed record Aggregate(decimal? Number, int Have, int Of, bool RollsUp)
{
    /// <summary>Whether a part is missing: the aggregate is then incomplete, not smaller.</summary>
    public bool IsIncomplete => Have < Of;

    /// <summary>Rolls values of short periods up.</summary>
    /// <param name="parts">The values of the short periods in the order of time; none for a missing one.</param>
    /// <param name="how">The curve's way of aggregating.</param>
    /// <param name="scale">The curve's scale.</param>
    /// <param name="sampleSizes">For a weighted mean of values without parts: the sample of each, in the same order.</param>
    /// <remarks>docs/methods/aggregation.md: ratios roll up by their parts, 90/100 with 10/50 is 66.67 percent and never 55.</remarks>
    public static Aggregate Over(
        IReadOnlyList<Value?> parts, Aggregation how, decimal scale, IReadOnlyList<int?>? sampleSizes = null)
    {
        var known = parts.Where(part => part?.Measured(scale) is not null).Select(part => part!).ToList();
        if (how == Aggregation.None)
        {
            return new Aggregate(null, known.Count, parts.Count, RollsUp: false);
        }

        if (known.Count == 0)
        {
            return new Aggregate(null, 0, parts.Count, RollsUp: true);
        }

        if (known.All(part => part.HasParts) && how is not Aggregation.Last)
        {
            return new Aggregate(known.Sum(part => part.Numerator) / known.Sum(part => part.Denominator) * scale, known.Count, parts.Count, RollsUp: true);
        }

        return how switch
        {
            Aggregation.Sum => new Aggregate(known.Sum(part => part.Measured(scale)), known.Count, parts.Count, RollsUp: true),
            Aggregation.Mean => new Aggregate(known.Average(part => part.Measured(scale)), known.Count, parts.Count, RollsUp: true),

            // The last period itself must be known: an older stock is no answer for today's.
            Aggregation.Last => new Aggregate(parts[^1]?.Measured(scale), known.Count, parts.Count, RollsUp: true),
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
