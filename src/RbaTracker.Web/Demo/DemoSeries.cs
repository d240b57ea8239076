using RbaTracker.Domain.Curves;

namespace RbaTracker.Web.Demo;

/// <summary>The invented values of a curve: always the same for its code and place, without chance.</summary>
internal static class DemoSeries
{
    // From so many on, a ratio is of the people, homes or things of the whole city.
    private const decimal ManyOf = 15_000;

    /// <summary>The value at a place of the history.</summary>
    /// <param name="code">The measure's code, which makes its values stray in a way of their own.</param>
    /// <param name="curve">The curve.</param>
    /// <param name="at">From 0, the oldest; <paramref name="count"/> is the one that waits to be entered.</param>
    /// <param name="count">How many are published.</param>
    /// <param name="month">The month in the middle of the period, 1 to 12.</param>
    public static Value At(string code, DemoCurve curve, int at, int count, int month)
    {
        var number = Way(curve.Through, at, count) + (curve.Stray * Stray(code, at)) + (curve.Season * Seasonal(month, curve.Peak));
        if (curve.Shape == Shape.Number)
        {
            var least = curve.Unit is Unit.Count or Unit.Duration ? 0 : decimal.MinValue;
            return Value.Of(decimal.Round(Math.Max(number, least), curve.Decimals), curve.Kind);
        }

        var of = OfAt(code, curve, at, count);
        var most = curve.Unit == Unit.Percent ? of : decimal.MaxValue;
        return Value.OfParts(Math.Clamp(decimal.Round(number * of / curve.Scale), 0, most), of, curve.Kind);
    }

    /// <summary>From -1 to 1, by a text and a number.</summary>
    public static decimal Stray(string text, int at)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }

        hash = unchecked((hash ^ (uint)(at + 1)) * 16777619u);
        hash ^= hash >> 15;
        hash = unchecked(hash * 2246822519u);
        hash ^= hash >> 13;
        return ((hash % 2001) / 1000m) - 1;
    }

    /// <summary>Residents and their homes grow a little; cases come and go; days are counted by the calendar.</summary>
    private static decimal OfAt(string code, DemoCurve curve, int at, int count)
    {
        var (growth, stray) = curve.Of >= ManyOf ? (0.02m, 0.0005m) : (0, curve.IsOfDays ? 0 : 0.06m);
        return decimal.Round(curve.Of * (1 + (growth * (at - count) / count) + (stray * Stray(code + "/of", at))));
    }

    private static decimal Way(IReadOnlyList<decimal> through, int at, int count)
    {
        if (at >= count - 1 || count == 1 || through.Count == 1)
        {
            return through[^1];
        }

        var place = (decimal)at * (through.Count - 1) / (count - 1);
        var before = (int)place;
        return through[before] + ((through[before + 1] - through[before]) * (place - before));
    }

    private static decimal Seasonal(int month, int peak)
    {
        var apart = Math.Abs(month - peak);
        return 1 - (Math.Min(apart, 12 - apart) / 3m);
    }
}
