using System.Globalization;

namespace RbaTracker.Statistics.ControlCharts;

/// <summary>
/// The two icons of a control chart: variation (did something happen lately?) and assurance (can the target be relied on?). The rules:
/// docs/methods/xmr-chart.md, "Icons".
/// </summary>
public static class XmrIcons
{
    /// <summary>What a signal means for the measure.</summary>
    public static PointType TypeOf(XmrSignal signal, Wanted wanted)
    {
        var direction = signal switch
        {
            XmrSignal.AboveLimit or XmrSignal.Rising or XmrSignal.TwoOfThreeHigh or XmrSignal.RunAbove => 1,
            XmrSignal.BelowLimit or XmrSignal.Falling or XmrSignal.TwoOfThreeLow or XmrSignal.RunBelow => -1,
            _ => 0,
        };

        return (direction, wanted) switch
        {
            (0, _) => PointType.CommonCause,
            (1, Wanted.Neither) => PointType.High,
            (-1, Wanted.Neither) => PointType.Low,
            (1, Wanted.Higher) or (-1, Wanted.Lower) => PointType.Improvement,
            _ => PointType.Concern,
        };
    }

    /// <summary>The variation icon: the type of the last point; null without points.</summary>
    /// <param name="chart">A chart; where it warns <see cref="Warning.TooFewForIcons"/> the icon shall not be shown.</param>
    /// <param name="wanted">Which way the measure is wanted to go.</param>
    /// <exception cref="ArgumentNullException"><paramref name="chart"/> is null.</exception>
    public static PointType? Variation(XmrAnswer chart, Wanted wanted)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart.Last is { } last ? TypeOf(last.Signal, wanted) : null;
    }

    /// <summary>The assurance icon by the last limits; null where neither way is wanted, and without a target or points.</summary>
    /// <param name="chart">A chart; where it warns <see cref="Warning.TooFewForIcons"/> the icon shall not be shown.</param>
    /// <param name="target">The target in the values' unit, or null.</param>
    /// <param name="wanted">Which way the measure is wanted to go.</param>
    /// <exception cref="ArgumentNullException"><paramref name="chart"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="target"/> is NaN or infinite.</exception>
    public static Assurance? Assurance(XmrAnswer chart, double? target, Wanted wanted)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (target is { } number && !double.IsFinite(number))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"A target is a finite number; {number} is not. No target: null."),
                nameof(target));
        }

        if (target is not { } aim || wanted == Wanted.Neither || chart.Groups.Count == 0)
        {
            return null;
        }

        var limits = chart.Groups[^1];
        var (above, below) = limits.MeanRange > 0
            ? (aim > limits.Upper, aim < limits.Lower)
            : ReachedByAll(aim, limits.Mean, wanted);
        return (above, below, wanted) switch
        {
            (true, _, Wanted.Higher) or (_, true, Wanted.Lower) => ControlCharts.Assurance.ConsistentFail,
            (true, _, _) or (_, true, _) => ControlCharts.Assurance.ConsistentPass,
            _ => ControlCharts.Assurance.Inconsistent,
        };
    }

    /// <summary>Without variation every value is the mean, and the target is met or missed by it; on the mean it is met.</summary>
    private static (bool Above, bool Below) ReachedByAll(double target, double mean, Wanted wanted)
    {
        var above = Ties.Tied(target, mean) ? wanted == Wanted.Lower : target > mean;
        return (above, !above);
    }
}
