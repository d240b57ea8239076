namespace RbaTracker.Statistics.SmallCells;

/// <summary>What a reader can work out about a primary cell.</summary>
/// <param name="Cell">Its position.</param>
/// <param name="Lowest">The smallest value that agrees with everything shown.</param>
/// <param name="Highest">The largest such value; null where there is no end to it.</param>
/// <param name="IsSafe">Whether both are as far from the true value as the cell's protection asks.</param>
public readonly record struct AuditedCell(int Cell, double Lowest, double? Highest, bool IsSafe);
