using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace RbaTracker.Statistics.Tests;

/// <summary>Short series of every awkward kind, and what any answer to them must hold.</summary>
internal static class AwkwardSeries
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>How many cases a run takes: a million with RBA_LONG.</summary>
    internal static int Rounds => Require.IsLong ? 1_000_000 : 20_000;

    /// <summary>Zeros, ties, signs, huge and tiny values, trends, constants and gaps.</summary>
    internal static Series Make(Random random, int most = 24)
    {
        var n = random.Next(0, most + 1);
        var (start, kind) = (random.Next(-50, 25_000), random.Next(9));
        var values = new double?[n];
        for (var i = 0; i < n; i++)
        {
            values[i] = random.Next(8) == 0 ? null : Value(random, kind, i);
        }

        return Series.From(start, values);
    }

    /// <summary>No number is NaN or infinite, nor in anything that the answer holds; warnings come once and in their order.</summary>
    internal static void AssertSound(Answer answer)
    {
        Assert.True(answer.N >= 0);
        for (var i = 1; i < answer.Warnings.Count; i++)
        {
            Assert.True(answer.Warnings[i - 1] < answer.Warnings[i], $"{answer} warns out of order or twice.");
        }

        AssertFinite(answer, answer);
    }

    private static double Value(Random random, int kind, int i) => kind switch
    {
        0 => random.Next(0, 4),
        1 => (random.NextDouble() - 0.5) * 1000,
        2 => random.Next(2) == 0 ? 0.3 : 0.1 + 0.2,
        3 => (random.Next(2) == 0 ? 1 : -1) * Math.Pow(10, random.Next(-300, 101)),
        4 => (i * 2) + random.NextDouble(),
        5 => random.Next(5) == 0 ? 0 : 1e-12 * random.NextDouble(),
        6 => i < 6 ? 5 : 8,
        7 => 1e100 * ((2 * random.NextDouble()) - 1),
        _ => 7,
    };

    private static void AssertFinite(object? held, Answer answer)
    {
        if (held is double number)
        {
            // The message is made only where it is needed: there are millions of numbers.
            if (!double.IsFinite(number))
            {
                Assert.Fail($"{answer} holds {number}.");
            }
        }
        else if (held is IEnumerable list)
        {
            foreach (var item in list)
            {
                AssertFinite(item, answer);
            }
        }
        else if (held is not null)
        {
            foreach (var property in Properties.GetOrAdd(held.GetType(), Telling))
            {
                AssertFinite(property.GetValue(held), answer);
            }
        }
    }

    /// <summary>The properties that can hold a number that is none.</summary>
    private static PropertyInfo[] Telling(Type type) =>
    [
        .. type.GetProperties().Where(property =>
            property.PropertyType == typeof(double)
            || property.PropertyType == typeof(double?)
            || (typeof(IEnumerable).IsAssignableFrom(property.PropertyType) && property.PropertyType.IsGenericType && property.Name != "Warnings")
            || (property.PropertyType.IsClass && property.PropertyType.Namespace!.StartsWith("RbaTracker", StringComparison.Ordinal))),
    ];
}
