using System.Globalization;

namespace RbaTracker.Statistics.SmallCells;

/// <summary>
/// Which counts are too small to be shown: those from 1 to below a threshold k. Zero is shown. docs/methods/small-cells.md.
/// </summary>
public static class PrimaryRule
{
    /// <summary>The threshold unless a data set says otherwise: counts of 1 to 9 are hidden.</summary>
    public const int UsualThreshold = 10;

    /// <summary>Whether a count must not be shown.</summary>
    /// <param name="count">A count, at least 0.</param>
    /// <param name="threshold">k, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not in its range.</exception>
    public static bool Hides(double count, int threshold = UsualThreshold)
    {
        Require(count, threshold);
        return count > 0 && count < threshold;
    }

    /// <summary>Whether a count among others must not be shown, for its own sake or for the few who are not counted.</summary>
    /// <param name="numerator">The count, at least 0.</param>
    /// <param name="denominator">All, published too; at least the count.</param>
    /// <param name="threshold">k, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not in its range.</exception>
    public static bool HidesEither(double numerator, double denominator, int threshold = UsualThreshold)
    {
        Require(denominator, threshold);
        if (numerator > denominator)
        {
            throw new ArgumentOutOfRangeException(nameof(numerator), "A count among others is at most all of them.");
        }

        return Hides(numerator, threshold) || Hides(denominator - numerator, threshold);
    }

    /// <summary>
    /// The cell of a table for a count: marked if it is small, and then protected so that no reader can say that it is not one less, nor
    /// that it is below the threshold.
    /// </summary>
    /// <param name="count">A count, at least 0.</param>
    /// <param name="threshold">k, at least 2.</param>
    /// <param name="mayHideZero">Whether a zero may be hidden to protect others; everyone can often guess it, so usually not.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not in its range.</exception>
    public static TableCell Cell(double count, int threshold = UsualThreshold, bool mayHideZero = false) =>
        Hides(count, threshold)
            ? new TableCell(count, IsPrimary: true, MayHide: false, Math.Min(1, count), threshold - count)
            : new TableCell(count, IsPrimary: false, MayHide: count > 0 || mayHideZero);

    private static void Require(double count, int threshold)
    {
        if (!(count >= 0 && count <= TableCell.Largest))
        {
            throw new ArgumentOutOfRangeException(
                nameof(count), string.Create(CultureInfo.InvariantCulture, $"A count lies from 0 to {TableCell.Largest}; {count} does not."));
        }

        if (threshold < 2)
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), "A threshold below 2 hides nothing.");
        }
    }
}
