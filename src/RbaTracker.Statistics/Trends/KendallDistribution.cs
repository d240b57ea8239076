namespace RbaTracker.Statistics.Trends;

/// <summary>
/// How Kendall's S falls by chance when no two values tie: every order is equally likely, and the pairs that fall instead of rise are
/// the inversions of a permutation. docs/methods/mann-kendall.md, "The exact p-value".
/// </summary>
internal static class KendallDistribution
{
    /// <summary>How likely an order of n values has a given number of inversions, or fewer.</summary>
    /// <param name="n">From 1 to 50 values.</param>
    /// <param name="inversions">From 0 to n(n−1)/2.</param>
    /// <returns>A share, precise relative to itself: only positive terms are added.</returns>
    internal static double AtMost(int n, int inversions)
    {
        // Shares rather than counts: share(n, k) = sum of share(n - 1, k - i) for i below n, divided by n.
        var shares = new double[inversions + 1];
        var next = new double[inversions + 1];
        shares[0] = 1;
        for (var size = 2; size <= n; size++)
        {
            for (var k = 0; k <= inversions; k++)
            {
                var sum = 0.0;
                for (var i = Math.Max(0, k - size + 1); i <= k; i++)
                {
                    sum += shares[i];
                }

                next[k] = sum / size;
            }

            (shares, next) = (next, shares);
        }

        return shares.Sum();
    }
}
