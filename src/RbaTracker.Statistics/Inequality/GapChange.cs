namespace RbaTracker.Statistics.Inequality;

/// <summary>
/// Why a gap moved between two times: the change of a measure, split without remainder into what each group's movement added. For a
/// difference of two groups the split is plain; for any other measure each group gets its mean effect over all orders in which the
/// movements can be put one after the other. docs/methods/gap-change.md (Shapley 1953; Shorrocks 2013).
/// </summary>
public static class GapChange
{
    /// <summary>The name an answer carries.</summary>
    public const string Method = "Change of a gap";

    /// <summary>The version an answer carries.</summary>
    public const int Version = 1;

    /// <summary>Up to this many groups every order is taken into account; above, a fixed draw of orders and their reverses.</summary>
    public const int MostGroupsForAllOrders = 10;

    private const int OrdersDrawn = 200;

    /// <summary>The change of the difference between two groups.</summary>
    /// <param name="betterBefore">The group taken as better off, or the reference, before.</param>
    /// <param name="betterAfter">The same group after.</param>
    /// <param name="worseBefore">The group it is compared with, before.</param>
    /// <param name="worseAfter">The same group after.</param>
    /// <param name="favourable">Whether a high value is good. The gap is positive when the first group is better off.</param>
    /// <param name="confidence">How sure, as a share above 0 and below 1.</param>
    /// <returns>The change with what the first and the second group added to it; sizes add nothing to a difference.</returns>
    /// <exception cref="ArgumentException">A group breaks a rule of <see cref="PopulationGroup"/>.</exception>
    public static GapChangeAnswer OfDifference(
        PopulationGroup betterBefore,
        PopulationGroup betterAfter,
        PopulationGroup worseBefore,
        PopulationGroup worseAfter,
        bool favourable,
        double confidence = Confidence.Usual)
    {
        var z = Confidence.HalfWidth(confidence);
        PopulationGroup[] all = [betterBefore, betterAfter, worseBefore, worseAfter];
        Weighted.Require(all);

        var sign = favourable ? 1 : -1;
        var (before, after) = (sign * (betterBefore.Value - worseBefore.Value), sign * (betterAfter.Value - worseAfter.Value));
        var (byBetter, byWorse) = (sign * (betterAfter.Value - betterBefore.Value), -sign * (worseAfter.Value - worseBefore.Value));
        var error = all.All(group => group.StandardError is not null)
            ? Math.Sqrt(all.Sum(group => group.StandardError!.Value * group.StandardError.Value))
            : (double?)null;
        return new GapChangeAnswer(2, error is null ? [Warning.NoInterval] : [], reason: null)
        {
            Before = before,
            After = after,
            Change = Estimated.Of(byBetter + byWorse, error, z),
            ByValue = [byBetter, byWorse],
            BySize = 0,
            Movement = Movement(before, after, byBetter, byWorse),
        };
    }

    /// <summary>The change of any measure of all groups, such as the between-group variance.</summary>
    /// <param name="before">The groups before.</param>
    /// <param name="after">The same groups in the same order after.</param>
    /// <param name="measure">Gives the measure of groups, or null where it has none; it must not depend on anything else.</param>
    /// <param name="seed">Of the draw of orders above <see cref="MostGroupsForAllOrders"/> groups.</param>
    /// <returns>The change; <see cref="Reason.NoFit"/> where the measure has no number for some mixture of before and after.</returns>
    /// <exception cref="ArgumentException">A group breaks a rule of <see cref="PopulationGroup"/>, or the groups differ in number.</exception>
    public static GapChangeAnswer Of(
        IReadOnlyList<PopulationGroup> before,
        IReadOnlyList<PopulationGroup> after,
        Func<IReadOnlyList<PopulationGroup>, double?> measure,
        int seed = 1)
    {
        ArgumentNullException.ThrowIfNull(measure);
        Weighted.Require(before);
        Weighted.Require(after);
        if (before.Count != after.Count)
        {
            throw new ArgumentException($"There are {before.Count} groups before and {after.Count} after; each needs its partner.", nameof(after));
        }

        var groups = before.Count;
        if (groups < 2)
        {
            return new GapChangeAnswer(groups, [], Reason.TooFewGroups);
        }

        // The last player is the sizes of all groups together; the others are the groups' values.
        var added = groups <= MostGroupsForAllOrders
            ? Shapley.OverAllOrders(groups + 1, Mixture)
            : Shapley.OverDrawnOrders(groups + 1, Mixture, OrdersDrawn, seed);
        if (added is null || measure(before) is not { } from || measure(after) is not { } to)
        {
            return new GapChangeAnswer(groups, [], Reason.NoFit);
        }

        return new GapChangeAnswer(groups, groups <= MostGroupsForAllOrders ? [] : [Warning.OrdersDrawn], reason: null)
        {
            Before = from,
            After = to,
            Change = new Estimated(to - from, null, null, null),
            ByValue = added[..groups],
            BySize = added[groups],
        };

        double? Mixture(bool[] moved)
        {
            var mixture = new PopulationGroup[groups];
            for (var i = 0; i < groups; i++)
            {
                mixture[i] = new PopulationGroup((moved[i] ? after : before)[i].Value, (moved[groups] ? after : before)[i].Population);
            }

            return measure(mixture);
        }
    }

    private static GapMovement Movement(double before, double after, double byBetter, double byWorse)
    {
        if (Ties.Tied(before, after))
        {
            return GapMovement.Unchanged;
        }

        if (Math.Sign(before) * Math.Sign(after) < 0)
        {
            return GapMovement.Reversed;
        }

        // The same comparisons hold for a gap below zero: both parts and the two sides turn round together.
        return Math.Abs(after) < Math.Abs(before)
            ? byWorse <= byBetter ? GapMovement.CatchingUp : GapMovement.LevellingDown
            : byBetter >= byWorse ? GapMovement.PullingAhead : GapMovement.FallingBehind;
    }
}
