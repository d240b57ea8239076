namespace RbaTracker.Statistics.SmallCells;

/// <summary>A relation that every reader knows: one cell is the sum of others.</summary>
/// <param name="Total">The position of the total.</param>
/// <param name="Parts">The positions of its parts.</param>
public sealed record TableSum(int Total, IReadOnlyList<int> Parts);
