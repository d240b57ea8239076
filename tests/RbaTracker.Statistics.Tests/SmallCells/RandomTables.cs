using RbaTracker.Statistics.SmallCells;

namespace RbaTracker.Statistics.Tests.SmallCells;

/// <summary>Tables with all their margins, of any number of dimensions, each flat or a hierarchy, with many small counts and zeros.</summary>
internal static class RandomTables
{
    /// <summary>A dimension of a total and so many parts: the parent of each position, −1 for the total.</summary>
    internal static int[] Flat(int parts) => [-1, .. Enumerable.Repeat(0, parts)];

    /// <summary>A dimension of a total, districts, and so many areas in each.</summary>
    internal static int[] Districts(params int[] areas) =>
        [-1, .. areas.Select(_ => 0), .. areas.SelectMany((count, district) => Enumerable.Repeat(district + 1, count))];

    internal static AdditiveTable Of(Random random, int threshold, double scale, params int[][] dimensions)
    {
        var children = dimensions.Select(parents => parents.Select((_, i) => Positions(parents, i)).ToArray()).ToArray();
        int[] sizes = [.. dimensions.Select(parents => parents.Length)];
        var count = sizes.Aggregate(1, (product, size) => product * size);
        var leaves = Enumerable.Range(0, count)
            .Select(_ => random.Next(8) == 0 ? 0 : Math.Floor(-Math.Log(1 - random.NextDouble()) * scale))
            .ToArray();
        var cells = Enumerable.Range(0, count).Select(i => PrimaryRule.Cell(Value(Index(i)), threshold)).ToArray();
        var sums = from i in Enumerable.Range(0, count)
                   from d in Enumerable.Range(0, sizes.Length)
                   let parts = Parts(Index(i), d)
                   where parts.Length > 0
                   select new TableSum(i, [.. parts.Select(Position)]);
        return new AdditiveTable(cells, [.. sums]);

        double Value(int[] index)
        {
            for (var d = 0; d < sizes.Length; d++)
            {
                if (Parts(index, d) is { Length: > 0 } parts)
                {
                    return parts.Sum(Value);
                }
            }

            return leaves[Position(index)];
        }

        int[][] Parts(int[] index, int dimension) =>
            [.. children[dimension][index[dimension]].Select(child => index.Select((at, d) => d == dimension ? child : at).ToArray())];

        int[] Index(int position)
        {
            var index = new int[sizes.Length];
            for (var d = sizes.Length - 1; d >= 0; d--)
            {
                (position, index[d]) = Math.DivRem(position, sizes[d]);
            }

            return index;
        }

        int Position(int[] index) => index.Select((at, d) => (at, d)).Aggregate(0, (position, next) => (position * sizes[next.d]) + next.at);
    }

    private static int[] Positions(int[] parents, int parent) => [.. Enumerable.Range(0, parents.Length).Where(i => parents[i] == parent)];
}
