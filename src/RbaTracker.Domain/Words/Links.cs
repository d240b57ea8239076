namespace RbaTracker.Domain.Words;

/// <summary>Sets of links between things.</summary>
internal static class Links
{
    /// <summary>Makes a set of links lead to just the wanted things; what was there and is wanted still stays as it is.</summary>
    public static void Keep<TLink, TId>(List<TLink> links, Func<TLink, TId> to, IEnumerable<TId> wanted, Func<TId, TLink> link)
        where TId : notnull
    {
        var ids = wanted.Distinct().ToList();
        links.RemoveAll(has => !ids.Contains(to(has)));
        links.AddRange(ids.Except(links.Select(to)).Select(link));
    }
}
