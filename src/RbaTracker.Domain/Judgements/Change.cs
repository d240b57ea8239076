using RbaTracker.Domain.Curves;

namespace RbaTracker.Domain.Judgements;

/// <summary>Whether a change is for the better, by the measure's polarity. Of the number's direction it says nothing.</summary>
public enum Direction
{
    /// <summary>No change, or no judgement on it.</summary>
    Same,

    /// <summary>For the better.</summary>
    Better,

    /// <summary>For the worse.</summary>
    Worse,
}

/// <summary>How a value differs from an earlier one.</summary>
/// <param name="From">The earlier value.</param>
/// <param name="To">The later value.</param>
/// <param name="Difference">Later less earlier, in the curve's unit; for a percent measure these are percentage points.</param>
/// <param name="Percent">The difference in percent of the earlier value; none from zero, or from next to zero, where a percent says nothing.</param>
/// <param name="FromNegative">The earlier value is below zero, so the percent is of its size: a page flags that.</param>
public sealed record Change(decimal From, decimal To, decimal Difference, decimal? Percent, bool FromNegative)
{
    /// <summary>Compares two values.</summary>
    /// <remarks>docs/methods/change.md</remarks>
    public static Change Between(decimal from, decimal to)
    {
        var difference = to - from;
        return new Change(from, to, difference, Share.InPercent(difference, Math.Abs(from)), from < 0);
    }

    /// <summary>Better, worse or the same, by polarity. Neutral measures are described and never judged; in a band there is no better side.</summary>
    public Direction Judge(Polarity polarity) => (polarity, Math.Sign(Difference)) switch
    {
        (_, 0) or (Polarity.Neutral, _) or (Polarity.InBand, _) => Direction.Same,
        (Polarity.HigherIsBetter, 1) or (Polarity.LowerIsBetter, -1) => Direction.Better,
        _ => Direction.Worse,
    };
}

/// <summary>The last run of a series: which way the number went lately, and for how many changes. A fact, printed without colour.</summary>
/// <param name="Sign">1 up, -1 down, 0 flat.</param>
/// <param name="Changes">How many changes it counts: 5, 6, 7, 7, 8 is up 1; 7, 7, 7 is flat 2; one point is 0.</param>
public sealed record Run(int Sign, int Changes)
{
    /// <summary>The last run of values in the order of time.</summary>
    /// <remarks>docs/methods/change.md</remarks>
    public static Run Of(IReadOnlyList<decimal> values)
    {
        if (values.Count < 2)
        {
            return new Run(0, 0);
        }

        var sign = Math.Sign(values[^1] - values[^2]);
        var changes = 1;
        while (changes < values.Count - 1 && Math.Sign(values[^(changes + 1)] - values[^(changes + 2)]) == sign)
        {
            changes++;
        }

        return new Run(sign, changes);
    }
}
