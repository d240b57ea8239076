namespace RbaTracker.Statistics.Tests.Trends;

/// <summary>All orders of a few things, for counting out what a formula claims.</summary>
internal static class Orders
{
    internal static IEnumerable<int[]> Of(int n)
    {
        if (n == 0)
        {
            yield return [];
            yield break;
        }

        foreach (var shorter in Of(n - 1))
        {
            for (var place = 0; place < n; place++)
            {
                yield return [.. shorter[..place], n - 1, .. shorter[place..]];
            }
        }
    }
}
