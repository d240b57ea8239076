namespace RbaTracker.Statistics.Allocation;

/// <summary>
/// How much of the unevenness lies between districts and how much between the areas within each. docs/methods/theil-split.md
/// (Theil 1967; Shorrocks 1980).
/// </summary>
public static class TheilSplit
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Theil index split by district";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Splits both of Theil's indices.</summary>
    /// <param name="areas">In any order, each with the number of its district.</param>
    /// <exception cref="ArgumentException">An area breaks a rule of <see cref="Area"/>.</exception>
    public static TheilSplitAnswer Of(IReadOnlyList<Area> areas)
    {
        var peopled = new PeopledAreas(areas);
        var n = peopled.Areas.Length;
        if ((peopled.Reason ?? (peopled.HasNegative ? Reason.NegativeAmounts : null)) is { } reason)
        {
            return new TheilSplitAnswer(n, peopled.Warnings, reason) { LeftOut = peopled.LeftOut };
        }

        var (betweenT, withinT, betweenL, withinL) = (0.0, 0.0, 0.0, 0.0);
        foreach (var district in Enumerable.Range(0, n).GroupBy(i => peopled.Areas[i].District))
        {
            var (share, amount) = (district.Sum(i => peopled.Shares[i]), district.Sum(i => peopled.AmountShares[i]));
            betweenT += AllocationIndices.TheilTerm(amount, amount / share);
            betweenL -= share * Math.Log(amount / share);
            foreach (var i in district)
            {
                // The area's amount per person over that of its district, weighted by its part of the whole.
                var relative = amount > 0 ? peopled.Relative(i) / (amount / share) : 0;
                withinT += AllocationIndices.TheilTerm(peopled.AmountShares[i], relative);
                withinL -= peopled.Shares[i] * Math.Log(relative);
            }
        }

        var hasL = double.IsFinite(betweenL) && double.IsFinite(withinL);
        return new TheilSplitAnswer(n, peopled.Warnings, reason: null)
        {
            LeftOut = peopled.LeftOut,
            BetweenT = Math.Max(0, betweenT),
            WithinT = Math.Max(0, withinT),
            BetweenL = hasL ? Math.Max(0, betweenL) : null,
            WithinL = hasL ? Math.Max(0, withinL) : null,
        };
    }
}
