namespace RbaTracker.Statistics;

/// <summary>
/// When two values count as the same: |a − b| ≤ 1e-9 × max(1, |a|, |b|), so that 0.1 + 0.2 ties with 0.3.
/// See docs/methods/README.md, "What all share".
/// </summary>
public static class Ties
{
    /// <summary>Below this share of the larger value, or of one, a difference is an artefact of binary arithmetic.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>Whether two finite values count as the same.</summary>
    public static bool Tied(double a, double b) => Math.Abs(a - b) <= Tolerance * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));

    /// <summary>
    /// Numbers the levels of the values from lowest to highest, tied values on one level, so that "the same" is the same wherever it
    /// is asked: neighbours in size that tie share a level, and with them whatever ties with either.
    /// </summary>
    /// <param name="values">Finite values in any order.</param>
    /// <param name="sizes">How many values lie on each level, lowest first.</param>
    /// <returns>The level of each value, in the order of the values.</returns>
    internal static int[] Levels(ReadOnlySpan<double> values, out int[] sizes)
    {
        var sorted = values.ToArray();
        var order = new int[values.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(sorted, order);

        var levels = new int[values.Length];
        var counts = new List<int>();
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && Tied(sorted[i - 1], sorted[i]))
            {
                counts[^1]++;
            }
            else
            {
                counts.Add(1);
            }

            levels[order[i]] = counts.Count - 1;
        }

        sizes = [.. counts];
        return levels;
    }
}
