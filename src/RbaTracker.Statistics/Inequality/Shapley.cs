using System.Numerics;

namespace RbaTracker.Statistics.Inequality;

/// <summary>What each of several movements adds on average over the orders in which they can be made. docs/methods/gap-change.md.</summary>
internal static class Shapley
{
    /// <summary>Over all orders, by way of all subsets; null where a mixture has no number.</summary>
    internal static double[]? OverAllOrders(int players, Func<bool[], double?> worth)
    {
        var worths = new double[1 << players];
        var moved = new bool[players];
        for (var subset = 0; subset < worths.Length; subset++)
        {
            for (var i = 0; i < players; i++)
            {
                moved[i] = (subset >> i & 1) == 1;
            }

            if (worth(moved) is not { } number)
            {
                return null;
            }

            worths[subset] = number;
        }

        // A subset of s others stands before a player in s! (n − 1 − s)! / n! of all orders.
        var weights = new double[players];
        weights[0] = 1.0 / players;
        for (var s = 1; s < players; s++)
        {
            weights[s] = weights[s - 1] * s / (players - s);
        }

        var added = new double[players];
        for (var subset = 0; subset < worths.Length; subset++)
        {
            var weight = subset == worths.Length - 1 ? 0 : weights[BitOperations.PopCount((uint)subset)];
            for (var i = 0; i < players; i++)
            {
                added[i] += (subset >> i & 1) == 0 ? weight * (worths[subset | (1 << i)] - worths[subset]) : 0;
            }
        }

        return added;
    }

    /// <summary>Over drawn orders, each with its reverse; the sum is still the whole change. Null where a mixture has no number.</summary>
    internal static double[]? OverDrawnOrders(int players, Func<bool[], double?> worth, int draws, int seed)
    {
        var (added, order, state) = (new double[players], Enumerable.Range(0, players).ToArray(), (ulong)seed);
        for (var draw = 0; draw < draws; draw++)
        {
            for (var i = players - 1; i > 0; i--)
            {
                var other = (int)(Next(ref state) % (ulong)(i + 1));
                (order[i], order[other]) = (order[other], order[i]);
            }

            for (var turn = 0; turn < 2; turn++)
            {
                var moved = new bool[players];
                var last = worth(moved);
                foreach (var player in order)
                {
                    moved[player] = true;
                    var next = worth(moved);
                    if (next is null || last is null)
                    {
                        return null;
                    }

                    added[player] += (next.Value - last.Value) / (2 * draws);
                    last = next;
                }

                Array.Reverse(order);
            }
        }

        return added;
    }

    /// <summary>SplitMix64 (Steele, Lea and Flood 2014): the same draws on every machine and version.</summary>
    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
