using System.Globalization;

namespace RbaTracker.Statistics;

/// <summary>
/// Values of one thing over time, oldest first, each with the index of its period: the count of periods since some fixed one
/// (the year; 4 × year + quarter − 1; 12 × year + month − 1). A missing period is absent, never zero, so a gap keeps its width.
/// </summary>
/// <remarks>The rules are checked here once, so every calculation can trust them. See docs/methods/README.md, "What all share".</remarks>
public sealed class Series
{
    /// <summary>The largest size of a value, far above any that is counted, so that sums and products stay finite.</summary>
    public const double LargestValue = 1e100;

    private readonly int[] _periods;
    private readonly double[] _values;

    /// <summary>Takes the observed values with the indices of their periods.</summary>
    /// <param name="periods">Strictly rising; gaps are allowed.</param>
    /// <param name="values">One for each period, finite, in any unit.</param>
    /// <exception cref="ArgumentException">
    /// The two differ in length, a period is repeated or out of order, or a value is NaN, infinite or beyond <see cref="LargestValue"/>.
    /// </exception>
    public Series(ReadOnlySpan<int> periods, ReadOnlySpan<double> values)
    {
        if (periods.Length != values.Length)
        {
            throw new ArgumentException(
                Say($"There are {periods.Length} periods for {values.Length} values; each value needs its own."), nameof(periods));
        }

        for (var i = 0; i < values.Length; i++)
        {
            if (i > 0 && periods[i] <= periods[i - 1])
            {
                var fault = periods[i] == periods[i - 1] ? "is there twice" : "comes after a later one";
                throw new ArgumentException(
                    Say($"Period {periods[i]} (position {i}) {fault}; periods must rise strictly."), nameof(periods));
            }

            if (!(Math.Abs(values[i]) <= LargestValue))
            {
                var fault = Say($"The value of period {periods[i]} (position {i}) is {values[i]}");
                throw new ArgumentException(
                    Say($"{fault}; it must be finite and at most {LargestValue}. A missing value is left out."), nameof(values));
            }
        }

        _periods = periods.ToArray();
        _values = values.ToArray();
    }

    /// <summary>The indices of the observed periods, strictly rising.</summary>
    public ReadOnlySpan<int> Periods => _periods;

    /// <summary>The observed values, oldest first.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>How many values were observed.</summary>
    public int Count => _values.Length;

    /// <summary>Takes the values of successive periods, null where one is missing.</summary>
    /// <param name="firstPeriod">The index of the first value's period, missing or not.</param>
    /// <param name="values">Oldest first, one for each period.</param>
    /// <exception cref="ArgumentException">A value breaks a rule of the constructor, or the last index is beyond an integer.</exception>
    public static Series From(int firstPeriod, ReadOnlySpan<double?> values)
    {
        if ((long)firstPeriod + values.Length - 1 > int.MaxValue)
        {
            throw new ArgumentException(
                Say($"{values.Length} periods from {firstPeriod} on do not fit in an integer."), nameof(firstPeriod));
        }

        var periods = new List<int>(values.Length);
        var observed = new List<double>(values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } value)
            {
                periods.Add(firstPeriod + i);
                observed.Add(value);
            }
        }

        return new Series(periods.ToArray(), observed.ToArray());
    }

    private static string Say(FormattableString sentence) => sentence.ToString(CultureInfo.InvariantCulture);
}
