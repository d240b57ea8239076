namespace RbaTracker.Statistics.Allocation;

/// <summary>
/// Whether an amount goes where need is greater: the concentration index of the amount per person over people ranked by the need of
/// their area. docs/methods/need-concentration.md (Kakwani, Wagstaff and van Doorslaer 1997).
/// </summary>
public static class NeedConcentration
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Concentration by need";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Measures the allocation against need; areas of the same need share their rank.</summary>
    /// <param name="areas">In any order, each with its need.</param>
    /// <exception cref="ArgumentException">An area breaks a rule of <see cref="Area"/>, or one with people has no need index.</exception>
    public static NeedConcentrationAnswer Of(IReadOnlyList<Area> areas)
    {
        var peopled = new PeopledAreas(areas);
        var n = peopled.Areas.Length;
        if (peopled.Areas.Any(area => area.Need is null))
        {
            throw new ArgumentException("An area has no need index; concentration by need asks one of each.", nameof(areas));
        }

        if ((peopled.Reason ?? (peopled.HasNegative ? Reason.NegativeAmounts : null)) is { } reason)
        {
            return new NeedConcentrationAnswer(n, peopled.Warnings, reason) { LeftOut = peopled.LeftOut };
        }

        var levels = Ties.Levels([.. peopled.Areas.Select(area => area.Need!.Value)], out var sizes);
        var onLevel = new double[sizes.Length];
        for (var i = 0; i < n; i++)
        {
            onLevel[levels[i]] += peopled.Shares[i];
        }

        var ranks = new double[sizes.Length];
        var below = 0.0;
        for (var level = 0; level < ranks.Length; level++)
        {
            ranks[level] = below + (onLevel[level] / 2);
            below += onLevel[level];
        }

        var index = (2 * peopled.Sum(i => peopled.AmountShares[i] * ranks[levels[i]])) - 1;
        return new NeedConcentrationAnswer(n, peopled.Warnings, reason: null) { LeftOut = peopled.LeftOut, Index = Math.Clamp(index, -1, 1) };
    }
}
