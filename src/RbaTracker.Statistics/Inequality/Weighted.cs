using System.Globalization;

namespace RbaTracker.Statistics.Inequality;

/// <summary>Groups that keep the rules, with each one's share of the population and the mean over all people.</summary>
internal sealed class Weighted
{
    private Weighted(IReadOnlyList<PopulationGroup> groups, double population)
    {
        Values = [.. groups.Select(group => group.Value)];
        Shares = [.. groups.Select(group => group.Population / population)];
        Errors = groups.All(group => group.StandardError is not null) ? [.. groups.Select(group => group.StandardError!.Value)] : null;
        Mean = Sum((share, value) => share * value);
    }

    internal double[] Values { get; }

    internal double[] Shares { get; }

    /// <summary>The standard errors; null where one is missing.</summary>
    internal double[]? Errors { get; }

    internal double Mean { get; }

    internal int Count => Values.Length;

    internal IReadOnlyList<Warning> Warnings => Errors is null ? [Warning.NoInterval] : [];

    /// <summary>Checks the groups; the reason is set where they keep the rules and still give nothing to compare.</summary>
    internal static Weighted? Of(IReadOnlyList<PopulationGroup> groups, out Reason? reason)
    {
        Require(groups);
        var population = groups.Sum(group => group.Population);
        reason = groups.Count < 2 ? Reason.TooFewGroups : population < 1e-12 ? Reason.NoBase : null;
        return reason is null ? new Weighted(groups, population) : null;
    }

    internal static void Require(IReadOnlyList<PopulationGroup> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            if (!(Math.Abs(group.Value) <= PopulationGroup.Largest))
            {
                throw Refused(Say($"The value of group {i} is {group.Value}; it must be finite and at most {PopulationGroup.Largest}."));
            }

            if (!(group.Population >= 0 && group.Population <= PopulationGroup.LargestPopulation))
            {
                throw Refused(Say($"The population of group {i} is {group.Population}; it lies from 0 to {PopulationGroup.LargestPopulation}."));
            }

            if (group.StandardError is { } error && !(error >= 0 && error <= PopulationGroup.Largest))
            {
                throw Refused(Say($"The standard error of group {i} is {error}; it lies from 0 to {PopulationGroup.Largest}."));
            }
        }

        ArgumentException Refused(string sentence) => new(sentence, nameof(groups));
    }

    internal static void RequireIndex(int reference, int count, string name)
    {
        if (reference < 0 || reference >= count)
        {
            throw new ArgumentOutOfRangeException(name, Say($"There is no group {reference} among {count}."));
        }
    }

    internal double Sum(Func<double, double, double> term)
    {
        var sum = 0.0;
        for (var i = 0; i < Values.Length; i++)
        {
            sum += term(Shares[i], Values[i]);
        }

        return sum;
    }

    /// <summary>The standard error of a sum of coefficient × value; null without standard errors.</summary>
    internal double? Error(Func<int, double> coefficient)
    {
        if (Errors is null)
        {
            return null;
        }

        var sum = 0.0;
        for (var i = 0; i < Errors.Length; i++)
        {
            var part = coefficient(i) * Errors[i];
            sum += part * part;
        }

        return Math.Sqrt(sum);
    }

    /// <summary>The middle of each group's range when all people stand in a row from 0 to 1, in the order of the groups.</summary>
    internal double[] MidRanks()
    {
        var ranks = new double[Count];
        var before = 0.0;
        for (var i = 0; i < Count; i++)
        {
            ranks[i] = before + (Shares[i] / 2);
            before += Shares[i];
        }

        return ranks;
    }

    /// <summary>The position of the best value, or of the worst.</summary>
    internal int Extreme(bool highest, int? except = null)
    {
        var found = -1;
        for (var i = 0; i < Count; i++)
        {
            if (i != except && (found < 0 || (highest ? Values[i] > Values[found] : Values[i] < Values[found])))
            {
                found = i;
            }
        }

        return found;
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
