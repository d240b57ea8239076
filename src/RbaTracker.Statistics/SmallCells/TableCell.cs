namespace RbaTracker.Statistics.SmallCells;

/// <summary>One cell of a table to be published, a margin or total like any other. docs/methods/small-cells.md.</summary>
/// <param name="Value">The count, from 0 to <see cref="Largest"/>.</param>
/// <param name="IsPrimary">Whether it must not be shown for its own sake.</param>
/// <param name="MayHide">Whether it may be hidden to protect others. A zero usually may not: everyone can guess it.</param>
/// <param name="LowerProtection">A reader must think values down to this much below possible.</param>
/// <param name="UpperProtection">A reader must think values up to this much above possible.</param>
public readonly record struct TableCell(
    double Value, bool IsPrimary = false, bool MayHide = true, double LowerProtection = 0, double UpperProtection = 0)
{
    /// <summary>The largest count, so that sums keep their units.</summary>
    public const double Largest = 1e9;
}
