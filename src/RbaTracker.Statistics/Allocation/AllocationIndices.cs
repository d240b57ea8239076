namespace RbaTracker.Statistics.Allocation;

/// <summary>
/// How evenly an amount is spread over people by area: Gini, Theil, Atkinson, Hoover. Formulas, sources and a worked example:
/// docs/methods/allocation-indices.md (Cowell 2011; Atkinson 1970; Theil 1967).
/// </summary>
public static class AllocationIndices
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Allocation indices";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Measures an allocation. All people of an area count as having its amount per person.</summary>
    /// <param name="areas">In any order.</param>
    /// <returns>
    /// The indices; only the differences, and Hoover's where the whole is positive, with <see cref="Reason.NegativeAmounts"/>; only the
    /// differences with <see cref="Reason.ZeroMean"/>.
    /// </returns>
    /// <exception cref="ArgumentException">An area breaks a rule of <see cref="Area"/>.</exception>
    public static AllocationIndicesAnswer Of(IReadOnlyList<Area> areas)
    {
        var peopled = new PeopledAreas(areas);
        var n = peopled.Areas.Length;
        var reason = peopled.Reason ?? (peopled.HasNegative ? Reason.NegativeAmounts : null);
        var answer = new AllocationIndicesAnswer(n, peopled.Warnings, reason)
        {
            LeftOut = peopled.LeftOut,
            PerPerson = peopled.Mean,
            Differences = Differences(areas.Count, peopled),
            Hoover = peopled.Reason is null && peopled.Mean > 0
                ? peopled.Sum(i => Math.Abs(peopled.AmountShares[i] - peopled.Shares[i])) / 2
                : null,
        };
        if (reason is not null)
        {
            return answer;
        }

        double[] relative = [.. Enumerable.Range(0, n).Select(peopled.Relative)];
        var (least, most) = (relative.Min(), relative.Max());
        var allHaveSome = least > 0;
        var logMean = allHaveSome ? peopled.Sum(i => peopled.Shares[i] * Math.Log(relative[i])) : (double?)null;
        var rootMean = peopled.Sum(i => peopled.Shares[i] * Math.Sqrt(relative[i]));
        var ratio = allHaveSome ? most / least : double.PositiveInfinity;
        return answer with
        {
            Gini = Gini(peopled.Shares, peopled.AmountShares, relative),
            CoefficientOfVariation = Math.Sqrt(peopled.Sum(i => peopled.Shares[i] * (relative[i] - 1) * (relative[i] - 1))),
            TheilT = Math.Max(0, peopled.Sum(i => TheilTerm(peopled.AmountShares[i], relative[i]))),
            TheilL = logMean is { } log ? Math.Max(0, -log) : null,
            AtkinsonHalf = Math.Max(0, 1 - (rootMean * rootMean)),
            AtkinsonOne = logMean is { } sum ? Math.Max(0, 1 - Math.Exp(sum)) : null,
            HighestToLowest = double.IsFinite(ratio) ? ratio : null,
        };
    }

    internal static double TheilTerm(double amountShare, double relative) => relative > 0 ? amountShare * Math.Log(relative) : 0;

    private static double?[] Differences(int count, PeopledAreas peopled)
    {
        var differences = new double?[count];
        for (var i = 0; i < peopled.Kept.Length; i++)
        {
            differences[peopled.Kept[i]] = (peopled.Areas[i].Amount / peopled.Areas[i].Population) - peopled.Mean;
        }

        return differences;
    }

    /// <summary>One less twice the area under the Lorenz curve.</summary>
    private static double Gini(double[] shares, double[] amountShares, double[] relative)
    {
        var order = Enumerable.Range(0, shares.Length).OrderBy(i => relative[i]);
        var (under, before) = (0.0, 0.0);
        foreach (var i in order)
        {
            var after = before + amountShares[i];
            under += shares[i] * (before + after);
            before = after;
        }

        return Math.Max(0, 1 - under);
    }
}
