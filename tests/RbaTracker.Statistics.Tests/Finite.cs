using System.Collections;
using System.Reflection;
using RbaTracker.Statistics.Inequality;

namespace RbaTracker.Statistics.Tests;

/// <summary>No answer holds NaN or an infinity, whatever its numbers are called.</summary>
internal static class Finite
{
    private static readonly Dictionary<Type, PropertyInfo[]> Properties = [];

    /// <summary>Checks every number of an answer, those in lists and in estimates too; counts as numbers what is not null.</summary>
    internal static int Assert(Answer answer)
    {
        if (!Properties.TryGetValue(answer.GetType(), out var properties))
        {
            Properties[answer.GetType()] = properties = [.. answer.GetType().GetProperties().Where(property => property.CanRead)];
        }

        return properties.Sum(property => Numbers(property.GetValue(answer)).Count(number =>
        {
            Xunit.Assert.True(double.IsFinite(number), $"{answer.Method}: {property.Name} is {number}.");
            return true;
        }));
    }

    /// <summary>Checks that the limits of an estimate enclose it.</summary>
    internal static void AssertEnclosed(double? lower, double? value, double? upper)
    {
        if (lower is { } low && value is { } between)
        {
            Xunit.Assert.True(low <= between * (1 + (Math.Sign(between) * 1e-9)) + 1e-300, $"{low} is above {between}.");
        }

        if (upper is { } high && value is { } below)
        {
            Xunit.Assert.True(high >= below * (1 - (Math.Sign(below) * 1e-9)) - 1e-300, $"{high} is below {below}.");
        }
    }

    private static IEnumerable<double> Numbers(object? value) => value switch
    {
        double number => [number],
        Estimated estimated => Numbers(estimated.Value).Concat(Numbers(estimated.StandardError)).Concat(Numbers(estimated.Lower)).Concat(Numbers(estimated.Upper)),
        string => [],
        IEnumerable list => list.Cast<object?>().SelectMany(Numbers),
        _ => [],
    };
}
